"""What `present outline` says."""

from __future__ import annotations

OUTLINE: dict[str, tuple[str, str]] = {
    "help.outline": ("显示讲话的结构。", "Show how a speech is structured."),
    "help.outline.source": (
        "讲话文件（txt、md、docx、pdf、html 等）。",
        "The file with the speech (txt, md, docx, pdf, html …).",
    ),
    "help.outline.as_json": ("输出 JSON（UTF-8，含字符位置）。", "Print JSON with character offsets, in UTF-8."),
    "help.outline.coverage": (
        "列出每一句的去向：上了哪一部分、是否上幻灯片、是否朗读、是否在备注里。",
        "List where each sentence goes: its part, and whether it is on a slide, read aloud, in the notes.",
    ),
    "help.outline.reading": (
        "与 --coverage 同用：按哪种读法来算（digest、full 或 theme:主题）。",
        "With --coverage: for which reading, digest, full or theme:NAME.",
    ),
    "coverage.column.sentence": ("句子", "Sentence"),
    "coverage.column.part": ("部分", "Part"),
    "coverage.column.shown": ("幻灯片", "Slide"),
    "coverage.column.spoken": ("朗读", "Read"),
    "coverage.column.noted": ("备注", "Notes"),
    "outline.untitled": ("（无标题）", "(no title)"),
    "outline.opening": ("开头", "opening"),
    "outline.section": ("部分", "section"),
    "outline.closing": ("结尾", "closing"),
    "outline.themes": ("主题词：{themes}", "Themes: {themes}"),
}
