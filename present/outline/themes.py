"""The themes that a speech is organised around, and the terms that it uses or explains; all in quotation marks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from present.model import Section, Span, Speech, Term, Theme
from present.outline.clauses import split_at, trimmed
from present.outline.numbering import han_number
from present.outline.words import Vocabulary

_QUOTED = re.compile(r"“([^“”\n]{2,40})”")
_NUMERAL_TERM = re.compile(r"“([一二两三四五六七八九十]+)([^“”，。、\n]{1,8})”")
_NAMED = re.compile(r"“([^“”\n]{3,60})”的([一-鿿]{2,8}?)(?=[，。、；“”]|$)")
_THEME = 12
_FEWEST = 2
_MEMBER = (3, 6)


def find_themes(speech: Speech, sections: Sequence[Section], vocabulary: Vocabulary) -> tuple[Theme, ...]:
    """The quoted terms that stand in the same frame (要全力支持和鼓励“…”) in two or more headings, in order."""
    families: dict[str, list[Theme]] = defaultdict(list)
    for section in sections:
        for term in _single_terms(speech.text, section.title):
            families[_frame(speech.text, section, term)].append(
                Theme(term, section.number, _tagline(speech.text, section, term, vocabulary))
            )
    family = max(families.values(), key=len, default=[])
    return tuple(family) if len({theme.section for theme in family}) >= _FEWEST else ()


def _quoted(text: str, span: Span) -> Iterator[Span]:
    return (Span(*found.span(1)) for found in _QUOTED.finditer(text, span.start, span.end))


def _single_terms(text: str, title: Span | None) -> tuple[Span, ...]:
    """The quoted terms of a title that are one word or phrase and no list."""
    quoted = _quoted(text, title) if title else ()
    return tuple(term for term in quoted if len(term) <= _THEME and not re.search("[、，]", text[term.start : term.end]))


def _frame(text: str, section: Section, term: Span) -> str:
    return text[section.title.start : term.start] if section.title else ""


def _tagline(text: str, section: Section, theme: Span, vocabulary: Vocabulary) -> Span | None:
    """What the heading says beside the theme: a quoted list, else two parallel members, else the whole other clause."""
    if section.title is None:
        return None
    lists = (quoted for quoted in _quoted(text, section.title) if "、" in text[quoted.start : quoted.end])
    quoted = next((quoted for quoted in lists if not quoted.touches(theme)), None)
    return quoted or (section.rest and (_pair(text, section.rest, vocabulary) or section.rest))


def _pair(text: str, clause: Span, vocabulary: Vocabulary) -> Span | None:
    """Two members of the same length around a 、 (各美其美、美美与共) that a 的 or the clause's end closes."""
    for found in re.finditer("、([^、，的]+)", text[clause.start : clause.end]):
        length = len(found[1])
        start = clause.start + found.start() - length
        fits = _MEMBER[0] <= length <= _MEMBER[1] and start >= clause.start
        if fits and vocabulary.begins_word(start) and "、" not in text[start : clause.start + found.start()]:
            return Span(start, clause.start + found.end())
    return None


def find_terms(speech: Speech) -> tuple[Term, ...]:
    """The terms that count their parts (“三大法宝”, “两个毫不动摇”) with the parts that the speech names."""
    seen: dict[str, Term] = {}
    for found in _NUMERAL_TERM.finditer(speech.text):
        term = Term(Span(found.start(1), found.end(2)), _members(speech, found))
        known = seen.get(speech.verbatim(term.term))
        if known is None or (term.members and not known.members):
            seen[speech.verbatim(term.term)] = term
    return tuple(sorted(seen.values(), key=lambda term: term.term))


def _members(speech: Speech, term: re.Match[str]) -> tuple[tuple[Span, Span | None], ...]:
    """The parts of a term: the named lists (“…”的张家港精神) before it in its sentence, else one list of as many."""
    count = han_number(term[1])
    sentence = next(sentence for sentence in speech.sentences if sentence.start <= term.start() < sentence.end)
    named = list(_NAMED.finditer(speech.text, sentence.start, term.start()))[-count:]
    if len(named) == count > 1:
        return tuple((Span(*each.span(2)), Span(*each.span(1))) for each in named)
    return tuple((member, None) for member in _listed(speech.text, count, term[2]))


def _listed(text: str, count: int, word: str) -> tuple[Span, ...]:
    """A quoted list of *count* members that each hold *word* (“敢为、敢闯、敢干、敢首创” for 四敢)."""
    for quoted in _quoted(text, Span(0, len(text))):
        members = tuple(trimmed(text, member) for member in split_at(text, quoted, "、"))
        if len(members) == count > 1 and all(word in text[member.start : member.end] for member in members):
            return members
    return ()
