"""Where a line of Chinese may end, and which of the ways to break a text reads best.

The rules are those of Chinese typesetting (no closing mark starts a line, no opening mark ends one) and of sense: a line ends
after a punctuation mark or between two words, best where the phrase ends, and no line is left with one character.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from present.deck.metrics import Measure, em_width
from present.model import Cut
from present.regex import regex

NEVER_FIRST = frozenset("，、。；：！？”’）》」』】〉〕…—～·％%,.;:!?)]}")
NEVER_LAST = frozenset("“‘（《「『【〈〔([{")
_CLOSERS = dict(zip("“‘（《「『【〈〔([{", "”’）》」』】〉〕)]}", strict=True))
_CLINGING = frozenset("的地得了着过们上下中里内外间时后前等化性者力年月日")
"""One-character words that belong to what stands before them."""

_OPENING = regex(
    "加强|强化|规范|完善|健全|推进|推动|深化|弘扬|坚持|坚定|构建|提升|提高|优化|打造|落实|促进|保障|扩大|增强|维护|改进|加快|突出"
    "|聚焦|发展|切实|着力|全面|大力|认真|持续|深入|积极|充分|牢牢|始终|进一步|深刻"
)
"""What an official heading begins with (加强|功能建设)."""

_ONE_THING = regex(
    "以习近平同志为核心(?:的党中央)?|习近平(?:总书记|同志|主席)|习近平新时代中国特色社会主义思想|[一二〇零三四五六七八九]{4}年"
)
"""What is read in one breath however it is cut into words."""

_UNEVEN, _INSIDE, _WITHIN, _ORPHAN, _OPENED = 12.0, 10.0, 40.0, 100.0, 2.0


def break_lines(text: str, width: float, cut: Cut, measure: Measure = em_width) -> tuple[str, ...]:
    """The lines of *text*, none over *width* em unless one word alone is, as few as can be and as even as sense allows."""
    return _broken(text, width, cut, measure)


def looser_lines(text: str, width: float, cut: Cut, measure: Measure = em_width) -> tuple[str, ...]:
    """As `break_lines`, in one line more than there must be: where the fewest tear a phrase, this may leave it whole."""
    return _broken(text, width, cut, measure, more=1)


def _broken(text: str, width: float, cut: Cut, measure: Measure, more: int = 0) -> tuple[str, ...]:
    if measure(text) <= width:
        return (text,) if text else ()
    stops = _stops(text, cut)
    fewest = _fewest(text, stops, width, measure)
    return _best(_Setting(text, stops, width, measure), min(fewest + more, len(stops) - 1))


_TORN = 9.0
"""What a line end costs that parts what belongs together, such as a one-character word from its phrase."""


def tears(lines: Sequence[str], cut: Cut) -> int:
    """How many of the *lines* end where it hurts: 自己的|事, 敢|首创."""
    costs = {stop.at: stop.cost for stop in _stops("".join(lines), cut)} if len(lines) > 1 else {}
    return sum(costs.get(end, 0.0) >= _TORN for end in accumulate(map(len, lines[:-1])))


def member_lines(text: str, width: float, cut: Cut, measure: Measure = em_width) -> tuple[str, ...]:  # noqa: ARG001  a breaker
    """The parallel members of *text*, one a line however wide it is."""
    return members(text)


def parallel_lines(text: str, width: float, cut: Cut, measure: Measure = em_width) -> tuple[str, ...]:
    """The lines of *text* with its parallel members one a line; a text without members is broken as by `break_lines`."""
    return tuple(line for member in members(text) for line in break_lines(member, width, cut, measure))


def term_lines(text: str, width: float, cut: Cut, measure: Measure = em_width) -> tuple[str, ...]:
    """The lines of a theme's term; one that the cut takes for a single word is halved, as 干部敢为 is into 干部 and 敢为."""

    def halving(words: str) -> tuple[str, ...]:
        found = cut(words)
        half = len(words) // 2
        return found if len(found) > 1 or half < 2 or words.isascii() else (words[:half], words[half:])

    return break_lines(text, width, halving, measure)


def listed_lines(text: str, width: float, cut: Cut, measure: Measure = em_width) -> tuple[str, ...]:  # noqa: ARG001  a breaker
    """As `member_lines`, without the 、 at the ends of lines, since the line break says it."""
    return tuple(member.rstrip("、") for member in members(text))


def members(text: str) -> tuple[str, ...]:
    """The parallel members of *text*, two or more of like length, each with the mark that ends it; else the text alone."""
    for mark in "；，、":
        parts = _parts(text, mark)
        sizes = [em_width(part) for part in parts]
        if len(parts) > 1 and min(sizes) >= 0.55 * max(sizes):
            return parts
    return (text,)


def _parts(text: str, mark: str) -> tuple[str, ...]:
    ends = [at + 1 for at, depth in enumerate(depths(text)) if text[at] == mark and not depth and at + 1 < len(text)]
    return tuple(text[start:end] for start, end in pairwise([0, *ends, len(text)]) if start < end)


def depths(text: str) -> tuple[int, ...]:
    """For each character of *text*, how many pairs of quotation marks or brackets it stands in; the marks count as inside."""
    found, open_marks = [], list[str]()
    for character in text:
        if character in _CLOSERS:
            open_marks.append(_CLOSERS[character])
        found.append(len(open_marks))
        if open_marks and character == open_marks[-1]:
            open_marks.pop()
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Stop:
    """A place where a line may end: the offset that the next line starts at, and how much it hurts."""

    at: int
    cost: float


@dataclass(frozen=True, slots=True)
class _Setting:
    text: str
    stops: tuple[_Stop, ...]
    width: float
    measure: Measure


def _stops(text: str, cut: Cut) -> tuple[_Stop, ...]:
    """The text's start, every place where a line may end, and its end."""
    words = [word for word in cut(text) if word]
    places = zip(words, words[1:], [*words[2:], ""], accumulate(map(len, words)), strict=False)
    inside = depths(text)
    whole = [found.span() for found in _ONE_THING.finditer(text)]
    between = (
        _Stop(at, _cost(before, after, following) + _torn_cost(text, inside, whole, at) - _opened(words, at))
        for before, after, following, at in places
        if _may_part(before[-1], after[0])
    )
    return (_Stop(0, 0), *between, _Stop(len(text), 0))


def _opened(words: Sequence[str], at: int) -> float:
    """What it spares to end the first line after the verb that opens the text, rather than inside of what that asks for.

    Three words of two characters are taken for a verb with its object whatever the verb: 压实|工作责任.
    """
    opens = _OPENING.fullmatch(words[0]) or [len(word) for word in words] == [2, 2, 2]
    return _OPENED if at == len(words[0]) and opens else 0.0


def _torn_cost(text: str, inside: Sequence[int], whole: Sequence[tuple[int, int]], at: int) -> float:
    if any(start < at < end for start, end in whole):
        return _WITHIN
    return _INSIDE if _is_inside(text, inside, at) else 0.0


def _is_inside(text: str, inside: Sequence[int], at: int) -> bool:
    return bool(inside[at - 1] and inside[at]) and not _between_pairs(text, at)


def _between_pairs(text: str, at: int) -> bool:
    return text[at - 1] in _CLOSERS.values() and text[at] in _CLOSERS


def _may_part(before: str, after: str) -> bool:
    if after in NEVER_FIRST or before in NEVER_LAST or after.isspace():
        return False
    twins = before == after and not before.isalnum()  # a removed name, ××, is one thing
    ranges = before in "—～-" and after.isascii() and after.isalnum()  # as are 39046—2020 and 15%～20%
    return not twins and not ranges and not (_is_latin(before) and _is_latin(after))


def _is_latin(character: str) -> bool:
    return character.isascii() and not character.isspace()


_PAUSES = {**dict.fromkeys("。！？；;!?", 0.0), **dict.fromkeys("，：,: \u3000", 0.5), "、": 1.0}
"""What it costs to end a line after a mark that one pauses at."""


_BEFORE_PARALLELS, _BETWEEN_PARALLELS = 1.5, 2.5


def _cost(before: str, after: str, following: str) -> float:
    """What it costs to end a line between the words *before* and *after*; *following* is the word after that."""
    if before[-1] in _PAUSES:
        return _PAUSES[before[-1]]
    if _are_alike(before, after):
        return _BETWEEN_PARALLELS
    if _are_alike(after, following):
        return _BEFORE_PARALLELS + _leading_cost(before)
    return _joint_cost(before, after) + _loner_cost(before, after, following)


def _are_alike(one: str, other: str) -> bool:
    """Whether two words are parallels that no mark parts, as 积极性主动性创造性 are."""
    return len(one) == len(other) > 2 and one[-1] == other[-1] and one.isalpha()


def _joint_cost(before: str, after: str) -> float:
    if before[-1] in "”’）》":
        return 2.5
    if after[0] in _CLOSERS:
        return 4.0  # a line that begins with “ looks indented
    return 3.0 if before.endswith("的") else 5.0


def _loner_cost(before: str, after: str, following: str) -> float:
    """What it costs to part a figure from its unit, or a one-character word from its neighbour.

    敢|首创 is never parted, 群众|敢首创 where it must be.
    """
    cost = 6.0 if before[-1].isdigit() else _leading_cost(before)
    if len(after) == 1 and after.isalpha():
        ends_phrase = before == "的" and not following.isalpha()
        cost += 9.0 if after in _CLINGING or ends_phrase else 2.0
    return cost


def _leading_cost(before: str) -> float:
    """What it costs to end a line with a word of one character, such as 和, that leads to the next."""
    return 6.0 if len(before) == 1 and before.isalpha() and before not in "的了" else 0.0


def _fewest(text: str, stops: tuple[_Stop, ...], width: float, measure: Measure) -> int:
    count, start, last = 1, 0, 0
    for stop in stops[1:]:
        if last > start and measure(text[start : stop.at].rstrip()) > width:
            count, start = count + 1, last
        last = stop.at
    return count


def _best(setting: _Setting, count: int) -> tuple[str, ...]:
    """The cheapest way to set the text in *count* lines, found from the first stop on."""
    even = setting.measure(setting.text) / count
    routes: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for line in range(1, count + 1):
        routes = _extended(setting, routes, even, last=line == count)
    offsets = routes[len(setting.stops) - 1][1]
    return tuple(setting.text[start:end] for start, end in pairwise(offsets))


def _extended(
    setting: _Setting, routes: dict[int, tuple[float, tuple[int, ...]]], even: float, *, last: bool
) -> dict[int, tuple[float, tuple[int, ...]]]:
    """Every route with one more line; of those that come to the same stop, the cheapest."""
    longer: dict[int, tuple[float, tuple[int, ...]]] = {}
    final = len(setting.stops) - 1
    for start, (cost, offsets) in routes.items():
        for end in range(start + 1, final + 1):
            line = setting.text[setting.stops[start].at : setting.stops[end].at].rstrip()
            size = setting.measure(line)
            if size > setting.width and end > start + 1:
                break
            if last and end != final:
                continue
            total = cost + setting.stops[end].cost + _shape_cost(line, size, even, last=last)
            if end not in longer or total < longer[end][0]:
                longer[end] = (total, (*offsets, setting.stops[end].at))
    return longer


def _shape_cost(line: str, size: float, even: float, *, last: bool) -> float:
    """What it costs that a line is longer or shorter than the others; a short line reads best as the last."""
    uneven = _UNEVEN * ((size - even) / even) ** 2 * (1.1 if size < even and not last else 1.0)
    orphan = _ORPHAN if len(line) == 1 or (size < 4 and size < even / 3) else 0.0
    return uneven + orphan
