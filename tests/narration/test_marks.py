from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.narration.marks import Mark, beside, letters, marked, moments


def test_a_mark_stands_where_the_word_begins() -> None:
    assert marked("要坚持，对党忠诚。", [("要", 0), ("坚持", 240), ("对", 900), ("党", 1_100), ("忠诚", 1_300)]) == (
        *(Mark(0, 0), Mark(1, 240), Mark(4, 900)),
        *(Mark(5, 1_100), Mark(6, 1_300)),
    )


def test_a_word_that_is_written_in_another_way_lies_between_the_others() -> None:
    words = [("增长", 0), ("百分之五", 500), ("，", 900), ("达到", 1_500), ("，", 1_900)]

    assert marked("增长5%，达到", words) == (Mark(0, 0), Mark(2, 500), Mark(5, 1_500))


def test_a_word_that_the_text_does_not_have_has_no_mark() -> None:
    assert marked("谢谢", [("谢谢", 0), ("大家", 500)]) == (Mark(0, 0),)
    assert marked("谢谢", []) == ()


@pytest.mark.parametrize(("place", "moment"), [(0, 100), (1, 150), (2, 200), (3, 400), (5, 800)])
def test_between_marks_and_to_the_end_time_goes_by_letters(place: int, moment: int) -> None:
    assert moments("干部，敢为呀。", (Mark(0, 100), Mark(3, 200)), 800, [place]) == [moment]


@given(st.lists(st.text("干部敢为，。闯", min_size=1, max_size=4), min_size=1, max_size=20))
def test_words_that_are_the_text_are_all_marked_in_order(words: list[str]) -> None:
    text = "".join(words)
    heard = [word for word in words if letters(word)]

    marks = marked(text, [(word, 100 * at) for at, word in enumerate(heard)])

    assert len(marks) == len(heard)
    assert all(one.place < other.place for one, other in pairwise(marks))
    assert all(letters(text[mark.place :]).startswith(letters(word)) for mark, word in zip(marks, heard, strict=True))


@given(st.text("干部敢为闯3五", max_size=30), st.text("干部敢为闯3五", max_size=30))
def test_places_keep_their_order_and_what_is_the_same_lies_beside_itself(one: str, other: str) -> None:
    lies = beside(one, other, range(len(one) + 1))

    assert lies == sorted(lies)
    assert all(0 <= place <= len(other) for place in lies)
    assert beside(one, one, range(len(one) + 1)) == list(range(len(one) + 1))
