"""Slides that go on to further ones where an organisation's layouts have too little room: nothing is set too small to be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from present.deck.adopting import LayoutBook, open_book
from present.deck.fitting import Composer, even_groups
from present.deck.notices import deck_notices
from present.deck.planning import plan_slides
from present.deck.rendering.adopted import AdoptedPage
from present.deck.rendering.deck import Whole, empty_page, fill, layout_name
from present.errors import DeckError
from present.model import (
    ClosingSlide,
    ContentsSlide,
    CoverSlide,
    Cut,
    FiguresSlide,
    Gathering,
    GlanceSlide,
    Notice,
    Outline,
    PointSlide,
    QuotesSlide,
    Slide,
    Span,
    Speech,
    Template,
    TermsSlide,
    TextSlide,
    ThemeSlide,
    Words,
)

TERM_SIZE = 28.0
"""What a theme's term is set in while its room is looked at; on a layout of another make it takes that layout's own size."""


@dataclass(frozen=True, slots=True)
class DeckPlan:
    """The slides of a deck as its template has room for them, and what a user must be told of its layouts."""

    slides: tuple[Slide, ...]
    notices: tuple[Notice, ...]


def plan_deck(speech: Speech, outline: Outline, template: Template, cut: Cut, most: int | None = None) -> DeckPlan:
    """The deck as *template* has room for it; *most* slides at most.

    Raises:
        DeckError: the speech has no deck of so few slides, or the deck template can't be used.
    """
    planned = plan_slides(speech, outline, template, cut, most)
    book = open_book(template)
    slides = continue_slides(planned, book, cut, speech.sentences)
    while most is not None and len(slides) > most:
        planned = _fewer(speech, outline, template, cut, len(planned) + most - len(slides))
        slides = continue_slides(planned, book, cut, speech.sentences)
    return DeckPlan(slides, deck_notices(slides, book))


def _fewer(speech: Speech, outline: Outline, template: Template, cut: Cut, most: int) -> tuple[Slide, ...]:
    try:
        return plan_slides(speech, outline, template, cut, most)
    except DeckError as exc:
        raise DeckError(
            "用这个模板，这么多页放不下这篇讲话：请多允许几页，或把模板版式里的文本框放大。",
            "In this template the speech has no deck of so few slides: allow more, or enlarge the boxes of its layouts.",
        ) from exc


def continue_slides(slides: Sequence[Slide], book: LayoutBook, cut: Cut, sentences: Sequence[Span] = ()) -> tuple[Slide, ...]:
    """*slides*, those in parts that have no room on their layout of *book*; the parts share what is heard, by *sentences*.

    Slides on layouts of ours stay as they are: the plan reckons with these.

    Raises:
        DeckError: a layout that the template's keeper named isn't there.
    """
    rooms = Rooms(book, Composer(cut), slides)
    return tuple(part for slide in slides for part in _heard(slide, _parts(slide, rooms), sentences))


@dataclass(frozen=True, slots=True)
class Rooms:
    """The layouts of a template, on which slides are tried out; `slides` are all of the deck."""

    book: LayoutBook
    composer: Composer
    slides: Sequence[Slide]

    def hold(self, slide: Slide) -> bool:
        """Whether all of *slide* is read from the back row on the layout that it stands on."""
        if self.book.find(layout_name(slide)).ours:
            return True
        page = empty_page(self.book, slide, self.composer)
        fill(page, slide, Whole(dict.fromkeys((each.frame.key for each in self.slides), len(self.slides)), TERM_SIZE))
        return isinstance(page, AdoptedPage) and page.is_readable()


def _parts(slide: Slide, rooms: Rooms) -> tuple[Slide, ...]:
    """*slide* in as few parts as have room; its cards with less on them where a single one has none.

    What has no room by itself is set smaller: a cover, one sentence in a very small box.
    """
    for version in _versions(slide):
        parts = _shared_out(version, rooms)
        if all(map(rooms.hold, parts)):
            break
    return parts


def _versions(slide: Slide) -> Iterator[Slide]:
    yield slide
    if isinstance(slide, ThemeSlide) and slide.cards:
        yield replace(slide, cards=tuple(replace(card, excerpt=None) for card in slide.cards))
        yield replace(slide, cards=tuple(replace(card, line=None, excerpt=None) for card in slide.cards))


def _shared_out(slide: Slide, rooms: Rooms) -> tuple[Slide, ...]:
    """*slide* in as few parts as can be, each with as many rows, cards or sentences as the others, if that has room."""
    filled = tuple(_filled(slide, rooms))
    if len(filled) < 2:
        return (slide,)
    edges = pairwise((0, *accumulate(even_groups(_count(slide), -(-_count(slide) // len(filled))))))
    even = tuple(_part(slide, start, end) for start, end in edges)
    return even if all(map(rooms.hold, even)) else filled


def _filled(slide: Slide, rooms: Rooms) -> Iterator[Slide]:
    """*slide* in parts, each with as much as has room."""
    start, count = 0, _count(slide)
    while start < count:
        ends = range(count, start, -1)
        end = next((end for end in ends if rooms.hold(_part(slide, start, end))), start + 1)
        yield _part(slide, start, end)
        start = end


def _count(slide: Slide) -> int:
    """How many rows, cards or sentences *slide* can be parted between."""
    match slide:
        case CoverSlide():
            return 0
        case ContentsSlide(entries=rows) | GlanceSlide(panels=rows) | TermsSlide(cards=rows) | FiguresSlide(counts=rows):
            return len(rows)
        case PointSlide(bullets=rows) | TextSlide(sentences=rows) | ClosingSlide(asks=rows):
            return len(rows)
        case ThemeSlide(cards=cards, sentences=sentences):
            return len(cards or sentences)
        case QuotesSlide(others=others):
            return 1 + len(others)


def _part(slide: Slide, start: int, end: int) -> Slide:
    """The rows, cards or sentences of *slide* from *start* to before *end*; what it has once stands on its first or last part."""
    part, last = slice(start, end), end == _count(slide)
    match slide:
        case ContentsSlide():
            slide = replace(slide, entries=slide.entries[part])
        case GlanceSlide():
            slide = replace(slide, panels=slide.panels[part])
        case ThemeSlide():
            slide = replace(slide, cards=slide.cards[part], sentences=slide.sentences[part])
        case PointSlide():
            slide = replace(slide, bullets=slide.bullets[part], quote=slide.quote if last else None)
        case TextSlide():
            slide = replace(slide, sentences=slide.sentences[part], line=slide.line if last else None)
        case ClosingSlide():
            slide = replace(slide, asks=slide.asks[part], lines=() if start else slide.lines, first=slide.first + start)
        case QuotesSlide() | FiguresSlide() | TermsSlide():
            slide = _gathered_part(slide, part)
        case CoverSlide():
            pass
    return _continued(slide) if start else slide


def _continued(slide: Slide) -> Slide:
    """*slide* as one that goes on, where its title says so."""
    return replace(slide, continued=True) if isinstance(slide, PointSlide | TextSlide | TermsSlide) else slide


def _gathered_part(slide: Gathering, part: slice) -> Gathering:
    match slide:
        case QuotesSlide():
            lead, *others = (slide.lead, *slide.others)[part]
            return replace(slide, lead=lead, others=tuple(others))
        case TermsSlide():
            return replace(slide, cards=slide.cards[part])
        case FiguresSlide():
            bars = replace(slide.bars, numbers=slide.bars.numbers[part]) if slide.bars else None
            return replace(slide, counts=slide.counts[part], bars=bars, large=() if part.start else slide.large)


def _heard(slide: Slide, parts: Sequence[Slide], sentences: Sequence[Span]) -> Iterator[Slide]:
    """*parts* of *slide*, each named and with the sentences that are heard with it."""
    covers = _covers(slide.frame.covers, parts, sentences)
    for number, (part, heard) in enumerate(zip(parts, covers, strict=True), start=1):
        key = slide.frame.key if number == 1 else f"{slide.frame.key}-{number}"
        yield replace(part, frame=replace(part.frame, key=key, covers=heard))


def _covers(whole: Span | None, parts: Sequence[Slide], sentences: Sequence[Span]) -> list[Span | None]:
    """What is heard with each of *parts*: a part begins with the sentence that it shows first, else all have as many."""
    if whole is None or len(parts) == 1:
        return [whole, *(None for _ in parts[1:])]
    heard = [each for each in sentences if whole.holds(each)]
    shown = [_place(part, heard) for part in parts[1:]]
    evenly = [len(heard) * number // len(parts) for number in range(1, len(parts))]
    starts = [0, *(place if place is not None else even for place, even in zip(shown, evenly, strict=True)), len(heard)]
    if any(start >= end for start, end in pairwise(starts)):
        return [whole, *(None for _ in parts[1:])]
    spans = [Span(heard[start].start, heard[end - 1].end) for start, end in pairwise(starts)]
    return [Span(whole.start, spans[0].end), *spans[1:-1], Span(spans[-1].start, whole.end)]


def _place(part: Slide, heard: Sequence[Span]) -> int | None:
    """Which of the sentences *heard* holds what *part* shows first; None where it is something else that it shows."""
    words: tuple[Words, ...] = part.bullets if isinstance(part, PointSlide) else getattr(part, "sentences", ())
    first = next((span for each in words for span in each.spans), None)
    return next((place for place, each in enumerate(heard) if first and each.touches(first)), None)
