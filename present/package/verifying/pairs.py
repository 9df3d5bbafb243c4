"""Each slide beside the paragraphs that it was taken from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from present.model import Span
from present.package.ledger import merged
from present.package.paths import SLIDES
from present.package.showing import ShownSlide
from present.package.verifying.report import Pair
from present.package.verifying.text import Text

PICTURES = ("png", "jpg", "jpeg")


def pairs_of(text: Text, folder: Path) -> tuple[Pair, ...]:
    """A pair for each slide of the package in *folder*."""
    return tuple(_pair(text, each, folder) for each in text.manifest.slides)


def _pair(text: Text, slide: ShownSlide, folder: Path) -> Pair:
    spans = tuple(span for words in slide.words for span in words.spans if text.has(span))
    source, marked = _beside(text, spans)
    return Pair(
        number=slide.number,
        title=slide.title,
        shown=tuple(words.text for words in slide.words),
        ours=tuple(words.text for words in slide.words if not words.spans),
        source=source,
        spans=marked,
        picture=_picture(folder, slide.number),
    )


def _beside(text: Text, spans: Iterable[Span]) -> tuple[str, tuple[Span, ...]]:
    """The lines of the speech that *spans* stand in, one below the other, and the spans in these lines."""
    said, lines, marked = text.speech.text, "", list[Span]()
    at, last = 0, -1
    for span in merged(spans):
        start = said.rfind("\n", 0, span.start) + 1
        if start != last:
            end = said.find("\n", span.end)
            at, last = len(lines) - start, start
            lines += said[start : len(said) if end < 0 else end] + "\n"
        marked.append(Span(span.start + at, span.end + at))
    return lines, tuple(marked)


def _picture(folder: Path, number: int) -> bytes | None:
    places = (folder / f"{SLIDES}/{number:02}.{suffix}" for suffix in PICTURES)
    return next((place.read_bytes() for place in places if place.is_file()), None)
