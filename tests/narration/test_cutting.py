from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from present.narration.cutting import cut_text, offsets

texts = st.text(alphabet="干部敢为，。、；！“”（）…—a1 ", max_size=400)


@given(texts, st.integers(2, 60))
def test_the_pieces_are_the_text_and_none_is_too_long(text: str, limit: int) -> None:
    pieces = cut_text(text, limit)

    assert "".join(pieces) == text
    assert all(0 < len(piece) <= limit for piece in pieces)


@given(texts, st.integers(2, 60), st.integers(60, 90))
def test_a_piece_without_marks_grows_no_longer_than_the_hard_limit(text: str, limit: int, hard: int) -> None:
    pieces = cut_text(text, limit, hard=hard)

    assert "".join(pieces) == text
    assert all(0 < len(piece) <= hard for piece in pieces)


def test_a_text_that_fits_stays_whole() -> None:
    assert cut_text("要把牢方向，敢作敢为。", 20) == ("要把牢方向，敢作敢为。",)


def test_a_sentence_part_ends_rather_than_a_clause() -> None:
    assert cut_text("一要真抓，实干；二要敢闯，敢试。", 10) == ("一要真抓，实干；", "二要敢闯，敢试。")


def test_a_closing_quote_stays_with_its_mark() -> None:
    assert cut_text("他说：“今年要大干快上。”大家都说这样很好。", 14) == ("他说：“今年要大干快上。”", "大家都说这样很好。")


def test_quotation_marks_are_kept_together_where_the_text_offers_another_place() -> None:
    assert cut_text("弘扬“求真、务实、创新、争先”的精神，再写新篇。", 20) == (
        "弘扬“求真、务实、创新、争先”的精神，",
        "再写新篇。",
    )


def test_the_pieces_are_of_much_the_same_length() -> None:
    clauses = "我们要迎难而上，" * 9

    assert [len(piece) for piece in cut_text(clauses, 40)] == [32, 40]


def test_without_marks_it_is_cut_between_words() -> None:
    words = ("全面推进", "中国式", "现代化", "新实践")

    assert cut_text("".join(words), 8, lambda _: words) == ("全面推进中国式", "现代化新实践")


def test_no_line_begins_with_a_mark() -> None:
    assert all(piece[0] not in "”。" for piece in cut_text("这就是“全面推进现代化新实践”。", 13))


def test_no_line_ends_with_an_opening_quote() -> None:
    assert cut_into("大力 推进 “ 一网通办 ” 改革", 7) == ("大力推进", "“一网通办”", "改革")


def test_a_number_stays_with_what_it_counts() -> None:
    assert cut_into("审批 时间 压缩 到 60 个 工作日 以内", 9) == ("审批时间压缩到", "60个工作日以内")


def test_no_line_begins_with_a_word_that_leans_on_the_one_before() -> None:
    assert cut_into("以 企业 和 群众 的 满意度 检验 成色", 9) == ("以企业和群众的", "满意度检验成色")


def cut_into(words: str, limit: int) -> tuple[str, ...]:
    """Text made of *words*, parted by spaces, in pieces of at most *limit* characters."""
    text = "".join(words.split())
    return cut_text(text, limit, lambda rest: _tail(words.split(), len(rest)))


def _tail(words: list[str], length: int) -> tuple[str, ...]:
    """The last of *words*, with *length* characters together."""
    return tuple(word for at, word in enumerate(words) if len("".join(words[at:])) <= length)


def test_a_number_is_not_cut_at_its_comma() -> None:
    assert cut_text("总共1,234,567元，人人有份", 14) == ("总共1,234,567元，", "人人有份")


def test_offsets_count_from_the_start_that_is_given() -> None:
    assert list(offsets(("敢为", "敢闯。"), 7)) == [(7, 9), (9, 12)]
