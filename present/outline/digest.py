"""What carries a passage: whole sentences that the digest reads, clauses that slides show, the line that people quote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from present.model import Passage, Span, Speech
from present.outline.clauses import statements
from present.outline.paragraphs import is_chinese
from present.outline.parallels import parallel_line
from present.outline.standing import stands_apart
from present.outline.words import Vocabulary
from present.regex import regex

_FIGURE = regex(r"\d|百分之|[一二三四五六七八九十百千万亿]+(?:个百分点|万|亿|倍)")
_TABLE_ROW = regex(r"\t[^\n]*\t|\|[^\n]*\|")
_SENTENCE = 100
_CLAUSE = 60
_SHORTEST_CLAUSE = 6
_EXCERPTS = 4
_SAME_OPENING = 3
_ROW = 3
_LAST_LINE = range(12, 45)


@dataclass(frozen=True, slots=True)
class Ranking:
    """Says how much a stretch of the speech carries: the weight of its words, with more for figures and for parallels."""

    text: str
    vocabulary: Vocabulary

    def grade(self, span: Span) -> float:
        """The weight of the words in *span* for each character, so that length alone earns little."""
        words = (self.text[word.start : word.end] for word in self.vocabulary.words_in(span))
        weight = sum(self.vocabulary.weights.get(word, 0.0) for word in words)
        figure = 1.15 if _FIGURE.search(self.text, span.start, span.end) else 1.0
        return figure * float(weight) / float(len(span) ** 0.7)

    def best(self, spans: Sequence[Span], count: int, fits: Callable[[Span], bool]) -> tuple[Span, ...]:
        """The *count* spans that carry most among those that fit, in the order of the speech."""
        chinese = [span for span in spans if is_chinese(self.text, span) and not is_table_row(self.text, span)]
        fitting = [span for span in chinese if fits(span)] or sorted(chinese, key=len)[:1]
        return tuple(sorted(sorted(fitting, key=self.grade, reverse=True)[:count]))


def is_table_row(text: str, span: Span) -> bool:
    """Whether *span* is the row of a table, parted by tabs or bars: no sentence."""
    return _TABLE_ROW.search(text, span.start, span.end) is not None


def carrying(speech: Speech, span: Span, ranking: Ranking, count: int) -> tuple[Span, ...]:
    """The *count* whole sentences of *span* that carry it, none over 100 characters where there is a choice."""
    return ranking.best(speech.sentences_in(span), count, lambda sentence: len(sentence) <= _SENTENCE)


def excerpts(speech: Speech, span: Span, ranking: Ranking, quote: Span | None) -> tuple[Span, ...]:
    """Up to four clauses of *span* that carry it; the quoted line is not among them."""
    found = [clause for sentence in speech.sentences_in(span) for clause in statements(speech.text, sentence)]
    apart = [clause for clause in found if not (quote and clause.touches(quote))]
    series = _series(speech.text, apart)
    return ranking.best(series or apart, _EXCERPTS, lambda clause: _SHORTEST_CLAUSE <= len(clause) <= _CLAUSE)


def _series(text: str, found: Sequence[Span]) -> tuple[Span, ...]:
    """The longest row of three or more clauses that begin with the same three characters (把“敢”的…，把“敢”的…，…)."""
    rows: list[list[Span]] = []
    for clause in found:
        opening = text[clause.start : clause.start + _SAME_OPENING]
        if rows and text.startswith(opening, rows[-1][0].start):
            rows[-1].append(clause)
        else:
            rows.append([clause])
    longest = max(rows, key=len, default=[])
    return tuple(longest) if len(longest) >= _ROW else ()


def quote_of(speech: Speech, span: Span, ranking: Ranking) -> Span | None:
    """The parallel line of *span* that can stand apart; without a redaction, since a gap is no quotation."""
    line = parallel_line(speech.text, span, ranking.vocabulary)
    return line if line and not speech.is_redacted(line) else None


def passage(speech: Speech, span: Span, ranking: Ranking, count: int) -> Passage:
    """*span* as a passage with *count* carrying sentences."""
    return _passage(speech, span, ranking, count, quote_of(speech, span, ranking))


def summary(speech: Speech, span: Span, ranking: Ranking, count: int) -> Passage:
    """A section without points as a passage; its line is the clause that it ends on, else its parallel one."""
    return _passage(speech, span, ranking, count, _last_line(speech, span) or quote_of(speech, span, ranking))


def _passage(speech: Speech, span: Span, ranking: Ranking, count: int, quote: Span | None) -> Passage:
    return Passage(span, carrying(speech, span, ranking, count), excerpts(speech, span, ranking, quote), quote)


def _last_line(speech: Speech, span: Span) -> Span | None:
    """The clause that *span* ends on, where it has 12 to 44 characters and no redaction."""
    said = statements(speech.text, speech.sentences_in(span)[-1])
    last = said[-1] if said and len(said[-1]) in _LAST_LINE else None
    said_so = last and not speech.is_redacted(last) and not is_table_row(speech.text, last)
    return last if last and said_so and stands_apart(speech.text, last) else None
