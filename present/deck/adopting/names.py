"""The kinds of slide that we have, the kinds of layout that Office knows, and what they are called."""

from __future__ import annotations

import re
from enum import Enum

KINDS = {
    "封面": "cover",
    "目录": "contents",
    "一图读懂": "glance",
    "主题": "theme",
    "要点": "point",
    "部分正文": "text",
    "金句": "quotes",
    "名词": "terms",
    "数字": "figures",
    "结语": "closing",
}
"""What a kind of slide is called in template.toml, by how its layouts' names begin."""


def kind_of(name: str) -> str:
    """The kind of slide that our layout *name* is for: 主题 6 → theme."""
    return next((kind for begin, kind in KINDS.items() if name.startswith(begin)), name)


class Office(Enum):
    """A kind of layout as Office's own templates have it, by the file format's name for it."""

    TITLE = "title"
    CONTENT = "obj"


NAMES: dict[Office, tuple[str, ...]] = {
    Office.TITLE: ("标题幻灯片", "title slide", "封面", "封面页", "标题页", "首页", "标题", "cover", "cover page"),
    Office.CONTENT: (
        "标题和内容",
        "title and content",
        "title, content",
        "标题与内容",
        "标题和正文",
        "标题和文本",
        "标题与文本",
        "title and text",
        "内容页",
        "正文页",
        "内容",
        "正文",
        "内容与标题",
        "content",
        "text",
    ),
}
"""What layouts are called in Chinese and English templates, the most telling first."""

TYPES: dict[Office, tuple[str, ...]] = {Office.TITLE: ("title",), Office.CONTENT: ("obj", "tx")}
"""How the file format itself names the kind of a layout, whatever it is called; the better one first."""


def office_kinds(kind: str) -> tuple[Office, ...]:
    """The kinds of Office layout that stand in for our *kind* of slide, the better one first."""
    # A cover without a place below its title could not say who speaks and when: then it takes the plainer one.
    return (Office.TITLE, Office.CONTENT) if kind == "cover" else (Office.CONTENT,)


def plain(name: str) -> str:
    """A layout's name without what copies and numbering add to it: “1_标题和内容 ” → “标题和内容”."""
    return re.sub(r"^\d+[_\-. 、]+|\s+", " ", name).strip().casefold()
