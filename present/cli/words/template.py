"""What `present template` says."""

from __future__ import annotations

TEMPLATE: dict[str, tuple[str, str]] = {
    "help.template": ("模板。", "Templates."),
    "help.template.list": ("列出可用的模板。", "List the templates."),
    "help.template.new": ("新建本单位的模板。", "Make a template of a department's own."),
    "help.template.new.name": ("新模板的名称。", "The new template's name."),
    "help.template.new.base": ("以哪个模板为底。", "The template that it starts from."),
    "help.template.new.pptx": ("本单位的 .pptx 或 .potx。", "The organisation's own .pptx or .potx."),
    "help.template.new.logo": ("标志图片（png、jpg 或 svg）。", "A logo (png, jpg or svg)."),
    "help.template.new.colour": (
        "换一种颜色，如 accent1=1B5598；可多次给出。",
        "Another colour, such as accent1=1B5598; may be given more than once.",
    ),
    "help.template.new.templates": (
        "放在哪个文件夹里，默认 ./templates。",
        "The folder that it is put into, ./templates by default.",
    ),
    "help.template.check": (
        "检查模板：配色、字号、版式、字体、设置。",
        "Check a template: contrast, sizes, layouts, fonts, settings.",
    ),
    "help.template.check.name": ("模板名称。", "The template's name."),
    "help.template.check.as_json": ("输出 JSON（UTF-8）。", "Print JSON in UTF-8."),
    "help.template.draw": (
        "按 template.toml 的颜色、字体、装饰重新画 template.pptx。",
        "Draw template.pptx anew, as template.toml says.",
    ),
    "help.template.draw.name": ("模板名称，可写几个。", "The template's name; may be several."),
    "help.template.preview": ("用样例讲话预览模板。", "Show a template in a sample deck."),
    "help.template.preview.name": ("模板名称。", "The template's name."),
    "help.template.preview.out": ("预览放在哪个文件夹里。", "The folder that the preview is put into."),
    "template.made": ("模板已建好：{folder}", "The template is in {folder}"),
    "template.drawn": ("已重新画好：{path}", "Drawn anew: {path}"),
    "template.kept": (
        "原来那份手工改过，已另存为 {path}",
        "the one before it had been changed by hand and is kept as {path}",
    ),
    "template.well": ("没有发现问题。", "Nothing was found."),
    "template.preview": ("样例演示文稿：{path}（图片 {pictures} 张）", "The sample deck is {path}, with {pictures} pictures"),
    "column.template": ("模板", "Template"),
    "column.called": ("名称", "Name"),
}
