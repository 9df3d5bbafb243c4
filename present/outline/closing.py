"""Where the conclusion of the whole speech begins, and what it asks of whom."""

from __future__ import annotations

from collections.abc import Sequence

from present.model import Closing, Span, Speech
from present.outline.clauses import clauses
from present.outline.digest import Ranking, passage, quote_of
from present.outline.lines import AUDIENCE
from present.outline.numbering import Style
from present.outline.paragraphs import Paragraph, split_before, whole
from present.outline.points import Split
from present.regex import regex

_ADDRESS = r"(?:同志们|朋友们|各位[^。，！：]{0,14}|女士们[^。！：]{0,12}|[一-鿿]{1,4}(?<![我你他她它咱人])们)\s?[！，：,!]"
_CUE = regex(
    rf"(?:最后，|以上.{{0,12}}(?:意见|要求|几点)|以上[^。]{{0,30}}(?:批评|指正|审议|评议|指示)|以上(?:汇报|报告|发言)|{_ADDRESS}|让我们"
    r"|(?:全会|会议|大会)号召|(?:好，)?我(?:今天)?就(?:讲这|讲到这|说这|说到这)|今天[^。，]{0,8}就(?:讲|说|到)|此时此刻|我(?:们)?(?:坚信|相信)"
    r"|相信(?:通过|在)|展望未来|总之，|新征程上，|谢谢|多谢|(?:结束语|结语)$)"
    r"|[^。]{0,30}关键在党。"
)
_APPEAL = regex("让我们(?!先|来看)")
_WISH = regex(r"(?:我|我们)?(?:衷心|真诚|真心)?希望|祝(?:[愿福]|大家|各位|同志|全)|预祝")
_CALL = regex(r"(?:全[国党军省市县区镇乡校厂司体]|各级|各地|广大).{0,14}?(?:都|也)?要(?!求)")
_LATE = 4
_STOPS = "。！？；：”…）"
_APPEALING = 2
_DIRECTIVE = regex(r"^(?:都|也|还|就)?(?:要|必须|务必)(?!求)")
_ASKS = 5
_TITLE = 20
_PAIRED = 8
_CARRYING = 3


def cued_start(text: str, body: Sequence[Paragraph]) -> int | None:
    """Where among the last paragraphs of a speech without numbers the conclusion says that it begins; never the first."""
    return _cued(text, body, max(1, len(body) - _LATE))


def closing_start(text: str, section: Sequence[Paragraph], split: Split, earlier: int) -> tuple[tuple[Paragraph, ...], int]:
    """The paragraphs of the last section, and where in them the conclusion of the whole speech begins (their number: nowhere).

    *split* are the section's points, *earlier* the most paragraphs that a point before it has (0 without any). The conclusion
    begins at the first of: a paragraph that says so (同志们！…), a call to everybody (全市各级党组织要…), and, where every other
    point is one paragraph, the second paragraph of the last point; else at a sentence of the last paragraph that says so.
    """
    first = _earliest(text, section, split)
    first = first if split.numbered or not split.points else min(first, max(1, len(section) - _LATE))
    starts = [_cued(text, section, first), _call(text, section, split), _left_over(section, split, earlier)]
    found = [start for start in starts if start is not None]
    if found:
        return tuple(section), min(found)
    parts = _at_sentence(text, section[-1])
    return (*section[:-1], *parts), len(section)


def _earliest(text: str, section: Sequence[Paragraph], split: Split) -> int:
    """The first paragraph that may conclude: after the last numbered point, or the last lead but one, and never the first.

    Where the point's heading has a line of its own, the paragraph below that is the point's.
    """
    if not split.points:
        return 1
    point = split.points[-1] if split.numbered else split.points[-2]
    heads = split.numbered and text[point[0].own.end - 1] not in _STOPS
    return _index(section, point[0]) + (2 if heads else 1)


def _index(section: Sequence[Paragraph], paragraph: Paragraph) -> int:
    """Where *paragraph* stands; the heading's own where it is a part of that."""
    return next((at for at, each in enumerate(section) if each.span.holds(paragraph.span)), 0)


def _cued(text: str, section: Sequence[Paragraph], first: int) -> int | None:
    free = (at for at in range(first, len(section)) if not (mark := section[at].mark) or mark.style is Style.FIRSTLY)
    found = next((at for at in free if _says_so(text, section, at)), None)
    wished = found is not None and found > first and section[found - 1].mark is None and _wishes(text, section[found - 1])
    return found - 1 if found and wished else found


def _says_so(text: str, section: Sequence[Paragraph], at: int) -> bool:
    """Whether the paragraph at *at* says that it concludes; of the last ones, also by wishes or an appeal within."""
    paragraph, left = section[at], len(section) - at
    if _CUE.match(text, paragraph.span.start, paragraph.own.end):
        return True
    appeals = any(_APPEAL.match(text, each.start, each.end) for each in paragraph.sentences)
    return (left <= _APPEALING and appeals) or (left == 1 and _wishes(text, paragraph))


def _wishes(text: str, paragraph: Paragraph) -> bool:
    return _WISH.match(text, paragraph.span.start, paragraph.span.end) is not None


def _call(text: str, section: Sequence[Paragraph], split: Split) -> int | None:
    """A call among the last paragraphs, where it is the only one of the section and no point is numbered like it."""
    calls = [
        at for at, each in enumerate(section) if at and each.mark is None and _CALL.match(text, each.span.start, each.span.end)
    ]
    late = len(calls) == 1 and len(split.points) > 1 and calls[0] >= max(len(section) - _LATE, _earliest(text, section, split))
    return calls[0] if late else None


def _left_over(section: Sequence[Paragraph], split: Split, earlier: int) -> int | None:
    points = split.points
    alone = len(points) > 1 and earlier <= 1 and all(len(point) == 1 for point in points[:-1])
    return _index(section, points[-1][1]) if alone and len(points[-1]) > 1 else None


def _at_sentence(text: str, paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The paragraph cut before the first sentence of its last third that says that it concludes."""
    late = paragraph.span.start + len(paragraph.span) * 2 // 3
    heads = (each.start for each in paragraph.sentences[1:] if each.start >= late and _CUE.match(text, each.start, each.end))
    head = next(heads, None)
    return split_before(text, paragraph, {head}) if head else (paragraph,)


def closing_of(speech: Speech, paragraphs: Sequence[Paragraph], ranking: Ranking) -> Closing | None:
    """The closing in *paragraphs*; None where there are none."""
    if not paragraphs:
        return None
    span = whole(paragraphs)
    sentences = speech.sentences_in(span)
    title = _title(speech, sentences, ranking)
    return Closing(
        span=span,
        text=passage(speech, span, ranking, _CARRYING),
        audience=_audience(speech.text, sentences),
        asks=_asks(speech.text, sentences),
        title=title,
        lines=_lines(speech, sentences, title, ranking),
    )


def _audience(text: str, sentences: Sequence[Span]) -> Span | None:
    found = (AUDIENCE.match(text[sentence.start : sentence.end]) for sentence in sentences)
    return next((Span(s.start, s.start + match.end(1)) for s, match in zip(sentences, found, strict=True) if match), None)


def _asks(text: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """What the sentences ask for: the first clause after 要, of those that say 要 first, then of those that follow them."""
    said = [ask for sentence in sentences if (ask := _ask(text, sentence))]
    plain = [parts[0] for sentence in sentences if not _ask(text, sentence) and (parts := clauses(text, sentence)) and said]
    wanted = [*said, *(clause for clause in plain if said and clause.start > said[0].start and _is_ask(text, clause))][:_ASKS]
    return tuple(sorted(wanted))


def _is_ask(text: str, clause: Span) -> bool:
    """Whether a short clause after the first ask goes on asking, and does not take leave."""
    return len(clause) <= _TITLE and not (
        _CUE.match(text, clause.start, clause.end) or _WISH.match(text, clause.start, clause.end)
    )


def _ask(text: str, sentence: Span) -> Span | None:
    words = text[sentence.start : sentence.end]
    lead = AUDIENCE.match(words) or _DIRECTIVE.match(words)
    if lead is None:
        return None
    parts = clauses(text, Span(sentence.start + lead.end(), sentence.end))
    if not parts:
        return None
    paired = len(parts) > 1 and max(len(parts[0]), len(parts[1])) <= _PAIRED and text[parts[0].end] == "，"
    return Span(parts[0].start, parts[1 if paired else 0].end)


def _title(speech: Speech, sentences: Sequence[Span], ranking: Ranking) -> Span | None:
    """The strongest short clause: one whose words come back in it (在“大有可为”的新时代“大有作为”)."""
    short = [clause for sentence in sentences for clause in clauses(speech.text, sentence) if len(clause) <= _TITLE]
    echoing = [clause for clause in short if _echo(speech.text[clause.start : clause.end])]
    return max(echoing, key=lambda clause: (_echo(speech.text[clause.start : clause.end]), ranking.grade(clause)), default=None)


def _echo(words: str) -> int:
    """How many of the clause's two-character pieces occur in it again."""
    pairs = [words[at : at + 2] for at in range(len(words) - 1)]
    return len(pairs) - len(set(pairs))


def _lines(speech: Speech, sentences: Sequence[Span], title: Span | None, ranking: Ranking) -> tuple[Span, ...]:
    """The parallel line in the sentence of the title, apart from the title itself."""
    home = next((sentence for sentence in sentences if title and sentence.holds(title)), None)
    if home is None or title is None:
        return ()
    sides = [side for side in (Span(home.start, title.start), Span(title.end, home.end)) if len(side) > 1]
    lines = [line for side in sides if (line := quote_of(speech, side, ranking))]
    return tuple(lines[-1:])
