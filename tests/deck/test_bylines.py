"""What the speech itself says on the cover: who spoke, when and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from present.deck.planning import plan_slides
from present.model import ClosingSlide, CoverSlide, TextSlide
from tests.deck.conftest import Planned, planned_file
from tests.deck.speeches import RED_GOLD

Plan = Callable[[str], Planned]
BARE = replace(RED_GOLD, department="", date="", occasion="")

SPEECH = """在全县读书节上的讲话

{byline}

同志们：
读书的事要抓紧。
一、读书大有可为
要把书屋办好，把好书送到村里。
指标	2023年	2024年	2025年
藏书（万册）	35.2	38.9	46.4
二、读书大有作为
要把讲座办好，把灯光留到夜里。
同志们！书香正在飘来，读书正当其时。让我们一起读书！
"""


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    def planned(byline: str) -> Planned:
        path = tmp_path / "speech.txt"
        path.write_text(SPEECH.format(byline=byline), encoding="utf-8")
        return planned_file(path)

    return planned


def cover(planned: Planned, department: str = "", date: str = "") -> list[str | None]:
    template = replace(BARE, department=department, date=date)
    slide = plan_slides(planned.speech, planned.outline, template, planned.cut)[0]
    assert isinstance(slide, CoverSlide)
    return [words.text if words else None for words in (slide.occasion, slide.unit_and_date)]


@pytest.mark.parametrize(
    ("byline", "shown"),
    [
        ("（2025年3月6日）\n\n李书香", [None, "2025年3月6日\u3000李书香"]),
        (
            "——2026年1月12日在清河县第九届人民代表大会第五次会议上\n\n清河县县长\u3000李书香",
            ["2026年1月12日在清河县第九届人民代表大会第五次会议上", "清河县县长\u3000李书香"],
        ),
        ("来源：清河日报\n\n（2025年3月6日）", [None, None]),
    ],
)
def test_the_byline_stands_on_the_cover_without_its_brackets(plan: Plan, byline: str, shown: list[str | None]) -> None:
    assert cover(plan(byline)) == shown


def test_the_departments_own_words_come_first_and_the_day_of_the_speech_joins_them(plan: Plan) -> None:
    planned = plan("（2025年3月6日）")

    assert cover(planned, department="县图书馆") == [None, "县图书馆\u30002025年3月6日"]
    assert cover(planned, department="县图书馆", date="4月") == [None, "县图书馆\u30004月"]


def test_the_row_of_a_table_is_no_line_to_remember(plan: Plan) -> None:
    slides = [slide for slide in plan("（2025年3月6日）").slides if isinstance(slide, TextSlide)]

    assert slides
    assert not [slide for slide in slides if slide.line and "46.4" in slide.line.text]


def test_the_last_line_is_shown_with_its_other_half(plan: Plan) -> None:
    closing = plan("（2025年3月6日）").slides[-1]

    assert isinstance(closing, ClosingSlide)
    assert closing.title.text in {"书香正在飘来，读书正当其时", "让我们一起读书"}
