"""What every command says."""

from __future__ import annotations

GENERAL: dict[str, tuple[str, str]] = {
    "help": (
        "把一篇中文讲话做成一份学习材料包：演示文稿、朗读音频、字幕和提纲。",
        "Turn one Chinese official speech into one briefing package: slides, narrated audio, captions and an outline.",
    ),
    "help.version": ("显示版本号后退出。", "Show the version and exit."),
    "error": ("错误：{what}", "Error: {what}"),
    "usage.command": ("没有 {name} 这个命令。", "There is no command {name}."),
    "usage.option": ("没有 {name} 这个选项。", "There is no option {name}."),
    "usage.guess": ("是不是想写 {names}？", " Did you mean {names}?"),
    "usage.missing": ("还要写上 {name}：{help}", "{name} is missing. {help}"),
    "usage.value": ("{name} 的值不对。{help}", "{name} can't be that. {help}"),
    "usage.bare": ("{name} 后面要写一个值。", "{name} needs a value after it."),
    "usage.extra": (
        "多出了“{words}”。文件名里有空格的，请用引号括起来。",
        "There is one word too many: {words}. A file name with spaces needs quotation marks around it.",
    ),
    "usage.help": ("用法见 {command} --help", "See {command} --help"),
    "or": (" 或 ", " or "),
    "interrupting": (
        "正在停下来，请稍候；再按一次 Ctrl-C 立即退出。",
        "Coming to an end, please wait; another Ctrl-C ends it at once.",
    ),
    "interrupted": ("已中断，没有留下未完成的文件。", "Interrupted; nothing half-finished is left."),
    "left": ("剩余 {time}", "{time} left"),
    "coverage": (
        "全文 {sentences} 句：幻灯片上 {shown} 句，朗读 {spoken} 句，备注里 {noted} 句。",
        "Of {sentences} sentences {shown} are on slides, {spoken} are read aloud, {noted} are in the speaker notes.",
    ),
    "notices": ("请留意：", "Please note:"),
    "list": ("、", ", "),
}
