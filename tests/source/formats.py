"""One small speech of our own, in every format that is read."""

from __future__ import annotations

import codecs

from tests.source.documents import in_list, level, paragraph, pdf_file, typeset, with_heads, word_file, word_list

TITLE = "在全区水利工作会议上的讲话"
SECTIONS = ("一、夯实防洪基础", "二、管好水利工程")
WORDS = (
    TITLE,
    "同志们：",
    "今天召开全区水利工作会议，总结去年，部署今年。**镇守住了每一段堤防，没有一个村子进水，没有一个群众受伤，这份成绩来之不易。",
    SECTIONS[0],
    "（一）换好老旧涵闸。全区还有23座涵闸超过设计年限，投资1.5亿元，汛期之前要全部换完，一座也不能拖到明年。",
    "（二）清好淤塞河道。监测站点要加密，数据要连上GIS平台，哪一段淤了、哪一段堵了，坐在办公室里就要看得见。",
    SECTIONS[1],
    "工程建好只是第一步，管好才是长久之计，要把管护经费落实到村，让每一座小水库都有人看、有人修、有人负责。",
    "同志们，水利连着千家万户，让我们把责任扛在肩上，把工作做到一线。",
)
PLAIN = "\n".join(WORDS) + "\n"

STYLES = (
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
)
NUMBERING = word_list(
    level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/><w:suff w:val="nothing"/>')
    + level(1, "chineseCounting", "（%2）", '<w:suff w:val="nothing"/>')
)


def _word_paragraph(words: str) -> str:
    """The words as Word has them: it counts the headings and what is in brackets itself."""
    if words == TITLE:
        return paragraph(words, '<w:pStyle w:val="T"/>')
    if words in SECTIONS:
        return paragraph(words[2:], '<w:pStyle w:val="1"/>')
    return in_list(words[3:], depth=1) if words.startswith("（") else paragraph(words)


def _markdown_line(words: str) -> str:
    return f"# {words}" if words == TITLE else (f"## {words}" if words in SECTIONS else words)


def _page_block(words: str) -> str:
    tag = "h1" if words == TITLE else ("h2" if words in SECTIONS else "p")
    return f"<{tag}>{words}</{tag}>"


def _page(charset: str) -> str:
    menu = "<nav><a>首页</a></nav><ul><li><a>要闻</a></li></ul>"
    blocks = "\n".join(map(_page_block, WORDS))
    head = f'<meta charset="{charset}"><title>{TITLE}_水利局</title><style>p {{ color: red }}</style>'
    return f"<!DOCTYPE html><html><head>{head}</head><body>{menu}<div>{blocks}</div><div>版权所有</div></body></html>"


FILES: dict[str, tuple[str, bytes]] = {
    "plain": ("speech.txt", PLAIN.encode()),
    "plain with a BOM": ("speech.txt", codecs.BOM_UTF8 + PLAIN.encode()),
    "plain from Windows": ("speech.txt", PLAIN.replace("\n", "\r\n").encode()),
    "plain from an old Mac": ("speech.txt", PLAIN.replace("\n", "\r").encode()),
    "GB18030": ("speech.txt", PLAIN.encode("gb18030")),
    "GBK": ("speech.txt", PLAIN.encode("gbk")),
    "UTF-16 with a BOM": ("speech.txt", codecs.BOM_UTF16_LE + PLAIN.encode("utf-16-le")),
    "UTF-16": ("speech.txt", PLAIN.encode("utf-16-le")),
    "UTF-16, big end first": ("speech.txt", PLAIN.encode("utf-16-be")),
    "Markdown": ("speech.md", "\n\n".join(map(_markdown_line, WORDS)).encode()),
    "Word": ("speech.docx", word_file("".join(map(_word_paragraph, WORDS)), STYLES, NUMBERING)),
    "a page": ("speech.html", _page("utf-8").encode()),
    "a page in GB2312": ("speech.htm", _page("gb2312").encode("gbk")),
    "PDF": ("speech.pdf", pdf_file(with_heads(typeset(WORDS, rows=9), "全区水利工作会议材料"))),
}
"""A file's name and its bytes, by what it is."""

TYPED = word_file(
    "".join(paragraph(words, '<w:pStyle w:val="1"/>' if words in SECTIONS else "") for words in WORDS),
    STYLES.replace('<w:numPr><w:numId w:val="1"/></w:numPr>', ""),
)
"""A Word file in which the numbers are typed."""

CONVERTED = {".doc": FILES["Word"][1], ".wps": FILES["Word"][1], ".rtf": TYPED, ".odt": TYPED}
"""The formats that LibreOffice reads, each with the Word file to make one from; it loses numbers when it writes RTF and ODT."""
