"""The slide master and the notes master."""

from __future__ import annotations

from dataclasses import replace

from present.deck.drawing.dress import ColourMap, Dress
from present.deck.drawing.frame import DATE, FOOTER, PAGE, TITLE
from present.deck.drawing.grid import BODY_HEIGHT, BODY_TOP, CONTENT_WIDTH, MARGIN, Box
from present.deck.drawing.layout import Slot, Type
from present.deck.drawing.shapes import geometry, ground, group, place, tree
from present.deck.drawing.text import level_properties, paragraph
from present.deck.drawing.xml import root, tag

FIRST_LAYOUT_ID = 2147483649
BODY_LEVELS = (Type(24), Type(22, colour="accent4"), Type(20, colour="accent4"), Type(20), Type(20))
BODY_PROMPTS = ("单击此处写正文", "第二级", "第三级", "第四级", "第五级")
BODY = Slot(1, "正文", Box(MARGIN, BODY_TOP, CONTENT_WIDTH, BODY_HEIGHT), BODY_LEVELS, BODY_PROMPTS, own_prompt=False)
OTHER = tuple(Type(20) for _ in range(5))
NOTES = tuple(Type(12, line=110, after=4) for _ in range(5))


def slide_master(dress: Dress, layout_count: int) -> str:
    """The master: page, text styles, foot and colour map; layouts are its first relations."""
    slots = (replace(TITLE, own_prompt=False), BODY, replace(DATE, idx=2), replace(FOOTER, idx=3), replace(PAGE, idx=4))
    ids = (tag("p:sldLayoutId", id=FIRST_LAYOUT_ID + i, r_id=f"rId{i + 1}") for i in range(layout_count))
    return root(
        "p:sldMaster",
        tree((), slots, "bg1"),
        colour_map(dress.colour_map),
        tag("p:sldLayoutIdLst", *ids),
        tag("p:hf", hdr=0, dt=0),
        _text_styles(),
        preserve=1,
    )


def colour_map(chosen: ColourMap) -> str:
    """Which theme colour is page, panel and the text on each."""
    accents = {f"accent{i}": f"accent{i}" for i in range(1, 7)}
    ground = {"bg1": chosen.bg1, "tx1": chosen.tx1, "bg2": chosen.bg2, "tx2": chosen.tx2}
    return tag("p:clrMap", **ground, **accents, hlink="hlink", folHlink="folHlink")


def _text_styles() -> str:
    return tag(
        "p:txStyles",
        tag("p:titleStyle", *_levels(TITLE.levels * 5, "mj")),
        tag("p:bodyStyle", *_levels(BODY_LEVELS)),
        tag("p:otherStyle", *_levels(OTHER)),
    )


def _levels(levels: tuple[Type, ...], family: str = "mn") -> list[str]:
    return [level_properties(f"a:lvl{i}pPr", level, family) for i, level in enumerate(levels, 1)]


def notes_master() -> str:
    """The notes page: the slide above, the source paragraphs below. Notes are printed: always dark on white."""
    shapes = tag("p:cSld", ground("bg1"), tag("p:spTree", group(), _notes_picture(), _notes_body()))
    styles = tag("p:notesStyle", *_levels(NOTES))
    return root("p:notesMaster", shapes, colour_map(ColourMap()), styles)


def _notes_picture() -> str:
    named = tag("p:cNvPr", id=2, name="幻灯片图像")
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp=1, noRot=1, noChangeAspect=1))
    names = tag("p:nvSpPr", named, locks, tag("p:nvPr", tag("p:ph", type="sldImg", idx=2)))
    line = tag("a:ln", tag("a:solidFill", tag("a:schemeClr", val="accent5")), w=9525)
    return tag("p:sp", names, tag("p:spPr", place(Box(685800, 1143000, 5486400, 3086100)), geometry(), tag("a:noFill"), line))


def _notes_body() -> str:
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp=1))
    kind = tag("p:nvPr", tag("p:ph", type="body", sz="quarter", idx=3))
    names = tag("p:nvSpPr", tag("p:cNvPr", id=3, name="备注"), locks, kind)
    body = tag("p:txBody", tag("a:bodyPr", lIns=0, tIns=0, rIns=0, bIns=0), tag("a:lstStyle"), paragraph("讲话原文"))
    return tag("p:sp", names, tag("p:spPr", place(Box(685800, 4400550, 5486400, 3600450)), geometry()), body)


def presentation_defaults() -> str:
    """How a text box that somebody adds is set."""
    default = tag("a:defPPr", tag("a:defRPr", lang="zh-CN"))
    return tag("p:defaultTextStyle", default, *_levels(OTHER))
