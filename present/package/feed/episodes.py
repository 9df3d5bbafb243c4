"""What a podcast has to offer, from the manifests of packages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from itertools import accumulate
from pathlib import PurePosixPath
from uuid import UUID, uuid5

from present.model import Artefact, Episodes
from present.package.byline import one_line
from present.package.feed.addresses import Addresses
from present.package.hearing import HeardTrack
from present.package.manifest import Manifest
from present.package.paths import BOOK, COVER_FILE

_OURS = UUID("6f1f3e57-3f0a-5d0e-9f57-0a6e3f4f2c1b")
"""The namespace of our episodes' names (RFC 9562, version 5); any fixed one would do."""

_AUDIO = f"{BOOK}.mp3"


@dataclass(frozen=True, slots=True)
class Published:
    """A package that lies in the folder called `name`; `season` counts the packages from the oldest, which is 1."""

    name: str
    manifest: Manifest
    season: int = 1

    @property
    def created(self) -> datetime:
        """When it was made; ValueError where its manifest says no moment."""
        moment = datetime.fromisoformat(self.manifest.created)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    @property
    def files(self) -> Mapping[str, Artefact]:
        """Its artefacts by their paths."""
        return {each.path: each for each in self.manifest.artefacts}


@dataclass(frozen=True, slots=True)
class Files:
    """The audio of an episode and what goes with it: addresses, empty where there is none; `size` is that of the audio in bytes.

    `transcripts` are by the suffix of their files.
    """

    audio: str
    size: int
    image: str
    chapters: str
    transcripts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Episode:
    """One episode. `guid` stays the same when its package is built again; `duration` is in ms, `description` HTML.

    `season` is the title of what the episode is a part of and its number, None for a whole speech.
    """

    guid: str
    title: str
    short_title: str
    author: str
    description: str
    published: datetime
    duration: int
    number: int
    season: tuple[str, int] | None
    files: Files


def audio_of(package: Published, by: Episodes) -> tuple[str, ...]:
    """The paths of the audio that the package has for episodes of this kind, in their order."""
    wanted = (_AUDIO,) if by is Episodes.SPEECH else tuple(each.path for each in package.manifest.tracks)
    return tuple(path for path in wanted if path in package.files)


def episodes_of(package: Published, by: Episodes, at: Addresses) -> Iterator[Episode]:
    """The episodes of a package whose folder lies in the one that *at* tells the address of."""
    tracks = {each.path: each for each in package.manifest.tracks}
    for path in audio_of(package, by):
        files = _files(package, path, at)
        yield _section(package, tracks[path], files) if path in tracks else _speech(package, files)


def _speech(package: Published, files: Files) -> Episode:
    manifest = package.manifest
    title = one_line(manifest.title)
    starts = accumulate((each.duration for each in manifest.tracks), initial=0)
    contents = (f"{_clock(start)} {one_line(track.title)}" for start, track in zip(starts, manifest.tracks, strict=False))
    return Episode(
        guid=str(uuid5(_OURS, package.name)),
        title=title,
        short_title=title,
        author=one_line(manifest.unit),
        description=_paragraphs([_said(manifest)], contents),
        published=package.created,
        duration=manifest.counts.duration,
        number=package.season,
        season=None,
        files=files,
    )


def _section(package: Published, track: HeardTrack, files: Files) -> Episode:
    manifest = package.manifest
    speech, title = one_line(manifest.title), one_line(track.title)
    return Episode(
        guid=str(uuid5(_OURS, f"{package.name}/{track.number}")),
        title=f"{title}｜{speech}",
        short_title=title,
        author=one_line(manifest.unit),
        description=_paragraphs([speech], [_said(manifest)]),
        # Players that know no seasons go by the time, so that each section needs one of its own.
        published=package.created + timedelta(seconds=track.number),
        duration=track.duration,
        number=track.number,
        season=(speech, package.season),
        files=files,
    )


def _files(package: Published, path: str, at: Addresses) -> Files:
    stem = PurePosixPath(path).stem

    def address(wanted: str) -> str:
        return at.of(f"{package.name}/{wanted}") if wanted in package.files else ""

    captions = {suffix: address(f"captions/{stem}{suffix}") for suffix in (".vtt", ".srt")}
    return Files(
        audio=address(path),
        size=package.files[path].size,
        image=address(COVER_FILE),
        chapters=address(f"chapters/{stem}.json"),
        transcripts={suffix: found for suffix, found in captions.items() if found},
    )


def _said(manifest: Manifest) -> str:
    """Who gave the speech and when, as far as anybody says so."""
    return one_line(f"{manifest.unit} {manifest.date}")


def _paragraphs(*paragraphs: Iterator[str] | list[str]) -> str:
    """HTML of paragraphs, given the lines of each; what says nothing is none."""
    texts = ("<br/>".join(escape(line) for line in lines if line) for lines in paragraphs)
    return "".join(f"<p>{text}</p>" for text in texts if text)


def _clock(moment: int) -> str:
    """A moment in ms as players know it in a description, and go there: `01:05`, `1:02:03`."""
    minutes, seconds = divmod(moment // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
