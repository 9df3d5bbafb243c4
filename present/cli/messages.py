"""All that the command line says, in Chinese and in English, as one table."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

_CHINESE_ON_WINDOWS = 0x04
"""The primary language identifier LANG_CHINESE (winnt.h)."""


class Language(Enum):
    """The languages that the command line speaks."""

    ZH = "zh"
    EN = "en"


class Bilingual(Protocol):
    """Whatever says one thing in both languages, such as an error or a notice."""

    @property
    def zh(self) -> str:
        """In Chinese."""

    @property
    def en(self) -> str:
        """In English."""


@dataclass(frozen=True, slots=True)
class Messages:
    """The table's words in one language."""

    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """The message called *key*, with *values* in their places."""
        zh, en = TABLE[key]
        return (zh if self.language is Language.ZH else en).format(**values)

    def of(self, both: Bilingual) -> str:
        """What *both* says in this language."""
        return both.zh if self.language is Language.ZH else both.en


def windows_language() -> int:
    """The language identifier of the Windows user interface; 0 on other systems."""
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetUserDefaultUILanguage())
    return 0


def language_of(environ: Mapping[str, str], interface: Callable[[], int] = windows_language) -> Language:
    """The user's language: what PRESENT_LANG says, else the locale's variables in POSIX order, else that of the interface."""
    named = (environ.get(each) for each in ("PRESENT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((each for each in named if each), None)
    if first is None:
        return Language.ZH if interface() & 0x3FF == _CHINESE_ON_WINDOWS else Language.EN
    return Language.ZH if first.lower().startswith("zh") else Language.EN


TABLE: dict[str, tuple[str, str]] = {
    # what --help says
    "help": (
        "把一篇中文讲话做成一份学习材料包：演示文稿、朗读音频、字幕和提纲。",
        "Turn one Chinese official speech into one briefing package: slides, narrated audio, captions and an outline.",
    ),
    "help.version": ("显示版本号后退出。", "Show the version and exit."),
    "help.build": ("生成材料包。", "Build the briefing package of a speech."),
    "help.build.source": ("讲话文件（txt、md、docx、pdf、html 等）。", "The file with the speech (txt, md, docx, pdf, html …)."),
    "help.build.template": (
        "模板名称，默认 red-gold，见 present template list。",
        "The template's name, red-gold by default; see present template list.",
    ),
    "help.build.templates": ("存放模板的文件夹。", "A folder with templates of your own."),
    "help.build.voice": (
        "朗读引擎：auto（默认）、edge、kokoro、espeak 或 none（不朗读），见 present voices。",
        "What reads aloud: auto (the default), edge, kokoro, espeak or none; see present voices.",
    ),
    "help.build.reading": (
        "朗读多少：digest 读标题、要点和关键句，full 读全文。",
        "How much is read: digest for headings, leads and carrying sentences, full for every sentence.",
    ),
    "help.build.out": ("材料包放在哪个文件夹里。", "The folder that the package is put into."),
    "help.build.offline": ("不联网：文本不会离开本机。", "Use no network: the text stays on this computer."),
    "help.build.redaction": (
        "原文中隐去的名称（**）用什么词代替，如 苏州。",
        "What to show and say for a name that was removed from the source (**).",
    ),
    "help.build.slides": ("幻灯片最多几页；放不下的进备注。", "The most slides; what has no room goes to the notes."),
    "help.deck.slides": ("幻灯片最多几页；放不下的进备注。", "The most slides; what has no room goes to the notes."),
    "help.deck": ("只做演示文稿，不朗读。", "Make only the slide deck of a speech, without narration."),
    "help.deck.source": ("讲话文件，- 为标准输入。", "The file with the speech; - for standard input."),
    "help.deck.template": (
        "模板名称，默认 red-gold，见 present template list。",
        "The template's name, red-gold by default; see present template list.",
    ),
    "help.deck.templates": ("存放模板的文件夹。", "A folder with templates of your own."),
    "help.deck.out": ("演示文稿放在哪个文件夹里。", "The folder that the deck is put into."),
    "help.deck.redaction": (
        "原文中隐去的名称（**）用什么词代替，如 苏州。",
        "What to show for a name that was removed from the source (**).",
    ),
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
        "与 --coverage 同用：按 digest 或 full 朗读来算。",
        "With --coverage: for which reading, digest or full.",
    ),
    "help.voices": (
        "列出可用的声音；present voices install 安装离线声音。",
        "List the voices; present voices install fetches the offline ones.",
    ),
    "help.voices.install": ("安装离线神经声音（约 100 MB）。", "Install the offline neural voice (some 100 MB)."),
    "help.doctor": ("检查本机装了什么、缺什么、怎么补。", "Check what is installed, what is missing, and what to do about it."),
    "help.template": ("模板。", "Templates."),
    "help.template.list": ("列出可用的模板。", "List the templates."),
    "help.template.list.templates": ("存放模板的文件夹。", "A folder with templates of your own."),
    "help.template.new": ("新建本单位的模板。", "Make a template of a department's own."),
    "help.template.new.name": ("新模板的名称。", "The new template's name."),
    "help.template.new.base": ("以哪个模板为底。", "The template that it starts from."),
    "help.template.new.pptx": ("本单位的 .pptx 或 .potx。", "The organisation's own .pptx or .potx."),
    "help.template.new.logo": ("标志图片（png 或 jpg）。", "A logo (png or jpg)."),
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
    "help.template.check.templates": ("存放模板的文件夹。", "A folder with templates of your own."),
    "help.template.preview": ("用样例讲话预览模板。", "Show a template in a sample deck."),
    "help.template.preview.name": ("模板名称。", "The template's name."),
    "help.template.preview.out": ("预览放在哪个文件夹里。", "The folder that the preview is put into."),
    "help.template.preview.templates": ("存放模板的文件夹。", "A folder with templates of your own."),
    "template.made": ("模板已建好：{folder}", "The template is in {folder}"),
    "template.well": ("没有发现问题。", "Nothing was found."),
    "template.preview": ("样例演示文稿：{path}（图片 {pictures} 张）", "The sample deck is {path}, with {pictures} pictures"),
    # what goes wrong
    "error": ("错误：{what}", "Error: {what}"),
    "interrupted": ("已中断，没有留下未完成的文件。", "Interrupted; nothing half-finished is left."),
    # steps of a build
    "step.read": ("读取讲话", "Reading the speech"),
    "step.outline": ("分析结构", "Finding its structure"),
    "step.plan": ("编排幻灯片", "Planning the slides"),
    "step.narrate": ("朗读", "Reading aloud"),
    "step.encode": ("压制音频", "Encoding the audio"),
    "step.render": ("制作演示文稿", "Making the deck"),
    "step.pack": ("打包", "Packing"),
    "step.share": ("{step} {percent}%", "{step} {percent}%"),
    "left": ("剩余 {time}", "{time} left"),
    # what was built
    "built": ("材料包已生成：{folder}", "The briefing package is in {folder}"),
    "column.file": ("文件", "File"),
    "column.what": ("内容", "What"),
    "column.amount": ("数量", "Amount"),
    "column.size": ("大小", "Size"),
    "kind.deck": ("演示文稿", "slide deck"),
    "kind.audio": ("朗读音频", "narrated audio"),
    "kind.captions": ("字幕", "captions"),
    "kind.outline": ("提纲", "outline"),
    "kind.ledger": ("每句去向", "where each sentence went"),
    "kind.source": ("讲话原文", "the speech's text"),
    "amount.slides": ("{count} 页", "{count} slides"),
    "amount.files": ("{count} 个", "{count} files"),
    "amount.tracks": ("{count} 段 · {time}", "{count} tracks · {time}"),
    "coverage": (
        "全文 {sentences} 句：幻灯片上 {shown} 句，朗读 {spoken} 句，备注里 {noted} 句。",
        "Of {sentences} sentences {shown} are on slides, {spoken} are read aloud, {noted} are in the speaker notes.",
    ),
    "coverage.column.sentence": ("句子", "Sentence"),
    "coverage.column.part": ("部分", "Part"),
    "coverage.column.shown": ("幻灯片", "Slide"),
    "coverage.column.spoken": ("朗读", "Read"),
    "coverage.column.noted": ("备注", "Notes"),
    "deck.built": ("演示文稿已生成：{path}", "The deck is {path}"),
    "voice.auto": ("声音：{engine} · {voice}（自动选用）", "Voice: {engine} · {voice} (chosen automatically)"),
    "voice.asked": ("声音：{engine} · {voice}（按 --voice）", "Voice: {engine} · {voice} (as --voice asks)"),
    "voice.none": ("没有朗读（--voice none）。", "Nothing is read aloud (--voice none)."),
    "notices": ("请留意：", "Please note:"),
    # what a speech's structure is
    "outline.untitled": ("（无标题）", "(no title)"),
    "outline.opening": ("开头", "opening"),
    "outline.section": ("部分", "section"),
    "outline.closing": ("结尾", "closing"),
    "outline.themes": ("主题词：{themes}", "Themes: {themes}"),
    "list": ("、", ", "),
    # what this installation has
    "voices.online": ("联网：文本会发往服务器", "online: the text is sent away"),
    "voices.local": ("本机", "on this computer"),
    "voices.fetching": ("安装离线声音", "Installing the offline voices"),
    "voices.installed": (
        "已安装 {count} 个声音，在 {folder}，来自 {sources}。",
        "Installed {count} voices in {folder}, from {sources}.",
    ),
    "voices.there": ("离线声音都已装好，在 {folder}。", "The offline voices are all there, in {folder}."),
    "part.templates": ("模板", "templates"),
    "column.template": ("模板", "Template"),
    "column.called": ("名称", "Name"),
    "doctor.well": ("可以使用。", "present can work."),
    "doctor.ill": ("缺少必需的部分（×），补齐后才能使用。", "What is needed is missing (×); present can't work without it."),
}
