"""名词: a term that the speech itself explains, such as 三大法宝, with its parts side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from present.deck import labels
from present.deck.breaking import depths
from present.deck.fitting import even_groups
from present.deck.planning.heard import Draft
from present.deck.planning.names import SUFFIXES, section_themes
from present.deck.planning.words import CLAUSE_MARKS, Material, first_held, unquoted
from present.deck.slots import HEAD_TITLE, TERM_ITEMS_MOST, TERMS_MOST, term_items, term_name, term_text
from present.model import Frame, Span, Term, TermCard, TermsSlide, Words

Pair = tuple[Span, Span | None]


def terms_slides(material: Material, frame: Frame, home: Span) -> tuple[Draft, ...]:
    """The slides of the terms that are explained within *home*, the first of them with *frame*."""
    explained = tuple(_explained(material, home))
    whole = (slide for term in explained if not _is_alone(term) for slide in _slides(material, term, frame))
    slides = (*whole, *_gathered(material, [term.members[0] for term in explained if _is_alone(term)], frame))
    return tuple(
        Draft(replace(slide, frame=replace(frame, key=frame.key + suffix)))
        for slide, suffix in zip(slides, SUFFIXES, strict=False)
    )


def _explained(material: Material, home: Span) -> Iterator[Term]:
    """Those whose parts are explained here, or named if the themes or the title, which the hall sees anyway, don't say these."""
    title = material.outline.title
    seen = [material.speech.verbatim(theme.term) for theme in section_themes(material)]
    seen += [material.speech.verbatim(title)] if title else []
    for term in material.outline.terms:
        names = [material.speech.verbatim(name) for name, _ in term.members]
        here = bool(names) and home.holds(term.members[0][0]) and not material.is_withheld(term.term)
        explained = any(words for _, words in term.members)
        if here and (explained or not all(any(name in each for each in seen) for name in names)):
            yield term


def _is_alone(term: Term) -> bool:
    """Whether *term* has no parts and is explained itself."""
    return len(term.members) == 1 and term.members[0][0] == term.term


def _gathered(material: Material, members: Sequence[Pair], frame: Frame) -> Iterator[TermsSlide]:
    """Terms without parts side by side, each with what explains it; not those whose name or explanation has no room."""
    told = [each for each in members if any(card.words for card in _cards(material, [each]))]
    if not told:
        return
    counts = even_groups(len(told), TERMS_MOST)
    for place, (count, end) in enumerate(zip(counts, accumulate(counts), strict=True)):
        if cards := _cards(material, told[end - count : end]):
            yield TermsSlide(frame, Words(labels.TERMS), cards, continued=place > 0)


def _slides(material: Material, term: Term, frame: Frame) -> Iterator[TermsSlide]:
    """The slides of one term; none where a name has no room."""
    title = unquoted(material.words(term.term))
    if not any(words for _, words in term.members):
        yield from _bare(material, term, title, frame)
    elif material.fits_continued(HEAD_TITLE)(title.text):
        counts = even_groups(len(term.members), TERMS_MOST)
        found = [_cards(material, term.members[end - count : end]) for count, end in zip(counts, accumulate(counts), strict=True)]
        yield from (TermsSlide(frame, title, cards, continued=place > 0) for place, cards in enumerate(found) if all(found))


def _bare(material: Material, term: Term, title: Words, frame: Frame) -> Iterator[TermsSlide]:
    """A term whose parts are named and not explained: one card, its parts one a line."""
    words = tuple(material.words(name) for name, _ in term.members)
    if _is_list(material, words, 1) and material.fits(term_name(1))(title.text):
        yield TermsSlide(frame, Words(labels.TERMS), (TermCard(title, words),))


def _cards(material: Material, members: Sequence[Pair]) -> tuple[TermCard, ...]:
    """A card for each part; none at all where the name of one has no room."""
    holds = material.fits(term_name(len(members)))
    names = [first_held([unquoted(material.words(name))], holds) for name, _ in members]
    cards = [
        TermCard(name, _explanation(material, words, len(members)) if words else ())
        for name, (_, words) in zip(names, members, strict=True)
        if name
    ]
    return tuple(cards) if len(cards) == len(members) else ()


def _explanation(material: Material, words: Span, cards: int) -> tuple[Words, ...]:
    """The members of a list one by one, else the words as running text, as much of it as there is room for."""
    items = tuple(material.words(item) for item in _items(material, words))
    if _is_list(material, items, cards):
        return items
    text = material.beginning(words, material.fits(term_text(cards)))
    return (text,) if text else ()


def _is_list(material: Material, items: Sequence[Words], cards: int) -> bool:
    """Whether *items* are several, and as a list have room in one of so many *cards*."""
    if not 1 < len(items) <= TERM_ITEMS_MOST:
        return False
    holds = material.fits(term_items(cards, len(items)))
    return all(holds(item.text) for item in items)


def _items(material: Material, words: Span) -> Iterator[Span]:
    """What stands between the 、 of *words*, a list in quotation marks; all of it where it is none, or a sentence."""
    text = material.speech.verbatim(words)
    quoted = material.speech.text[max(words.start - 1, 0)] in "“「"
    inside = depths(text)
    marks = [at for at, depth in enumerate(inside) if text[at] == "、" and not depth]
    sentence = any(text[at] in CLAUSE_MARKS and not depth for at, depth in enumerate(inside) if at + 1 < len(text))
    edges = [-1, *(marks if quoted and not sentence else ()), len(text)]
    for before, after in pairwise(edges):
        if after > before + 1:
            yield Span(words.start + before + 1, words.start + after)
