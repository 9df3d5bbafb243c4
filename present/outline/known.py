"""What a department calls its own: the themes and names that its template lists; they count only where a speech has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from present.model import Section, Span, Speech, Term
from present.outline.characters import in_one_form
from present.outline.words import Vocabulary

_LONGEST_EXPLANATION = 80


@dataclass(frozen=True, slots=True)
class Known:
    """A department's lists: `themes` are what its speeches are organised around, `terms` the names that it uses."""

    themes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All that is one word to the department."""
        return (*self.themes, *self.terms)

    def in_one_form(self) -> Known:
        """The same lists in the characters that the rules of this folder compare in."""
        return Known(tuple(map(in_one_form, self.themes)), tuple(map(in_one_form, self.terms)))


def themes_in(
    text: str, sections: Sequence[Section], themes: Sequence[str], vocabulary: Vocabulary
) -> Iterator[tuple[int, Span]]:
    """The number of each section whose heading holds one of *themes*, and where; each theme for the first that does.

    Of several in one heading the longest counts, and of those the first in the list.
    """
    left = sorted(dict.fromkeys(themes), key=len, reverse=True)
    for section in sections:
        places = (_place(text, theme, section.title, vocabulary) for theme in left) if section.title else ()
        if found := next(filter(None, places), None):
            left.remove(text[found.start : found.end])
            yield section.number, found


def _place(text: str, name: str, within: Span | None, vocabulary: Vocabulary) -> Span | None:
    """Where *name* stands within *within* as words of its own."""
    places = (Span(*found.span()) for found in re.finditer(re.escape(name), text) if within and within.holds(Span(*found.span())))
    return next((each for each in places if vocabulary.begins_word(each.start)), None)


def terms_in(speech: Speech, terms: Iterable[str], vocabulary: Vocabulary) -> Iterator[Term]:
    """Those of *terms* that *speech* uses, each at its first place; with the words that explain it, where it does explain it."""
    for name in dict.fromkeys(terms):
        explained = _explained(speech.text, name)
        place = explained[0] if explained else _place(speech.text, name, Span(0, len(speech.text)), vocabulary)
        if place:
            yield Term(place, (explained,) if explained else ())


def _explained(text: str, name: str) -> tuple[Span, Span] | None:
    """Where *name* stands beside what explains it: “…”的张家港精神, or 一网通办，就是……, up to the end of the sentence."""
    before = re.search(rf"“(?P<words>[^“”\n]{{3,60}})”的(?P<name>{re.escape(name)})", text)
    after = re.search(
        rf"(?P<name>{re.escape(name)})”?，?(?:就是说?|是指|指的是|指的就是|即(?!将|使|便|可)|——|是(?=“))"
        rf"(?P<words>[^。；！？\n]{{4,{_LONGEST_EXPLANATION}}})(?=[。；！？\n]|$)",
        text,
    )
    found = before or after
    return (Span(*found.span("name")), _inside_quotes(text, Span(*found.span("words")))) if found else None


def _inside_quotes(text: str, words: Span) -> Span:
    """*words* without the quotation marks around all of them."""
    said = text[words.start : words.end]
    whole = said.startswith("“") and said.endswith("”") and said.count("“") == 1
    return Span(words.start + 1, words.end - 1) if whole else words
