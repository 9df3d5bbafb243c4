from __future__ import annotations

import pytest

from present.narration.wording import can_be_spoken, number_length, spoken_words


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("要把牢“敢为”方向。", "要把牢敢为方向。"),
        ("贯彻《条例》", "贯彻条例。"),
        ("“求真”“务实”的精神。", "求真、务实的精神。"),
        ("各县级市（区）要行动。", "各县级市（区）要行动。"),
        ("坚持：", "坚持："),
        ("“1+3+N”体系。", "一加三加N体系。"),
        ('"985"高校。', "九八五高校。"),
        ("（苏发〔2023〕5号）。", "（苏发〔二零二三〕五号）。"),
    ],
)
def test_quotation_marks_are_not_spoken_and_brackets_are_kept(words: str, spoken: str) -> None:
    assert spoken_words(words) == spoken


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("（一）抓学习。", "一，抓学习。"),
        ("(2)抓落实。", "二，抓落实。"),
        ("3. 抓成效。", "三，抓成效。"),
        ("十二、抓作风。", "十二，抓作风。"),
        ("①抓学习。", "一，抓学习。"),
        ("1.5万人参加。", "一点五万人参加。"),
        ("一是抓学习。", "一是抓学习。"),
    ],
)
def test_a_number_that_opens_a_line_is_followed_by_a_pause(words: str, spoken: str) -> None:
    assert spoken_words(words, opens_line=True) == spoken


def test_a_number_within_a_line_is_left_alone() -> None:
    assert spoken_words("（一）抓学习。") == "（一）抓学习。"


def test_a_part_of_a_sentence_gets_no_full_stop() -> None:
    assert spoken_words("我们要迎难而上", ends=False) == "我们要迎难而上"


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("一、要支持敢想", "一、"),
        ("（二）要支持敢想", "（二）"),
        ("3. 要支持敢想", "3. "),
        ("第一部分　要支持敢想", "第一部分　"),
        ("第二，要支持敢想", "第二，"),
        ("第三章：要支持敢想", "第三章："),
        ("要支持敢想", ""),
        ("第一要务是发展", ""),
    ],
)
def test_the_number_of_a_heading_is_known(heading: str, number: str) -> None:
    assert heading[: number_length(heading)] == number


@pytest.mark.parametrize(("words", "can"), [("敢", True), ("5", True), ("A", True), ("——", False), ("……”", False), ("", False)])
def test_marks_alone_have_no_sound(words: str, can: bool) -> None:
    assert can_be_spoken(words) is can
