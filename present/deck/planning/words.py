"""Words for slides, cut out of the speech: whole clauses, never reworded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from present.deck import labels
from present.deck.breaking import depths
from present.deck.fitting import PLAIN, Breaker, Composer, Slot
from present.model import Outline, Span, Speech, Template, Words
from present.regex import regex

EDGES = "，。；、：,.;: \u3000\t\n"
CLAUSE_MARKS = "，。；：！？,;!?"
_LEADING_UP = ("对", "在", "当", "随着", "为了", "如果", "只要", "只有", "虽然", "尽管", "由于", "因为", "按照", "根据", "围绕")
"""How a clause begins that says nothing without the next one."""

_NO_STATEMENT = regex(
    r"(?:[过新今去明前近]|当前|目前|现在|首先|其次|最后|同时|此外|比如|例如|刚才|下一步|接下来)[^，]{0,4}"
    r"|[^，]{0,10}(?:指出|强调|提出|认为|表示|号召|要求|以来|之际)"
)
"""A clause that says only when, or who said it, or that something comes."""

_HAN = regex("[\u4e00-\u9fff]")
_NUMBER = regex(r"^(?:\d{1,2}[.．、](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳])")

Holds = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Material:
    """What the plan works on."""

    speech: Speech
    outline: Outline
    template: Template
    composer: Composer

    def words(self, span: Span) -> Words:
        """The words of *span* as they are shown on one line, without punctuation at their edges."""
        tight = self.tight(span)
        return Words(on_one_line(self.speech.shown(tight)), (tight,))

    def tight(self, span: Span) -> Span:
        """*span* without the white space and punctuation at its edges, marks of a question or a call excepted.

        The number of a list goes, too, and a quotation mark at an edge if its partner stands outside.
        """
        text = self.speech.verbatim(span)
        edges = EDGES + ("“" if "”" not in text else "") + ("”" if "“" not in text else "")
        begun = _NUMBER.sub("", text.lstrip(edges)).lstrip(edges)
        start, end = span.start + len(text) - len(begun), span.start + len(text.rstrip(edges))
        return Span(start, end) if start < end else span

    def fits(self, slot: Slot, breakers: tuple[Breaker, ...] = PLAIN) -> Holds:
        """Asks of a text whether *slot* has room for it."""
        composer = self.composer.breaking(breakers)
        return lambda text: composer.fits(text, slot)

    def fits_continued(self, slot: Slot) -> Holds:
        """As `fits`, with （续） after the text."""
        return lambda text: self.composer.fits(text + labels.CONTINUED, slot)

    def beginning(self, span: Span, holds: Holds) -> Words | None:
        """As many of the first clauses of *span* as *holds*; None if not even the first is held, or says nothing alone."""
        ends = [*self.clause_ends(span), span.end]
        heads = (Span(span.start, end) for end in reversed(ends))
        return first_held((self.words(head) for head in heads if head == span or not self._leads_up(head)), holds)

    def first(self, span: Span, holds: Holds) -> Words | None:
        """As few of the first clauses of *span* as say something alone, if *holds* holds them."""
        ends = [*self.clause_ends(span), span.end]
        heads = (Span(span.start, end) for end in ends)
        return first_held((self.words(head) for head in heads if head == span or not self._leads_up(head)), holds)

    def ending(self, span: Span, holds: Holds) -> Words | None:
        """As many of the last clauses of *span* as *holds*; None if not even the last is held."""
        starts = [span.start, *self.clause_ends(span)]
        return first_held((self.words(Span(start, span.end)) for start in starts), holds)

    def is_redacted(self, span: Span) -> bool:
        """Whether a removed name stands in *span*."""
        return self.speech.is_redacted(span)

    def is_withheld(self, span: Span) -> bool:
        """Whether an editor took something in *span* off the slides."""
        return any(each.touches(span) for each in self.outline.withheld)

    def is_foreign(self, span: Span) -> bool:
        """Whether *span* holds no Chinese though the speech does: a line of its translation is none to take home."""
        return not _HAN.search(self.speech.text, span.start, span.end) and bool(_HAN.search(self.speech.text))

    def clause_ends(self, span: Span) -> Iterator[int]:
        """Where the clauses of *span* but the last end, each after its mark; not inside of quotation marks or brackets."""
        text = self.speech.verbatim(span)
        for at, depth in enumerate(depths(text)):
            if text[at] in CLAUSE_MARKS and not depth and at + 1 < len(text):
                yield span.start + at + 1

    def _leads_up(self, head: Span) -> bool:
        text = self.speech.verbatim(head)
        last = max(text.rstrip(EDGES).rfind(mark) for mark in CLAUSE_MARKS) + 1
        clause = text[last:].strip(EDGES)
        return clause.startswith(_LEADING_UP) or _NO_STATEMENT.fullmatch(clause) is not None


def on_one_line(text: str) -> str:
    """*text* without its line ends; between two Latin words a space stands for one."""
    line, *others = (part.strip() for part in text.split("\n"))
    for part in others:
        latin = line[-1:].isascii() and part[:1].isascii() and line and part
        line = f"{line} {part}" if latin else line + part
    return line


def first_held(choices: Iterable[Words | None], holds: Holds) -> Words | None:
    """The first of *choices* that *holds*."""
    return next((choice for choice in choices if choice and choice.text and holds(choice.text)), None)


def unquoted(words: Words) -> Words:
    """*words* without the quotation marks around all of them."""
    text = words.text
    if len(text) > 2 and text[0] == "“" and text[-1] == "”" and "”" not in text[1:-1]:
        return replace(words, text=text[1:-1], spans=_inner(words.spans))
    return words


def _inner(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(Span(span.start + 1, span.end - 1) for span in spans) if len(spans) == 1 else spans


def joined(parts: Iterable[Words], mark: str) -> Words:
    """Several words in one, told apart by *mark*."""
    known = tuple(parts)
    return Words(mark.join(part.text for part in known), tuple(span for part in known for span in part.spans))


def ordinal(number: int) -> Words:
    """The label of a part that has no heading."""
    return Words(labels.part(number))
