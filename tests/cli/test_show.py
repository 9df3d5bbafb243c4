from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from present.briefing.making import Briefing
from present.cli.messages import Language, Messages
from present.cli.show.briefing import briefing_report
from present.cli.show.inventory import install_line, part_line, voice_lines
from present.cli.show.outline import outline_report
from present.cli.show.sizes import byte_size
from present.cli.show.template import template_table
from present.inventory import EngineStatus, Installed, Recipient
from present.model import Artefact, Closing, Notice, Outline, Passage, Point, Section, Span, Speech, Template, Theme
from present.requirements import Part, State
from tests.package.samples import manifest_of

ENGLISH, CHINESE = Messages(Language.EN), Messages(Language.ZH)

BRIEFING = Briefing(
    Path("output/讲话"),
    manifest_of(
        (
            Artefact("deck.pptx", "deck", 4_210_000, "a" * 64),
            Artefact("audio/01-开篇.mp3", "audio", 700_000, "b" * 64),
            Artefact("audio/02-敢为.mp3", "audio", 900_000, "c" * 64),
            Artefact("captions/01-开篇.srt", "captions", 900, "d" * 64),
            Artefact("captions/02-敢为.srt", "captions", 99, "e" * 64),
            Artefact("outline.md", "outline", 12_345, "f" * 64),
        )
    ),
)


def printed(parts: Iterable[RenderableType], width: int = 80) -> list[str]:
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False, soft_wrap=True)
    for each in parts:
        console.print(each)
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def test_a_report_says_where_the_package_is_what_is_in_it_and_who_reads() -> None:
    assert printed(briefing_report(BRIEFING, ENGLISH)) == [
        "The briefing package is in output/讲话",
        "File        What            Amount              Size",
        "deck.pptx   slide deck      30 slides         4.2 MB",
        "audio/      narrated audio  2 tracks · 8:00   1.6 MB",
        "captions/   captions        2 files            999 B",
        "outline.md  outline                          12.3 kB",
        "Of 150 sentences 90 are on slides, 60 are read aloud, 150 are in the speaker notes.",
        "Voice: espeak · cmn (chosen automatically)",
    ]


def test_a_report_ends_with_what_the_user_must_know() -> None:
    notice = Notice("numbering", "原文“二、”出现两次。", "二、 stands twice in the source.")
    noticed = replace(BRIEFING, manifest=replace(BRIEFING.manifest, notices=(notice,)))

    assert printed(briefing_report(noticed, ENGLISH))[-2:] == ["Please note:", "  · 二、 stands twice in the source."]
    assert printed(briefing_report(noticed, CHINESE))[-2:] == ["请留意：", "  · 原文“二、”出现两次。"]


def test_a_narrow_window_shows_the_names_of_files_whole() -> None:
    begun = [line.split(" ")[0] for line in printed(briefing_report(BRIEFING, ENGLISH), width=30)]

    assert {"deck.pptx", "audio/", "captions/", "outline.md"} <= set(begun)


def test_a_silent_package_says_so() -> None:
    used = replace(BRIEFING.manifest.used, engine=None, engine_version=None, voice=None)
    silent = replace(BRIEFING, manifest=replace(BRIEFING.manifest, used=used))

    assert printed(briefing_report(silent, ENGLISH))[-1] == "Nothing is read aloud."


def test_a_file_name_with_brackets_is_shown_as_it_is() -> None:
    odd = replace(BRIEFING, folder=Path("output/[red]讲话[/red]"))

    assert printed(briefing_report(odd, ENGLISH))[0] == "The briefing package is in output/[red]讲话[/red]"


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (999_949, "999.9 kB"), (4_210_000, "4.2 MB"), (5 * 10**13, "50000.0 GB")],
)
def test_sizes_are_shown_in_units_that_people_read(count: int, shown: str) -> None:
    assert byte_size(count) == shown


TEXT = "全镇的讲话\n同志们，今天**开会。\n一、要肯学\n带着问题学。\n散会。"


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


SPEECH = Speech("讲话", TEXT, "utf-8", "0" * 64, redactions=(span("**"),))
LEAD = span("带着问题学。")
OUTLINE = Outline(
    title=span("全镇的讲话"),
    salutation=None,
    opening=Passage(span("同志们，今天**开会。")),
    sections=(
        Section(
            1,
            span("一、要肯学\n带着问题学。"),
            span("一、要肯学"),
            span("要肯学"),
            None,
            None,
            None,
            (Point(LEAD, LEAD, LEAD, LEAD),),
        ),
    ),
    closing=Closing(span("散会。"), Passage(span("散会。"))),
    themes=(Theme(span("肯学"), 1),),
    notices=(Notice("redaction", "有名称被隐去。", "A name was removed."),),
)


def test_an_outline_is_shown_as_a_tree_of_the_speechs_own_words() -> None:
    assert printed(outline_report(SPEECH, OUTLINE, ENGLISH)) == [
        "全镇的讲话",
        "├── opening 同志们，今天××开会。",
        "├── 一、要肯学",
        "│   └── 带着问题学。",
        "└── closing 散会。",
        "Themes: 肯学",
        "· A name was removed.",
    ]


def test_a_speech_without_title_or_headings_is_shown_by_how_its_parts_begin() -> None:
    section = Section(1, Span(0, len(TEXT)), None, None, None, None, Passage(Span(0, len(TEXT))))
    bare = Outline(None, None, None, (section,), None)

    assert printed(outline_report(SPEECH, bare, CHINESE)) == [
        "（无标题）",
        "└── 部分 全镇的讲话 同志们，今天××开会。 一、要肯学 带着问题学。 散……",
    ]


def test_a_part_that_is_there_is_shown_with_what_there_is_of_it() -> None:
    assert printed([part_line(Part("av", State.READY, "14.1.0"), ENGLISH)]) == ["√ av  14.1.0"]


@pytest.mark.parametrize(("state", "sign"), [(State.MISSING, "×"), (State.WITHOUT, "-")])
def test_a_part_that_is_not_there_is_shown_with_what_to_do(state: State, sign: str) -> None:
    part = Part("templates", state, remedy=Notice("templates", "请重新安装", "install again"))

    assert printed([part_line(part, ENGLISH)]) == [f"{sign} templates  install again"]
    assert printed([part_line(part, CHINESE)]) == [f"{sign} 模板  请重新安装"]


def test_an_engine_that_can_speak_is_shown_with_where_it_runs_and_its_voices() -> None:
    engine = EngineStatus("espeak", ("cmn", "yue"), None)

    assert printed(voice_lines(engine, ENGLISH)) == ["√ espeak  on this computer", "  cmn yue"]


def test_an_engine_that_can_not_speak_is_shown_with_why() -> None:
    lack = Notice("lack", "连不上", "can't be reached")
    engine = EngineStatus("edge", ("xiaoxiao",), lack, Recipient("某处", "somebody"), date(2026, 3, 4))

    assert printed(voice_lines(engine, ENGLISH)) == [
        "- edge  online: the text is sent to somebody",
        "  xiaoxiao (as listed on 2026-03-04)",
        "  can't be reached",
    ]


def test_an_installation_says_how_many_voices_came_from_where() -> None:
    installed = Installed(Path("voices"), ("xiaoxiao", "yunxi"), ("mirror", "npm"))

    assert printed([install_line(installed, ENGLISH)]) == ["Installed 2 voices in voices, from mirror, npm."]


def test_an_installation_that_had_nothing_to_do_says_so() -> None:
    assert printed([install_line(Installed(Path("voices"), ()), CHINESE)]) == ["离线声音都已装好，在 voices。"]


def test_templates_are_shown_with_what_they_are_called() -> None:
    assert printed([template_table([Template("red-gold", "红金", Path("template.pptx"))], ENGLISH)]) == [
        "Template  Name",
        "red-gold  红金",
    ]
