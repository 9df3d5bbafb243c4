"""PDFs: printed lines become paragraphs again, and what a page shows beside its text is left out and told."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from present.errors import SourceError
from present.model import Notice
from present.source.pdf import read_pdf
from tests.source.documents import LEFT, PITCH, SIZE, TOP, Print, advance, pdf_file, typeset, with_heads

WORDS = (
    "在全区水利工作会议上的报告",
    "一、夯实防洪基础",
    "去年汛期来得早、走得晚，全区上下同心协力，守住了每一段堤防，没有一个村子进水，没有一个群众受伤，这份成绩来之不易，值得珍惜。",
    "今年的任务更重，老旧涵闸要换，淤塞河道要清，监测站点要加密，投资1234亿元——哪一样都等不得、拖不得，必须一项一项排出时间表。",
    "二、管好水利工程",
    "工程建好只是第一步，管好才是长久之计，要把管护经费落实到村，把管护人员落实到段，让每一座小水库都有人看、有人修、有人负责。",
    "一是定人。各村都要有人管水，管水的人要常到坝上走、常到渠边看，发现一处、报告一处、修好一处，不能等到汛期来了才想起来。",
)


def lines(*pages: Sequence[Print]) -> list[str]:
    return read_pdf(pdf_file(pages), "speech.pdf").text.splitlines()


def notices(*pages: Sequence[Print]) -> dict[str, Notice]:
    return {notice.code: notice for notice in read_pdf(pdf_file(pages), "speech.pdf").notices}


def rows(*words: str) -> list[Print]:
    return [Print(each, LEFT, TOP - at * PITCH) for at, each in enumerate(words)]


@settings(max_examples=25)
@given(st.integers(18, 27), st.integers(4, 8), st.booleans())
def test_paragraphs_are_the_same_at_any_width_and_across_pages(columns: int, rows: int, heads: bool) -> None:
    pages = typeset(WORDS, columns, rows)

    assert lines(*(with_heads(pages, "材料") if heads else pages)) == list(WORDS)


def test_paragraphs_that_are_not_set_in_begin_where_a_line_had_room() -> None:
    assert lines(*typeset(WORDS, 27, indent=0)) == list(WORDS)


def test_margins_may_be_mirrored_from_page_to_page() -> None:
    pages = [
        [Print(each.words, each.left + 25 * (number % 2), each.baseline) for each in page]
        for number, page in enumerate(typeset(WORDS * 3, 25, 12))
    ]

    assert lines(*pages) == list(WORDS * 3)


def test_a_list_of_short_lines_stays_a_list() -> None:
    names = [f"第{number}项议程由水利局负责" for number in "一二三四五六七"]

    assert lines(rows(*names)) == names


def test_a_gap_parts_paragraphs_even_after_a_full_line() -> None:
    full = "水" * 26 + "。"
    page = [Print(full, LEFT, TOP), Print(full, LEFT, TOP - PITCH), Print("下一段", LEFT, TOP - 3 * PITCH)]

    assert lines(page)[-1] == "下一段"


def test_a_number_begins_a_paragraph_after_a_sentence_only() -> None:
    full = "水" * 26

    assert lines(rows(f"{full}。", "（二）清河道")) == [f"{full}。", "（二）清河道"]
    assert lines(rows(f"{full}全省", "第一，值得肯定。")) == [f"{full}全省第一，值得肯定。"]


def test_running_heads_and_page_numbers_are_left_out_and_heads_are_told() -> None:
    pages = list(with_heads(typeset(WORDS, 25, 4), "全区水利工作会议材料"))

    assert lines(*pages) == list(WORDS)
    assert list(notices(*pages)) == ["running-heads"]
    assert notices(*pages)["running-heads"].en == "Left out, as it recurs on the pages: 全区水利工作会议材料."


def test_heads_of_left_and_right_pages_differ_and_the_first_page_may_have_none() -> None:
    text = [f"第{number}页的正文，各页都不一样。" for number in "一二三四五"]
    heads = [None, "左页的页眉", "右页的页眉", "左页的页眉", "右页的页眉"]
    pages = [[*rows(words), *([Print(head, LEFT, 810, 10)] if head else [])] for words, head in zip(text, heads, strict=True)]

    assert lines(*pages) == text


@pytest.mark.parametrize("number", ["3", "- 3 -", "— 3 —", "第 3 页 共 9 页", "3 / 9"])
def test_the_page_number_of_a_single_page_is_left_out(number: str) -> None:
    assert lines([*rows("正文的第一句话。"), Print(number, 280, 40, 10)]) == ["正文的第一句话。"]


def test_a_year_within_the_text_is_no_page_number() -> None:
    assert lines(rows("时间", "2026", "地点在水利局会议室。")) == ["时间", "2026", "地点在水利局会议室。"]


def test_a_watermark_at_a_slant_is_left_out_and_told() -> None:
    page = [*rows("正文的第一句话。"), Print("内部资料", 200, 300, 60, lean=True)]

    assert lines(page) == ["正文的第一句话。"]
    assert notices(page)["leaning-text"].en == "Slanting characters left out: 4."


def test_characters_are_put_where_they_stand_in_whatever_order_they_are_printed() -> None:
    page = [
        Print("完善", LEFT + SIZE, TOP),
        Print("提高。", LEFT + 4 * SIZE, TOP),
        Print("①", LEFT, TOP),
        Print("②", LEFT + 3 * SIZE, TOP),
    ]

    assert lines(page) == ["①完善②提高。"]


def test_a_headline_that_was_folded_is_one_line_again() -> None:
    head = [Print("在全区推进水利建设动员会暨干部作风建设", 87, 830, 22), Print("大会上的讲话", 230, 795, 22)]

    assert lines([*head, *next(typeset(WORDS))])[:2] == ["在全区推进水利建设动员会暨干部作风建设大会上的讲话", WORDS[0]]


def test_a_headline_and_the_one_below_it_are_two() -> None:
    head = [Print("第一次会议公报", 220.5, 830, 22), Print("——全区水利工作", 220.5, 795, 22)]

    assert lines([*head, *next(typeset(WORDS))])[:2] == ["第一次会议公报", "——全区水利工作"]


def test_a_heading_at_the_margin_is_not_joined_to_the_text_below_it() -> None:
    heading = "夯实防洪基础守住每一段堤防守住每一个村子"

    assert lines(*typeset([heading, *WORDS[2:4], heading, *WORDS[5:]], 25))[0::3] == [heading, heading]


def test_a_line_that_could_not_be_filled_goes_on_within_a_sentence() -> None:
    first, short, last = "水" * 25 + "，水", "水" * 22, "“敢首创”大会开了。"

    assert lines(rows(first, short, last)) == [f"{first}{short}{last}"]


def test_a_raised_sign_belongs_to_its_line() -> None:
    assert lines([Print("面积一百m", LEFT, TOP), Print("2", LEFT + advance("面积一百m"), TOP + 6, 8), *rows("", "下一行")]) == [
        "面积一百m2",
        "下一行",
    ]


def gapped(before: str, gap: float, after: str) -> str:
    """What is read of two words with a gap between them, in ems."""
    return lines([Print(before, LEFT, TOP), Print(after, LEFT + advance(before) + gap * SIZE, TOP)])[0]


@pytest.mark.parametrize(
    ("before", "gap", "after", "expected"),
    [
        ("新增GDP", 0.3, "达到", "新增GDP达到"),
        ("达到", 0.25, "3.2%", "达到3.2%"),
        ("水", 0.4, "利", "水利"),
        ("中共中央", 2.0, "国务院", "中共中央\u3000国务院"),
        ("the", 0.3, "new", "the new"),
        ("the", 0.05, "new", "thenew"),
        ("水 ", 0.0, "利", "水 利"),
    ],
)
def test_white_space_is_what_a_writer_typed_and_not_what_a_typesetter_added(
    before: str, gap: float, after: str, expected: str
) -> None:
    assert gapped(before, gap, f"{after}的话") == f"{expected}的话"


def test_words_of_letters_keep_the_space_that_stood_at_a_line_end() -> None:
    text = "水" * 24 + "GDP"
    assert lines([*rows(text, "growth很快，大家都看见了。")]) == [f"{text} growth很快，大家都看见了。"]


def test_radicals_that_fonts_name_are_the_characters_that_they_look_like() -> None:
    assert lines(rows("⼀、⻓江⼤堤要守住，⻔要看好的。")) == ["一、长江大堤要守住，门要看好的。"]


def test_rare_characters_of_names_are_read() -> None:
    assert lines(rows("请䶮、堃、\U0002cb4e三位同志讲一讲，大家都来听。")) == ["请䶮、堃、\U0002cb4e三位同志讲一讲，大家都来听。"]


def test_a_bullet_of_a_font_of_its_own_is_no_word() -> None:
    assert lines(rows("\uf0b7 守住大堤，一个人也不能少。")) == ["守住大堤，一个人也不能少。"]


def test_a_page_that_is_a_picture_is_told() -> None:
    pages: tuple[Sequence[Print], ...] = (rows("第一页是文字，大家都看得见。"), [], rows("第三页也是文字，也都看得见。"))

    assert notices(*pages)["pictured-pages"].en == "Pages that are pictures, without text: 2."


def test_a_scan_is_refused_with_what_to_do() -> None:
    with pytest.raises(SourceError, match=r"speech\.pdf holds pictures, no text \(a scan\); have its text recognised"):
        lines([], [])


def test_fonts_that_do_not_name_their_characters_are_refused() -> None:
    glyphs = ["".join(chr(0x3400 + ord(each) * 7 % 0x5000) for each in words) for words in WORDS]

    with pytest.raises(SourceError, match="its fonts don't name their characters"):
        lines(rows(*glyphs))


def test_letters_beyond_ascii_alone_are_not_taken_for_a_font_without_names() -> None:
    assert lines(rows("Café • GDP growth was 5% this year")) == ["Café • GDP growth was 5% this year"]


def test_a_few_characters_without_a_name_are_shown_as_such_and_told() -> None:
    pages = rows(*WORDS, "最后一个字认不出\uffff。")

    assert lines(pages)[-1] == "最后一个字认不出\ufffd。"
    assert notices(pages)["unnamed"].en == "Unknown characters, shown as \ufffd: 1."


def test_pages_that_may_be_set_in_columns_are_told() -> None:
    left, right = "左栏的文字一行一行往下排，" * 9, "右栏的文字也一行一行往下排，" * 9
    page = [Print(left[at * 8 :][:8], LEFT, TOP - at * PITCH) for at in range(9)]
    page += [Print(right[at * 8 :][:8], LEFT + 12 * SIZE, TOP - at * PITCH) for at in range(9)]

    assert list(notices(page)) == ["columns"]
