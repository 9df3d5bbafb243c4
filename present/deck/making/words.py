"""The template.toml of a new template: what a department is likely to fill in, explained where it stands."""

from __future__ import annotations

import json

from present.deck.making.wish import TemplateWish

HEAD = """\
# {name}
#
# 这个文件用记事本就能改，存成 UTF-8。一行一项，写作 名称 = "值"，引号用英文引号；# 后面是说明，程序不读。
# 没写的各项都照 {base} 的 template.toml，那里有每一项的说明。
# 想改哪一项，就删掉那一行开头的 #，再填上自己的内容。
# 改完运行 present template check {name}，看看有没有不妥。

extends = {extends}

# 模板的名称，列出模板时显示。
display_name = {shown_name}

# 封面左下角的单位和日期，左上角的场合。日期写成文字，如 "2026年3月"。
# department = ""
# date = ""
# occasion = ""

# 每页页脚的固定文字，如单位名称。
# footer = ""

# 标志图片（PNG、JPEG 或 SVG），放在这个文件旁边，写文件名。
{logo}

# 是否可以用在线声音朗读。true：可以（讲话文字会发给微软的语音服务）；false：只用本机的声音。
# online = false

# 朗读前后各加一段话。
# intro = ""
# outro = ""

# 本部门的主题词、名词。讲话里有的才会用到，不会凭空加字。
# themes：大标题里有的，各成一个主题（两个大标题以上才算）。
# terms：八个字以内的，一行末尾不会断在词中间；讲话里解释了的，列在“名词”页上。
# themes = ["甲", "乙"]
# terms = ["甲", "乙"]

# 容易念错的词怎样念，一行一个，词要加引号。
[pronunciations]
# "重庆" = "崇庆"

# 讲话里隐去的名称（原文写作 ** 等）怎样显示，怎样念。
[redaction]
# shown = "××"
# spoken = "某某"

# 朗读。rate 是语速，pause 是停顿的长短，都是 1.0 为正常，0.5 到 2.0；下面三项是各引擎用的声音，可用的声音见 present voices。
[voice]
# rate = 1.0
# pause = 1.0
# edge = ""
# kokoro = ""
# espeak = ""
"""

LAYOUTS = """
# 哪种幻灯片用这份 pptx 里的哪个版式，写版式的名称。不写的由程序按名称和占位符找。
# 可写：cover 封面、contents 目录、glance 一图读懂、theme 主题、point 要点、text 部分正文、quotes 金句、terms 名词、
#       figures 数字、closing 结语。
[layouts]
# cover = "标题幻灯片"
"""

COLOURS = """
# 主题颜色，六位十六进制；没写的照 {base}。字体写在 [fonts]，装饰写在 [form]，写法见 {base} 的 template.toml。
# 改了要重新画 template.pptx：
#     present template draw {name}
# 在 PowerPoint 或 WPS 里手工改过的那一份不会丢，另存为 template.kept.pptx。
[colours]
"""


def settings_text(wish: TemplateWish, colours: tuple[tuple[str, str], ...], logo: str | None) -> str:
    """The settings for *wish* with *colours* by token and the file name of the *logo*."""
    head = HEAD.format(
        name=wish.name,
        base=wish.base,
        extends=_quoted(wish.base),
        shown_name=_quoted(wish.name),
        logo=f"logo = {_quoted(logo)}" if logo else '# logo = "logo.png"',
    )
    if wish.deck:
        return head + LAYOUTS
    return head + COLOURS.format(base=wish.base, name=wish.name) + "".join(f'{token} = "{colour}"\n' for token, colour in colours)


def _quoted(text: str) -> str:
    """*text* as a TOML string: JSON's are such."""
    return json.dumps(text, ensure_ascii=False)
