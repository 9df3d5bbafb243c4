from __future__ import annotations

import errno

import pytest

from present.refusals import Refusal, refusal


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, Refusal("没有这个文件或文件夹", "there is no such file or folder")),
        (errno.EACCES, Refusal("没有权限", "permission is denied")),
        (errno.ENOSPC, Refusal("磁盘已满", "the disk is full")),
    ],
)
def test_what_systems_often_say_is_said_in_both_languages(number: int, said: Refusal) -> None:
    assert refusal(OSError(number, "anything", "x")) == said


def test_a_file_that_another_program_holds_is_not_said_to_lack_permission() -> None:
    error = PermissionError(errno.EACCES, "另一个程序正在使用此文件，进程无法访问。")
    error.winerror = 32  # type: ignore[attr-defined, unused-ignore]

    assert refusal(error) == Refusal("正被别的程序使用", "another program uses it")


def test_what_is_not_known_is_told_in_the_systems_words() -> None:
    assert refusal(OSError(errno.ELOOP, "层次过多")).zh == "层次过多"
    assert "link" in refusal(OSError(errno.ELOOP, "层次过多")).en
    assert refusal(OSError("nobody answers")) == Refusal("nobody answers", "nobody answers")
