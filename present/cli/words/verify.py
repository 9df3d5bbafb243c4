"""What `present verify` says."""

from __future__ import annotations

VERIFY: dict[str, tuple[str, str]] = {
    "help.verify": (
        "核对材料包：文件、幻灯片、朗读、字幕是否与讲话原文一致。",
        "Prove a package: read its files again and hold every word that is shown or heard against the speech.",
    ),
    "help.verify.package": ("材料包的文件夹，或它的 zip。", "The package's folder, or its zip."),
    "help.verify.as_json": ("输出 JSON（UTF-8）。", "Print JSON in UTF-8."),
    "help.verify.html": (
        "另存一份网页报告：每页幻灯片与原文左右对照。",
        "Write a report as a web page, too: every slide beside the text that it was taken from.",
    ),
    "verify.checking": ("核对", "Checking"),
    "verify.check.source": ("原文", "the speech's text"),
    "verify.check.files": ("文件：{count} 个的大小和 SHA-256", "files: size and SHA-256 of {count}"),
    "verify.check.slides": ("幻灯片文字：{count} 处与原文逐字对照", "words on slides: {count} held against the speech"),
    "verify.check.deck": (
        "演示文稿：{count} 页实际显示的文字、备注和文件结构",
        "slide deck: what {count} slides really show, notes, soundness",
    ),
    "verify.check.narration": (
        "朗读文字：{count} 句与原文逐字对照",
        "words that are read: {count} utterances held against the speech",
    ),
    "verify.check.audio": (
        "音频：{count} 段重新解码，时长、音量、停顿",
        "audio: {count} tracks decoded, their length, levels, pauses",
    ),
    "verify.check.captions": ("字幕：{count} 份的文字和时间", "captions: words and times of {count} files"),
    "verify.check.coverage": ("每句去向：{count} 句", "coverage: {count} sentences"),
    "verify.holds": ("核对无误：{name}", "All of it holds: {name}"),
    "verify.fails": ("核对发现 {count} 处问题：{name}", "{count} things do not hold: {name}"),
    "verify.page": ("网页报告：{path}", "The report is {path}"),
    "verify.html.title": ("核对报告", "Proof"),
    "verify.html.slide": ("幻灯片", "Slide"),
    "verify.html.source": ("讲话原文", "The speech"),
    "verify.html.ours": ("标签等非讲话文字", "labels, not the speaker's words"),
    "verify.html.nothing": ("本页没有取自讲话的文字。", "Nothing on this slide was taken from the speech."),
    "verify.html.well": ("相符", "holds"),
    "verify.html.wrong": ("{count} 处不符", "{count} do not hold"),
}
