"""Parallel members (谋事有政治高度、干事重政治影响、成事讲政治效果): the lines of a speech that people quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from present.model import Span
from present.outline.clauses import clauses, split_at
from present.outline.words import Vocabulary

_SHORTEST, _LONGEST = 4, 16
_LINE = 48
_SLACK = 1


def parallel_line(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """The best quotable line within *span*: two or more members of like length and build, up to 48 characters."""
    found = [line for members in _groups(text, span) for line in _lines(text, members, vocabulary)]
    return max(found, key=lambda line: (_grade(text, line), -line.start), default=None)


def _groups(text: str, span: Span) -> Iterator[tuple[Span, ...]]:
    """What may be members of one line: the pieces of a clause between 、, and the clauses of a sentence."""
    for sentence in split_at(text, span, "。！？；\n"):
        parts = clauses(text, sentence)
        yield parts
        yield from (split_at(text, part, "、") for part in parts)


def _lines(text: str, members: Sequence[Span], vocabulary: Vocabulary) -> Iterator[Span]:
    """The lines that begin at each member; what leads into the first member (做到…) is left out at a word boundary."""
    for at in range(len(members) - 1):
        run = _run(text, members[at + 1 :])
        first = _first_member(text, members[at], run[0], vocabulary)
        if first is not None and len(first) >= _SHORTEST:
            line = Span(first.start, run[-1].end)
            if len(line) <= _LINE:
                yield line


def _run(text: str, members: Sequence[Span]) -> list[Span]:
    run = [members[0]]
    for member in members[1:]:
        if not _alike(text, run[-1], member):
            break
        run.append(member)
    return run


def _first_member(text: str, member: Span, model: Span, vocabulary: Vocabulary) -> Span | None:
    """The end of *member* that is built like *model*."""
    starts = [
        start for start in range(member.end - len(model) - _SLACK, member.end - len(model) + _SLACK + 1) if start >= member.start
    ]
    candidates = [Span(start, member.end) for start in starts if start == member.start or vocabulary.begins_word(start)]
    return next((candidate for candidate in candidates if _alike(text, candidate, model)), None)


def _alike(text: str, one: Span, other: Span) -> bool:
    """Whether two members match in length and share characters at their places, counted from the front or the back."""
    if abs(len(one) - len(other)) > _SLACK or not _SHORTEST <= len(other) <= _LONGEST:
        return False
    a, b = text[one.start : one.end], text[other.start : other.end]
    return a != b and max(_shared(a, b), _shared(a[::-1], b[::-1])) >= (1 if len(b) <= 6 else 2)


def _shared(one: str, other: str) -> int:
    return sum(x == y for x, y in zip(one, other, strict=False))


def _grade(text: str, line: Span) -> float:
    members = split_at(text, line, "、，")
    return len(line) * (1 + 0.25 * min(len(members), 4))
