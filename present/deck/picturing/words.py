"""The words of a shape as runs and paragraphs, with all that they inherit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.oxml.ns import qn

from present.deck.picturing.ancestry import Shape
from present.deck.picturing.colours import Colour, Inks

LINE_END = "\n"
_PLAIN = 18.0
"""Points that words are set in of which nothing says anything, as ECMA-376 has it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are set alike; *size* in points."""

    text: str
    size: float
    bold: bool
    colour: Colour


@dataclass(frozen=True, slots=True)
class Bullet:
    """What stands before a paragraph."""

    text: str
    size: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Spacing:
    """Room between lines or paragraphs: a *share* of the line's height, or *points*."""

    share: float | None = None
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `margin` and `indent`, that of its first line, are in EMU."""

    runs: tuple[Run, ...]
    align: str
    margin: int
    indent: int
    line: Spacing
    before: Spacing
    after: Spacing
    bullet: Bullet | None
    size: float


@dataclass(frozen=True, slots=True)
class Setting:
    """How the words of one body are read: with what colours, and how much smaller than they say.

    `colour` and `bold` are those of words that do not say it themselves, whatever master and layout say; None leaves it to these.
    """

    inks: Inks
    scale: float = 1.0
    colour: Colour | None = None
    bold: bool | None = None


def paragraphs(body: Any, shape: Shape, setting: Setting) -> list[Paragraph]:
    """The paragraphs of *body*, an `a:txBody`."""
    counts: dict[int, int] = {}
    return [_paragraph(each, shape, setting, counts) for each in body.iterfind(qn("a:p"))]


def _paragraph(element: Any, shape: Shape, setting: Setting, counts: dict[int, int]) -> Paragraph:
    own = element.find(qn("a:pPr"))
    level = int(own.get("lvl", "0")) if own is not None else 0
    chain = [*([own] if own is not None else []), *shape.levels(level)]
    runs = tuple(_runs(element, chain, shape, setting))
    ends = element.find(qn("a:endParaRPr"))
    size = runs[0].size if runs else _run_properties("", ends, chain, setting).size
    return Paragraph(
        runs=runs,
        align=_said(chain, "algn", "l"),
        margin=int(_said(chain, "marL", "0")),
        indent=int(_said(chain, "indent", "0")),
        line=_spacing(chain, "a:lnSpc", Spacing(share=1.0)),
        before=_spacing(chain, "a:spcBef", Spacing()),
        after=_spacing(chain, "a:spcAft", Spacing()),
        bullet=_bullet(chain, runs, setting, _count(counts, level)) if runs else None,
        size=size,
    )


def _count(counts: dict[int, int], level: int) -> int:
    for deeper in [each for each in counts if each > level]:
        del counts[deeper]
    counts[level] = counts.get(level, 0) + 1
    return counts[level]


def _runs(element: Any, chain: Sequence[Any], shape: Shape, setting: Setting) -> Iterator[Run]:
    for child in element:
        match child.tag.partition("}")[2]:
            case "r" | "fld" as kind:
                shown = child.findtext(qn("a:t")) or ""
                if kind == "fld" and child.get("type") == "slidenum":
                    shown = str(shape.number)
                yield _run_properties(shown.replace("\t", "　"), child.find(qn("a:rPr")), chain, setting)
            case "br":
                yield _run_properties(LINE_END, child.find(qn("a:rPr")), chain, setting)


def _run_properties(text: str, own: Any, chain: Sequence[Any], setting: Setting) -> Run:
    first = [own] if own is not None else []
    others = [each for each in (above.find(qn("a:defRPr")) for above in chain) if each is not None]
    size = float(_said([*first, *others], "sz", str(_PLAIN * 100))) / 100 * setting.scale
    bold = _said(first, "b", "" if setting.bold is None else str(int(setting.bold))) or _said(others, "b", "0")
    colour = _colour(first, setting) or setting.colour or _colour(others, setting) or setting.inks.token("tx1")
    return Run(text, size, bold in {"1", "true"}, colour)


def _colour(said: Sequence[Any], setting: Setting) -> Colour | None:
    fills = (each.find(qn("a:solidFill")) for each in said)
    return next((found for each in fills if each is not None and (found := setting.inks.of(each))), None)


def _said(chain: Sequence[Any], name: str, otherwise: str) -> str:
    return next((each.get(name) for each in chain if each.get(name) is not None), otherwise)


def _spacing(chain: Sequence[Any], name: str, otherwise: Spacing) -> Spacing:
    found = next((each.find(qn(name)) for each in chain if each.find(qn(name)) is not None), None)
    if found is None:
        return otherwise
    value = int(found[0].get("val").rstrip("%"))
    return Spacing(share=value / 100_000) if found[0].tag == qn("a:spcPct") else Spacing(points=value / 100)


def _bullet(chain: Sequence[Any], runs: Sequence[Run], setting: Setting, number: int) -> Bullet | None:
    first = runs[0]
    text = next((said for each in chain if (said := _mark(each, number)) is not None), "")
    if not text:
        return None
    coloured = next((each.find(qn("a:buClr")) for each in chain if each.find(qn("a:buClr")) is not None), None)
    sized = next((each.find(qn("a:buSzPct")) for each in chain if each.find(qn("a:buSzPct")) is not None), None)
    share = int(sized.get("val").rstrip("%")) / 100_000 if sized is not None else 1.0
    colour = setting.inks.of(coloured) if coloured is not None else None
    return Bullet(text, first.size * share, colour or first.colour)


def _mark(properties: Any, number: int) -> str | None:
    """The mark that *properties* give a paragraph; empty for none, None where they say nothing of it."""
    for child in properties:
        match child.tag.partition("}")[2]:
            case "buNone":
                return ""
            case "buChar":
                return str(child.get("char"))
            case "buAutoNum":
                return f"{number + int(child.get('startAt', '1')) - 1}."
    return None
