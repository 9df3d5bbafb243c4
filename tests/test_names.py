from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.names import readable


def test_a_name_in_the_letters_of_a_chinese_windows_is_read() -> None:
    assert readable(os.fsdecode("讲话稿".encode("gb18030")) + ".txt") == "讲话稿.txt"


@pytest.mark.parametrize("name", ["讲话〇🎉.txt", "a.txt", ""])
def test_a_name_that_can_be_read_stays(name: str) -> None:
    assert readable(name) == name


@given(st.text(st.characters(exclude_categories=()), max_size=8))
def test_every_name_becomes_one_that_can_be_written(name: str) -> None:
    assert bool(readable(name).encode()) == bool(name)
