"""What is seen when: the slides of a book in the order in which they are heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from present.model import Cue, Utterance
from present.package.book import Book, BookTrack


@dataclass(frozen=True, slots=True)
class Scene:
    """One still: the slide with this key from *start* to *end*, in ms from the beginning, and the words drawn below it."""

    start: int
    end: int
    slide: str
    words: str = ""


def scenes(book: Book) -> tuple[Scene, ...]:
    """The slides of *book*, each from its first word to the first word of the next; one that is not heard is not seen."""
    heard = ((track.start + start, each.slide) for track in book.tracks for start, each in _heard(track))
    changes = [next(group) for _, group in groupby(heard, key=lambda each: each[1])]
    starts = [0, *(start for start, _ in changes[1:]), book.duration]
    return tuple(Scene(start, end, slide) for (start, end), (_, slide) in zip(pairwise(starts), changes, strict=False))


def captioned(seen: Sequence[Scene], cues: Sequence[Cue]) -> tuple[Scene, ...]:
    """The same scenes, parted where captions come and go, each with the words of its caption."""
    return tuple(part for scene in seen for part in _parted(scene, cues))


def _parted(scene: Scene, cues: Sequence[Cue]) -> Iterator[Scene]:
    within = [each for each in cues if each.start < scene.end and scene.start < each.end]
    edges = {scene.start, scene.end, *(edge for each in within for edge in (each.start, each.end))}
    inner = sorted(each for each in edges if scene.start <= each <= scene.end)
    for start, end in pairwise(inner):
        words = next((each.text for each in within if each.start <= start < each.end), "")
        yield replace(scene, start=start, end=end, words=words)


def _heard(track: BookTrack) -> Iterator[tuple[int, Utterance]]:
    return zip(track.recorded.starts, track.recorded.track.utterances, strict=True)
