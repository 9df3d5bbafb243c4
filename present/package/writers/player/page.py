"""What the page holds, worked out of the material: the text in parts, the chapters, the tracks with their times, the pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

from present.model import RecordedTrack, Section, contents_names
from present.numerals import part_name
from present.package.byline import byline_of
from present.package.paths import BOOK, DECK_FILE, HANDOUT_FILE, PDF_FILE, SLIDES, VIDEO_FILE
from present.package.showing import shown_slides
from present.package.writers.player.colours import Scheme, schemes_of
from present.package.writers.player.text import CLOSING, Kind, Part, parts_of
from present.package.writers.protocol import Material

PICTURES = {".jpg": "image/jpeg", ".png": "image/png"}

FILES = {
    DECK_FILE: "演示文稿（PPTX）",
    PDF_FILE: "演示文稿（PDF）",
    HANDOUT_FILE: "学习提纲（Word）",
    f"{BOOK}.m4b": "有声书（M4B）",
    f"{BOOK}.mp3": "有声书（MP3）",
    VIDEO_FILE: "视频（MP4）",
}
"""What of the package is worth a link, if it is there, and what it is called."""

_PARTS = {"opening": "开篇", CLOSING: "结语"}


@dataclass(frozen=True, slots=True)
class Chapter:
    """An entry of the contents: where it leads, its title, the first utterance in it, and the points below it."""

    anchor: str
    title: str
    said: int | None
    points: tuple[Chapter, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance: its number, when it begins, in ms from its track's start, and the place of its slide from 0 (−1: none)."""

    number: int
    start: int
    slide: int


@dataclass(frozen=True, slots=True)
class PageTrack:
    """A track: its title, its file within the package, how long it sounds in ms, and what is said in it."""

    title: str
    path: str
    duration: int
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of a slide, by its place among the slides from 0: its path within the package, and what it is of."""

    slide: int
    path: str
    alt: str


@dataclass(frozen=True, slots=True)
class Page:
    """All that the page shows. `day` and `night` are its colours, `files` other files of the package with what they are.

    `speaker` is who gave the speech, for the lock screen; the page itself says it in the text.
    """

    title: str
    speaker: str
    details: tuple[str, ...]
    parts: tuple[Part, ...]
    chapters: tuple[Chapter, ...]
    tracks: tuple[PageTrack, ...]
    pictures: tuple[Picture, ...]
    day: Scheme
    night: Scheme
    files: tuple[tuple[str, str], ...]
    key: str

    @property
    def is_all_read(self) -> bool:
        """Whether no word of the speech is left unread."""
        runs = (run for part in self.parts for block in part.blocks for run in (*block.lead, *block.runs))
        return all(run.said is not None for run in runs)

    @property
    def minutes(self) -> int:
        """How long the tracks sound, in minutes, at least one."""
        return max(1, round(sum(each.duration for each in self.tracks) / 60_000))


def page_of(material: Material) -> Page:
    """The page of the package that *material* describes."""
    speech, outline, template = material.speech, material.outline, material.template
    recorded = material.recording.tracks if material.recording else ()
    parts = parts_of(speech, outline, material.slides, [each.track for each in recorded])
    day, night = schemes_of(dict(template.colours))
    return Page(
        title=material.title,
        speaker=byline_of(material).who,
        details=tuple(filter(None, (template.occasion, template.department, template.date))),
        parts=parts,
        chapters=tuple(_chapters(material, parts)),
        tracks=tuple(_tracks(material, recorded)),
        pictures=tuple(_pictures(material)) if recorded else (),
        day=day,
        night=night,
        files=tuple((name, called) for name, called in FILES.items() if (material.folder / name).is_file()),
        key=speech.sha256[:16],
    )


def _chapters(material: Material, parts: Sequence[Part]) -> Iterator[Chapter]:
    sections = {f"s{section.number}": section for section in material.outline.sections}
    for part in parts:
        if section := sections.get(part.name):
            points = tuple(_points(material, section, part))
            yield Chapter(part.name, _section_title(material, section), _first(part.said), points)
        elif any(block.kind is not Kind.TITLE for block in part.blocks):
            yield Chapter(part.name, _PARTS[part.name], _first(part.said))


def _points(material: Material, section: Section, part: Part) -> Iterator[Chapter]:
    said = {block.anchor: _first(block.said) for block in part.blocks if block.anchor}
    for place, point in enumerate(section.points, start=1):
        anchor = f"s{section.number}p{place}"
        if anchor in said:
            yield Chapter(anchor, material.speech.shown(point.title), said[anchor])


def _first(said: Sequence[int]) -> int | None:
    return said[0] if said else None


def _section_title(material: Material, section: Section) -> str:
    """The theme that the section carries, else its heading in short, else what the contents call it, or its number."""
    theme = material.outline.theme_of(section.number)
    words = theme.term if theme else section.short or section.title
    if words:
        return material.speech.shown(words)
    return contents_names(material.slides).get(section.number, part_name(section.number))


def _tracks(material: Material, recorded: Sequence[RecordedTrack]) -> Iterator[PageTrack]:
    slides = {slide.frame.key: place for place, slide in enumerate(material.slides)}
    numbers = count()
    for each in recorded:
        said = tuple(
            Said(number, proof.start, slides.get(utterance.slide, -1))
            for utterance, proof, number in zip(each.track.utterances, each.proofs, numbers, strict=False)
        )
        yield PageTrack(each.track.title, f"audio/{each.clip.path.name}", each.clip.duration, said)


def _pictures(material: Material) -> Iterator[Picture]:
    """The pictures in the package, which are called by the number of their slide from 1."""
    found = sorted(each for each in (material.folder / SLIDES).glob("*") if each.suffix in PICTURES and each.stem.isdecimal())
    titles = {slide.number: slide.title for slide in shown_slides(material.slides)}
    for each in found:
        if (number := int(each.stem)) in titles:
            yield Picture(number - 1, f"{SLIDES}/{each.name}", f"第 {number} 页：{titles[number]}")


def page_data(page: Page, sources: Sequence[str], pictures: Sequence[str]) -> dict[str, Any]:
    """What the script works with: what is said as lists of number, start and slide; *sources* are the tracks' addresses."""
    return {
        "key": page.key,
        "title": page.title,
        "artist": page.speaker,
        "tracks": [
            {"title": each.title, "src": source, "ms": each.duration, "said": [list(asdict(said).values()) for said in each.said]}
            for each, source in zip(page.tracks, sources, strict=True)
        ],
        "slides": {each.slide: [source, each.alt] for each, source in zip(page.pictures, pictures, strict=True)},
    }


def address(path: str) -> str:
    """The address of a file of the package, from the page; its name may hold anything."""
    return quote(Path(path).as_posix())
