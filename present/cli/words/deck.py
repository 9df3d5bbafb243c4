"""What `present deck` says."""

from __future__ import annotations

DECK: dict[str, tuple[str, str]] = {
    "help.deck": ("只做演示文稿，不朗读。", "Make only the slide deck of a speech, without narration."),
    "help.deck.source": ("讲话文件，- 为标准输入。", "The file with the speech; - for standard input."),
    "help.deck.out": ("演示文稿放在哪个文件夹里。", "The folder that the deck is put into."),
    "help.deck.redaction": (
        "原文中隐去的名称（**）用什么词代替，如 苏州。",
        "What to show for a name that was removed from the source (**).",
    ),
    "deck.built": ("演示文稿已生成：{path}", "The deck is {path}"),
}
