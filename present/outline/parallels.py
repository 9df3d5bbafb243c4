"""Parallel members (谋事有政治高度、干事重政治影响、成事讲政治效果): the lines of a speech that people quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from present.model import Span
from present.outline.clauses import clauses, split_at
from present.outline.standing import stands_apart
from present.outline.words import Vocabulary

_LONGEST = 13
_LINE = 42
_LED_IN = 5
"""Characters that the first member has at least where words before it are left out, or where there are two members only."""
_FEWEST_APART = 3
_SLACK = 2
_FUNCTION_WORDS = "的地得到和与及或在为对把被让使将而以向从了着过人者上下中"


def parallel_line(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """The best quotable line within *span*: members of like length and build up to a clause's end, 42 characters at most.

    A line that would mean something else without the words that lead up to it is none.
    """
    lines = (line for members in _groups(text, span) for line in _lines(text, members, vocabulary))
    found = [line for line in lines if stands_apart(text, line)]
    return max(found, key=lambda line: (len(line), -line.start), default=None)


def _groups(text: str, span: Span) -> Iterator[tuple[Span, ...]]:
    """What may be members of one line: the pieces of a clause between 、, and the clauses of a sentence."""
    for sentence in split_at(text, span, "。！？；\n"):
        parts = clauses(text, sentence)
        yield parts
        yield from (split_at(text, part, "、") for part in parts)


def _lines(text: str, members: Sequence[Span], vocabulary: Vocabulary) -> Iterator[Span]:
    """The lines that begin at each member and run on; a line of 、 ends with its clause, so that nothing dangles."""
    for at in range(len(members) - 1):
        run = _run(text, members[at + 1 :])
        first = _first_member(text, members[at], run[0], vocabulary)
        ends = at + 1 + len(run) == len(members) or text[run[-1].end] != "、"
        line = Span(first.start, run[-1].end) if first else None
        if first and line and ends and _stands(members[at], first, len(run) + 1) and _is_sound(text, line, first, run):
            yield line


def _is_sound(text: str, line: Span, first: Span, run: Sequence[Span]) -> bool:
    """Whether the line is short enough, its quotation marks are whole, and two clauses are no chance likeness."""
    words = text[line.start : line.end]
    clauses_apart = len(run) == 1 and text[first.end] != "、"
    alike = not clauses_apart or 2 * _common(text, first, run[0]) >= len(first)
    return len(line) <= _LINE and words.count("“") == words.count("”") and words.count("《") == words.count("》") and alike


def _common(text: str, one: Span, other: Span) -> int:
    a, b = text[one.start : one.end], text[other.start : other.end]
    return max(_shared(a, b), _shared(a[::-1], b[::-1]))


def _run(text: str, members: Sequence[Span]) -> list[Span]:
    run = [members[0]]
    for member in members[1:]:
        if not _alike(text, run[-1], member):
            break
        run.append(member)
    return run


def _first_member(text: str, member: Span, model: Span, vocabulary: Vocabulary) -> Span | None:
    """The end of *member* that is built like *model*: all of it, or what follows a word that leads in (做到…)."""
    if _alike(text, member, model):
        return member
    tail = Span(member.end - len(model), member.end)
    opens = text[tail.start] == text[model.start] or text[tail.start] not in _FUNCTION_WORDS
    fits = tail.start > member.start and vocabulary.begins_word(tail.start) and opens
    return tail if fits and _alike(text, tail, model) else None


def _stands(member: Span, first: Span, count: int) -> bool:
    """Whether a line is one that people would quote, and no mere list of nouns."""
    return len(first) >= _LED_IN or (member == first and count >= _FEWEST_APART and len(first) == _LED_IN - 1)


def _alike(text: str, one: Span, other: Span) -> bool:
    """Whether two members match in length and share characters at their places, counted from the front or the back."""
    a, b = text[one.start : one.end], text[other.start : other.end]
    if a == b or len(b) < _LED_IN - 1 or max(len(a), len(b)) > _LONGEST or a.count("、") != b.count("、"):
        return False
    if a[:2] == b[:2]:
        return abs(len(a) - len(b)) <= _SLACK
    return len(a) == len(b) and _shared(a, b) >= (1 if len(b) <= _LED_IN else 2)


def _shared(one: str, other: str) -> int:
    return sum(x == y for x, y in zip(one, other, strict=False))
