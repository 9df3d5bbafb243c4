"""How wide texts are, held against a font that is installed here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from present.deck.metrics import em_width

UNITS = 1000
SIMPLIFIED = 2
"""Which font of the collection is that of mainland China."""


def noto(weight: str) -> ImageFont.FreeTypeFont:
    """Noto Sans CJK SC at 1000 units to the em, if it is installed."""
    try:
        return ImageFont.truetype(f"NotoSansCJK-{weight}.ttc", UNITS, index=SIMPLIFIED)
    except OSError:
        pytest.skip("Noto Sans CJK is not installed")


@pytest.mark.parametrize(("text", "width"), [("读书", 2.0), ("“读书”", 4.0), ("××", 2.0), ("、。", 2.0), ("\u3000", 1.0)])
def test_full_width_characters_and_quotation_marks_count_one_em(text: str, width: float) -> None:
    assert em_width(text) == width


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_no_character_of_plain_latin_is_wider_in_the_font_than_we_take_it_to_be(weight: str) -> None:
    font = noto(weight)

    assert [each for each in map(chr, range(0x20, 0x7F)) if font.getlength(each) / UNITS > em_width(each)] == []


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_nor_are_accented_letters_or_the_marks_of_chinese_text(weight: str) -> None:
    font = noto(weight)
    characters = [*map(chr, range(0xA1, 0x100)), *"“”‘’…—–·×÷％‰℃№①②③ⅠⅡⅢ㎡＋－→↑↓■￥Ａａ１"]

    assert [each for each in characters if font.getlength(each) / UNITS > em_width(each)] == []


def test_figures_are_as_wide_as_those_of_the_wider_font() -> None:
    """微软雅黑: 0.586 em in its regular weight."""
    assert 0.586 < em_width("8") < 0.65


def test_narrow_letters_are_not_taken_for_wide_ones() -> None:
    assert em_width("i") < 0.35
    assert em_width("W") > 1


def test_an_accent_that_is_written_apart_takes_no_room() -> None:
    assert em_width("e\u0301") == em_width("e") == em_width("é")


@given(st.text(max_size=20), st.text(max_size=20))
def test_the_width_of_two_texts_is_that_of_both_and_at_most_of_the_gap_between_them(one: str, other: str) -> None:
    gap = em_width(one + other) - em_width(one) - em_width(other)

    assert gap == pytest.approx(0) or gap == pytest.approx(em_width("书8") - em_width("书") - em_width("8"))


def test_a_figure_among_chinese_has_the_gaps_that_libreoffice_leaves() -> None:
    assert em_width("近100亿册") > em_width("近") + em_width("100") + em_width("亿册") + 0.5
    assert em_width("World Bank") == pytest.approx(sum(map(em_width, "World Bank")))
