"""The lists of a handout: 一、 and below it （一） for the outline, 1 2 3 beside the paragraphs of the speech."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

OUTLINE, PARAGRAPHS = 90, 91
"""Numbers of the lists; those below are the blank document's own."""

_OUTLINE = """\
<w:abstractNum {names} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/>
<w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="{style}"/>
<w:lvlText w:val="（%2）"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="840" w:hanging="840"/></w:pPr></w:lvl>
</w:abstractNum>"""

_PARAGRAPHS = """\
<w:abstractNum {names} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{style}"/><w:lvlText w:val="%1"/>
<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:hanging="480"/></w:pPr>
<w:rPr><w:color w:val="808080"/><w:sz w:val="18"/></w:rPr></w:lvl>
</w:abstractNum>"""


def add_lists(document: Any, point: str, text: str) -> None:
    """Give *document* both lists; the style *point* is in the outline's lower level, *text* in the other list."""
    element = document.part.numbering_part.element
    for number, form, name, level in ((OUTLINE, _OUTLINE, point, 1), (PARAGRAPHS, _PARAGRAPHS, text, 0)):
        style = document.styles[name]
        element.insert(0, parse_xml(form.format(names=nsdecls("w"), number=number, style=style.style_id)))
        element.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
        _put(style.element, number, level)


def count(heading: Any) -> None:
    """Count *heading* among the parts of the outline; not all of these have a number, so that their style gives them none."""
    _put(heading._p, OUTLINE, 0)  # noqa: SLF001 - python-docx has no public name for it


def _put(element: Any, number: int, level: int) -> None:
    """Put a paragraph, or the paragraphs of a style, into a list."""
    listed = element.get_or_add_pPr()._add_numPr()  # noqa: SLF001 - as above
    listed.get_or_add_ilvl().val, listed.get_or_add_numId().val = level, number
