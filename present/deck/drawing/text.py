"""How words are set, as DrawingML."""

from __future__ import annotations

from present.deck.drawing.layout import Fill, Type
from present.deck.drawing.xml import tag, words

HANGING = 365760
BODY_PROPERTIES: dict[str, str | int] = {"vert": "horz", "wrap": "square", "lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}


def solid(fill: Fill) -> str:
    """A fill by token, so that a restyle needs no shape."""
    alpha = tag("a:alpha", val=fill.alpha * 1000) if fill.alpha < 100 else ""
    return tag("a:solidFill", tag("a:schemeClr", alpha, val=fill.colour))


def level_properties(name: str, level: Type, family: str = "mn") -> str:
    """A level's paragraph properties with its default run; *family* is mj (headings) or mn (body)."""
    indent = {"marL": HANGING, "indent": -HANGING} if level.bullet else {"marL": 0, "indent": 0}
    return tag(
        name,
        tag("a:lnSpc", tag("a:spcPct", val=level.line * 1000)),
        tag("a:spcBef", tag("a:spcPts", val=level.before * 100)),
        tag("a:spcAft", tag("a:spcPts", val=level.after * 100)),
        _bullet(level),
        _default_run(level, family),
        **indent,
        algn=level.align,
        defTabSz=914400,
        eaLnBrk=1,
        latinLnBrk=0,
        hangingPunct=1,
    )


def _bullet(level: Type) -> str:
    if not level.bullet:
        return tag("a:buNone")
    return tag("a:buClr", tag("a:schemeClr", val="accent1")) + tag("a:buSzPct", val=60000) + tag("a:buChar", char="■")


def _default_run(level: Type, family: str) -> str:
    return tag(
        "a:defRPr",
        solid(Fill(level.colour)),
        *fonts(family),
        sz=level.size * 100,
        b=int(level.bold),
        kern=1200,
    )


def fonts(family: str) -> tuple[str, str, str]:
    """The theme's fonts by token, East-Asian ones set as such."""
    return (
        tag("a:latin", typeface=f"+{family}-lt"),
        tag("a:ea", typeface=f"+{family}-ea"),
        tag("a:cs", typeface=f"+{family}-cs"),
    )


def list_style(levels: tuple[Type, ...], family: str = "mn") -> str:
    """The levels of a slot."""
    return tag("a:lstStyle", *(level_properties(f"a:lvl{i}pPr", level, family) for i, level in enumerate(levels, 1)))


def paragraph(text: str, level: int = 0) -> str:
    """A paragraph of one run at *level*, counted from 0."""
    properties = tag("a:pPr", lvl=level) if level else ""
    return tag("a:p", properties, run(text))


def run(text: str) -> str:
    """One run of Chinese text."""
    return tag("a:r", language(), tag("a:t", words(text)))


def language() -> str:
    """Run properties that say: Chinese, with Latin words as English."""
    return tag("a:rPr", lang="zh-CN", altLang="en-US")
