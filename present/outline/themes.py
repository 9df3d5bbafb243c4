"""The themes that a speech is organised around, and the terms that it uses or explains; all in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from present.model import Section, Span, Speech, Term, Theme
from present.outline.clauses import split_at
from present.outline.known import terms_in, themes_in
from present.outline.numbering import han_number, mark_at
from present.outline.phrases import recurring_phrases
from present.outline.words import Vocabulary
from present.regex import regex

_QUOTED = regex(r"“([^“”\n]{2,40})”")
_NUMERAL_TERM = regex(r"“([一二两三四五六七八九十]+)([^“”，。、\n]{1,8})”")
_NAMED = regex(r"“([^“”\n]{3,60})”的([一-鿿]{2,8}?)(?=[，。、；“”]|$)")
_THEME = 12
_FEWEST = 2
_MEMBER = (3, 6)
_ROW = 3
_DIFFERENT = range(2, 7)
_ADVERBS = "很更最"


def find_themes(
    speech: Speech, sections: Sequence[Section], vocabulary: Vocabulary, known: Sequence[str] = ()
) -> tuple[Theme, ...]:
    """The terms that two or more headings turn on: quoted ones in the same frame (要全力支持和鼓励“…”), and *known* ones.

    Where a heading has both, the one that holds the other is its theme, else the known one.
    """
    framed = _framed(speech, sections, vocabulary)
    listed = dict(themes_in(speech.text, sections, known, vocabulary))
    found = [theme for theme in framed if not (own := listed.get(theme.section)) or theme.term.holds(own)]
    have = {theme.section for theme in found}
    for section in sections:
        if section.number in listed and section.number not in have:
            term = listed[section.number]
            found.append(Theme(term, section.number, _tagline(speech.text, section, term, vocabulary)))
    themes = tuple(sorted(found, key=lambda theme: theme.term))
    return themes if len({theme.section for theme in themes}) >= _FEWEST else ()


def _framed(speech: Speech, sections: Sequence[Section], vocabulary: Vocabulary) -> tuple[Theme, ...]:
    """The quoted terms that stand in the same frame in two or more headings, in order."""
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
    if quoted:
        return quoted
    other = next((clause for clause in (section.rest, section.short) if clause and not clause.touches(theme)), None)
    return other and (_pair(text, other, vocabulary) or other)


def _pair(text: str, clause: Span, vocabulary: Vocabulary) -> Span | None:
    """Two members of the same length around a 、 (各美其美、美美与共) that a 的 or the clause's end closes."""
    for found in re.finditer("、([^、，的]+)", text[clause.start : clause.end]):
        length = len(found[1])
        start = clause.start + found.start() - length
        fits = _MEMBER[0] <= length <= _MEMBER[1] and start >= clause.start
        if fits and vocabulary.begins_word(start) and "、" not in text[start : clause.start + found.start()]:
            return Span(start, clause.start + found.end())
    return None


def find_terms(
    speech: Speech, sections: Sequence[Section], vocabulary: Vocabulary, known: Sequence[str] = ()
) -> tuple[Term, ...]:
    """The names that the speech uses or explains, each at its first place.

    They are terms that count their parts (“三大法宝”), with the parts where the speech names them; terms that leads set in
    quotation marks; what differs in leads that begin alike (要有韧劲, 要有干劲); and phrases that come back in headings or,
    from a heading, throughout the text; and those that are *known*, with what explains them.
    """
    text = speech.text
    lists = tuple(_lists(text))
    counted = [Term(Span(found.start(1), found.end(2)), _members(speech, found, lists)) for found in _NUMERAL_TERM.finditer(text)]
    led = [Term(span) for section in sections for span in (*_quoted_in_leads(text, section), *_differing(text, section))]
    headed = [
        Term(span) for span in recurring_phrases(text, [section.title for section in sections if section.title], vocabulary)
    ]
    parts = {speech.verbatim(name) for term in counted for name, words in term.members if words}
    listed = [term for term in terms_in(speech, known, vocabulary) if speech.verbatim(term.term) not in parts]
    seen: dict[str, Term] = {}
    for term in (*counted, *listed, *led, *headed):
        first = seen.get(speech.verbatim(term.term))
        if first is None or (term.members and not first.members):
            seen[speech.verbatim(term.term)] = term
    return tuple(sorted(seen.values(), key=lambda term: term.term))


def _quoted_in_leads(text: str, section: Section) -> Iterator[Span]:
    """The quoted terms in the leads of a section, where two leads or more hold one and no more."""
    quoted = [_single_terms(text, point.title) for point in section.points]
    single = [terms[0] for terms in quoted if len(terms) == 1]
    distinct = {text[term.start : term.end] for term in single}
    return iter(single if len(distinct) == len(single) >= _FEWEST else ())


def _differing(text: str, section: Section) -> Iterator[Span]:
    """The ends of the leads, where all begin with the same two characters or more and go on with two to six."""
    leads = [_unnumbered(text, point.lead) for point in section.points]
    if len(leads) < _ROW:
        return
    shared = _shared_beginning([text[lead.start : lead.end] for lead in leads])
    shared -= text[leads[0].start + shared - 1] in _ADVERBS
    ends = [Span(lead.start + shared, lead.end) for lead in leads]
    if shared >= _FEWEST and all(len(end) in _DIFFERENT and text[end.start] != "的" for end in ends):
        yield from ends


def _unnumbered(text: str, lead: Span) -> Span:
    mark = mark_at(text, lead)
    return Span(mark.span.end, lead.end) if mark else lead


def _shared_beginning(texts: Sequence[str]) -> int:
    columns = zip(*texts, strict=False)
    return sum(1 for _ in takewhile(lambda column: len(set(column)) == 1, columns))


def _members(speech: Speech, term: re.Match[str], lists: Sequence[tuple[Span, ...]]) -> tuple[tuple[Span, Span | None], ...]:
    """The parts of a term: the named lists (“…”的张家港精神) before it in its sentence, else one list of as many."""
    count = han_number(term[1])
    sentence = speech.sentences[bisect_right(speech.sentences, term.start(), key=lambda each: each.start) - 1]
    named = list(_NAMED.finditer(speech.text, sentence.start, term.start()))[-count:]
    if len(named) == count > 1:
        return tuple((Span(*each.span(2)), Span(*each.span(1))) for each in named)
    return tuple((member, None) for member in _listed(speech.text, lists, count, term[2]))


def _lists(text: str) -> Iterator[tuple[Span, ...]]:
    """The members of each quoted list."""
    for quoted in _quoted(text, Span(0, len(text))):
        members = split_at(text, quoted, "、")
        if len(members) > 1:
            yield members


def _listed(text: str, lists: Sequence[tuple[Span, ...]], count: int, word: str) -> tuple[Span, ...]:
    """The first of *lists* with *count* members that each hold *word* (“敢为、敢闯、敢干、敢首创” for 四敢)."""
    fitting = (each for each in lists if len(each) == count)
    return next((each for each in fitting if all(word in text[member.start : member.end] for member in each)), ())
