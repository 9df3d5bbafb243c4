"""What the slides show against the speech, and against the deck's file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from present.model import DeckPage, Words
from present.package.manifest import Manifest
from present.package.showing import ShownSlide
from present.package.verifying.report import Check, Fault, checked
from present.package.verifying.text import Text, beginning, squeezed

_BETWEEN = "[、…]*"
"""What may stand where two stretches of the speech are put together, or words between them were left out."""

_UNHELD = "、…"
"""Marks that a line end of a list, or a row of dots before a page number, stands for."""


def check_slides(text: Text) -> Check:
    """Whether the words on every slide and in its notes are the speaker's, at the places that the manifest names."""
    slides = text.manifest.slides
    faults = [fault for slide in slides for fault in _faults(text, slide)]
    return checked("slides", sum(len(each.words) for each in slides), faults, _edits(text))


def is_spoken(text: Text, words: Words) -> bool:
    """Whether *words* are, but for white space, what their spans show: all of them, in their order."""
    parts = [re.escape(squeezed(text.shown(span))) for span in words.spans]
    return all(map(text.has, words.spans)) and bool(re.fullmatch(_BETWEEN.join(parts), squeezed(words.text)))


def check_deck(manifest: Manifest, pages: Sequence[DeckPage], labels: str, text: Text | None) -> Check:
    """Whether the *pages* of the deck show the words of the plan, and nothing else but what *labels* matches and numbers.

    The notes are held against the *text* of the speech, where that can be read.
    """
    slides = manifest.slides
    faults = [] if len(pages) == len(slides) else [_wrong_count(len(pages), len(slides))]
    ours = Ours(re.compile(labels), len(str(max(99, len(pages)))))
    for slide, page in zip(slides, pages, strict=False):
        faults += [*_foreign(slide, page, ours), *_lost(slide, page), *(_noted(text, slide, page) if text else ())]
    return checked("deck", len(pages), faults)


@dataclass(frozen=True, slots=True)
class Ours:
    """What a slide may show beside the words of the speech: labels, and numbers of so many digits at most."""

    labels: re.Pattern[str]
    digits: int

    def ends(self, text: str, at: int) -> Iterator[int]:
        """Where what begins at the offset *at* of *text* may end."""
        if label := self.labels.match(text, at):  # 要点2/6 ends there too where 要点2/60 stands: what follows may begin with 0
            yield from (end for end in range(at + 1, label.end() + 1) if self.labels.fullmatch(text, at, end))
        digits = re.match(rf"\d{{1,{self.digits}}}", text[at:])
        yield from range(at + 1, at + 1 + (digits.end() if digits else 0))


def is_made_of(text: str, words: Collection[str], ours: Ours) -> bool:
    """Whether *text* is nothing but some of *words* and of what is ours, one after the other."""
    reached = {0}
    for at in range(len(text)):
        if at in reached:
            reached |= {at + len(each) for each in words if each and text.startswith(each, at)}
            reached |= set(ours.ends(text, at))
    return len(text) in reached


def place_of(slide: ShownSlide) -> str:
    """Where a slide is, for a report."""
    return f"deck.pptx #{slide.number} {beginning(slide.title, 12)}"


def _faults(text: Text, slide: ShownSlide) -> Iterator[Fault]:
    for words in (*slide.words, *((slide.footer,) if slide.footer else ())):
        if words.spans and not is_spoken(text, words):
            said = beginning("……".join(text.shown(span) for span in words.spans))
            yield Fault(
                place_of(slide),
                f"“{beginning(words.text)}”与原文不符，那里是“{said}”",
                f"“{beginning(words.text)}” is not what the speech says there: “{said}”",
            )
    if not all(map(text.has, slide.notes)):
        yield Fault(place_of(slide), "备注指向原文之外", "the notes point to where there is no text")


def _edits(text: Text) -> Iterator[Fault]:
    for each in text.manifest.edits:
        yield Fault(
            f"outline.md:{each.line}",
            f"人工改动：“{beginning(each.old)}”→“{beginning(each.new)}”",
            f"changed by a person: “{beginning(each.old)}” → “{beginning(each.new)}”",
        )


def _foreign(slide: ShownSlide, page: DeckPage, ours: Ours) -> Iterator[Fault]:
    words = {_held(each.text) for each in (*slide.words, *((slide.footer,) if slide.footer else ()))}
    for shown in page.texts:
        if not is_made_of(_held(shown), words, ours):
            yield Fault(
                place_of(slide),
                f"“{beginning(shown)}”不是讲话里的话，也不是标签",
                f"“{beginning(shown)}” is neither the speaker's nor a label",
            )


def _lost(slide: ShownSlide, page: DeckPage) -> Iterator[Fault]:
    """The speaker's words that the page lacks; a template of another make may have no place for a label of ours."""
    shown = _held("".join(page.texts))
    for words in slide.words:
        if words.spans and _held(words.text) not in shown:
            yield Fault(
                place_of(slide), f"少了“{beginning(words.text)}”", f"“{beginning(words.text)}” should be on it and is not"
            )


def _noted(text: Text, slide: ShownSlide, page: DeckPage) -> Iterator[Fault]:
    if squeezed("".join(page.notes)) != squeezed("".join(map(text.shown, slide.notes))):
        yield Fault(place_of(slide), "备注与原文不符", "the notes are not what the speech says")


def _held(text: str) -> str:
    return "".join(each for each in squeezed(text) if each not in _UNHELD)


def _wrong_count(pages: int, slides: int) -> Fault:
    return Fault("deck.pptx", f"有 {pages} 页，应为 {slides} 页", f"has {pages} slides, not {slides}")
