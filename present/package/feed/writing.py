"""The feed as a file beside the packages that it tells of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from present.errors import PackageError, ProofError
from present.model import Episodes, Notice
from present.package.byline import one_line
from present.package.feed.addresses import Addresses, addresses
from present.package.feed.episodes import Published, audio_of, episodes_of
from present.package.feed.rss import Channel, rss
from present.package.manifest import MANIFEST
from present.package.paths import is_outside
from present.package.stored import read_manifest
from present.refusals import refusal

FEED = "feed.xml"

TITLE = "讲话朗读"
"""What a podcast is called where nobody says anything else."""


@dataclass(frozen=True, slots=True)
class FeedRequest:
    """What a user asks for: the folder of packages, the address that it will have, what an episode is, the podcast's title."""

    out: Path
    base_url: str
    by: Episodes = Episodes.SPEECH
    title: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that was written: its file, its address, how many episodes it has.

    `silent` are words on packages that have no audio of the kind, `damaged` on those that should have had a place in it.
    """

    path: Path
    address: str
    episodes: int
    silent: tuple[Notice, ...]
    damaged: tuple[Notice, ...]


def write_feed(request: FeedRequest) -> Feed:
    """Write `feed.xml` into the folder of packages that *request* names; a package that can't be read goes without a place in it.

    Raises:
        PackageError: there is no such folder, no package in it has audio, the address is none, or the file can't be written.
    """
    at = addresses(request.base_url)
    folders = _folders(request.out)
    read = [(folder, _read(folder, request.by)) for folder in folders]
    damaged = tuple(found for _, found in read if isinstance(found, Notice))
    found = _in_order(found for _, found in read if isinstance(found, Published))
    packages = tuple(each for each in found if audio_of(each, request.by))
    silent = tuple(_silent(each) for each in found if each not in packages)
    if not packages:
        raise _nothing(request.out, (*damaged, *silent))
    channel = _channel(request, packages, at)
    _write(rss(channel), request.out / FEED)
    return Feed(request.out / FEED, channel.address, len(channel.episodes), silent, damaged)


def _folders(out: Path) -> tuple[Path, ...]:
    """The folders of packages in *out*; one that is being built has a name that begins with a dot."""
    if not out.is_dir():
        raise PackageError(
            f"没有 {out} 这个文件夹，请用 --out 指定材料包所在的文件夹。", f"There is no folder {out}; name it with --out."
        )
    return tuple(sorted(each.parent for each in out.glob(f"*/{MANIFEST}") if not each.parent.name.startswith(".")))


def _read(folder: Path, by: Episodes) -> Published | Notice:
    """The package in *folder*, or what is wrong with it."""
    try:
        package = Published(folder.name, read_manifest(folder))
        package.created  # noqa: B018 - raises where it is no moment
    except ProofError as exc:
        return _damaged(folder.name, exc.zh, exc.en)
    except ValueError as exc:
        return _damaged(folder.name, f"{MANIFEST} 里的生成时间不对：{exc}", f"{MANIFEST} does not say when it was made: {exc}")
    lost = next((path for path in audio_of(package, by) if not _is_there(folder, package, path)), None)
    return _damaged(folder.name, f"{lost} 不见了，或被改动过", f"{lost} is missing or was changed") if lost else package


def _is_there(folder: Path, package: Published, path: str) -> bool:
    place = folder / path
    return not is_outside(path) and place.is_file() and place.stat().st_size == package.files[path].size


def _in_order(packages: Iterable[Published]) -> tuple[Published, ...]:
    """The packages, the oldest first, each knowing its place."""
    ordered = sorted(packages, key=lambda each: (each.created, each.name))
    return tuple(replace(each, season=number) for number, each in enumerate(ordered, start=1))


def _channel(request: FeedRequest, packages: tuple[Published, ...], at: Addresses) -> Channel:
    episodes = [episode for each in packages for episode in episodes_of(each, request.by, at)]
    authors = {one_line(each.manifest.unit) for each in packages}
    images = (episode.files.image for episode in reversed(episodes))
    return Channel(
        title=one_line(request.title) or TITLE,
        author=authors.pop() if len(authors) == 1 else "",
        language=packages[-1].manifest.language,
        link=f"{at.base}/",
        address=at.of(FEED),
        image=next((each for each in images if each), ""),
        has_seasons=request.by is Episodes.SECTION,
        episodes=tuple(sorted(episodes, key=lambda each: each.published, reverse=True)),
    )


def _write(feed: bytes, path: Path) -> None:
    """Write *feed*, whole or not at all: a server may be reading it."""
    begun = path.with_name(f".{path.name}.part")
    try:
        begun.write_bytes(feed)
        begun.replace(path)
    except OSError as exc:
        why = refusal(exc)
        raise PackageError(f"写不了 {path}：{why.zh}。", f"Can't write {path}: {why.en}.") from exc
    finally:
        begun.unlink(missing_ok=True)


def _damaged(name: str, zh: str, en: str) -> Notice:
    return Notice("feed-damaged", f"{name}：{zh}", f"{name}: {en}")


def _silent(package: Published) -> Notice:
    if package.manifest.tracks:
        return Notice(
            "feed-silent",
            f"{package.name}：没有 audiobook.mp3，可用 --episodes section 按部分收听。",
            f"{package.name}: it has no audiobook.mp3; --episodes section makes episodes of its sections.",
        )
    return Notice("feed-silent", f"{package.name}：没有朗读。", f"{package.name}: nothing in it is read aloud.")


def _nothing(out: Path, why: Iterable[Notice]) -> PackageError:
    zh = "".join(f"\n  · {each.zh}" for each in why)
    en = "".join(f"\n  · {each.en}" for each in why)
    return PackageError(f"{out} 里没有可以收听的材料包。{zh}", f"No package in {out} can be listened to.{en}")
