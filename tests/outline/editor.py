"""A person who edits an outline.md without knowing anything: any line may go, change, move or be added."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from random import Random

from present.outline.markdown.escaping import unescaped

Lines = list[str]
_LISTED = re.compile(r"- |> ")
_WORDED = re.compile(
    r"(?P<mark># |- \*\*|- |> |### |## (?!开篇|结语)(?:[一二三四五六七八九十]+、)?)"
    r"(?P<words>[^<*#]{4,}?)(?P<rest>(?:\*\*)? <!--.*)"
)
_END = ("<!-- byline", "<!-- salutation", "<!-- tail", "<!-- term", "<!-- figure", "<!-- who", "<!-- notice", "<!-- written")
NEW_POINT = ["### 新的要点，要有新气象", "", "- 新内容一", "- 新内容二", "", "> 新的一句。", ""]
NEW_SECTION = ["## 新的部分", "", "> 新部分的一句。", "", "### 新部分的点", "", "- 新内容三", ""]


def edited(markdown: str, random: Random, times: int) -> str:
    """*markdown* with as many edits of any kind."""
    matter, body = markdown.split("\n---\n", 1)
    lines = body.split("\n")
    for _ in range(times):
        lines = random.choice(EDITS)(lines, random)
    return "\n---\n".join((matter, "\n".join(lines)))


def visible(markdown: str) -> list[list[str]]:
    """What slides show of *markdown* below each heading, in no order; numbers of sections and bold left out.

    Parts of which nothing is left but a label of ours show nothing.
    """
    shown: list[list[str]] = [[]]
    for line in markdown.split("\n---\n", 1)[1].splitlines():
        words = "".join(unescaped(re.sub(r"(?<!\\)<!--.*-->", "", line)).split())
        if words.startswith("#"):
            shown.append([re.sub(r"^##(?:[〇一二三四五六七八九十\d]+、|第[〇一二三四五六七八九十]+部分$)", "##", words)])
        elif words:
            shown[-1].append(words)
    return [[*block[:1], *sorted(block[1:])] for block in shown if block not in ([], ["##"], ["##开篇"], ["##结语"])]


def _places(lines: Lines, fits: Callable[[str], object]) -> list[int]:
    return [at for at, line in enumerate(lines) if fits(line)]


def _parts(lines: Lines, heading: str) -> list[tuple[int, int]]:
    """Where the sections or points begin and end that have a *heading* of that level."""
    edges = [at for at, line in enumerate(lines) if re.match(r"#{1,3} ", line) or line.startswith(_END)]
    edges = [at for at in edges if len(lines[at].split(" ")[0]) <= len(heading) or not lines[at].startswith("#")]
    return [(a, b) for a, b in pairwise((*edges, len(lines))) if re.match(rf"{heading} (?!开篇|结语)", lines[a])]


def _delete(lines: Lines, random: Random) -> Lines:
    at = random.choice(_places(lines, _LISTED.match) or [0])
    return [*lines[:at], *lines[at + 1 :]]


def _reword(lines: Lines, random: Random) -> Lines:
    at = random.choice(_places(lines, _WORDED.fullmatch) or [0])
    found = _WORDED.fullmatch(lines[at])
    if not found or "\\" in found["words"]:
        return lines
    words, middle = found["words"], random.randrange(1, len(found["words"]))
    new = random.choice([words[:middle] + "改动" + words[middle:], words[:middle] + "××", words[:middle], "全新"])
    return [*lines[:at], found["mark"] + new + found["rest"], *lines[at + 1 :]]


def _swap(lines: Lines, random: Random) -> Lines:
    one, other = random.choices(_places(lines, _LISTED.match) or [0], k=2)
    lines = list(lines)
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def _add(lines: Lines, random: Random) -> Lines:
    at = random.choice(_places(lines, _LISTED.match) or [len(lines)])
    return [*lines[:at], random.choice(["- 新加的要点", "> 新加的一句话。", *lines[at : at + 1]]), *lines[at:]]


def _forget_place(lines: Lines, random: Random) -> Lines:
    at = random.choice(_places(lines, _LISTED.match) or [0])
    return [*lines[:at], re.sub(r" <!--.*", "", lines[at]), *lines[at + 1 :]]


def _turn(lines: Lines, random: Random) -> Lines:
    at = random.choice(_places(lines, _LISTED.match) or [0])
    mark, words = {"- ": "> ", "> ": "- "}.get(lines[at][:2], lines[at][:2]), lines[at][2:].replace("**", "")
    return [*lines[:at], mark + words, *lines[at + 1 :]]


def _move(lines: Lines, random: Random) -> Lines:
    heading = random.choice(["##", "###"])
    parts = _parts(lines, heading)
    if len(parts) < 2:
        return lines
    start, end = random.choice(parts)
    rest = [*lines[:start], *lines[end:]]
    at = random.choice(_parts(rest, heading))[0]
    return [*rest[:at], *lines[start:end], *rest[at:]]


def _drop(lines: Lines, random: Random) -> Lines:
    parts = [*_parts(lines, "###"), *_parts(lines, "##")[1:]]
    start, end = random.choice(parts or [(0, 0)])
    return [*lines[:start], *lines[end:]]


def _new_part(lines: Lines, random: Random) -> Lines:
    heading, new = random.choice([("###", NEW_POINT), ("##", NEW_SECTION)])
    at = random.choice(_parts(lines, heading) or [(len(lines), 0)])[0]
    return [*lines[:at], *new, *lines[at:]] if at < len(lines) else lines


EDITS = (_delete, _reword, _reword, _swap, _add, _forget_place, _turn, _move, _drop, _new_part)
