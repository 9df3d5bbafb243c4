from __future__ import annotations

from pathlib import Path

import pytest

from present.model import Notice
from present.narration.choose import Choice
from present.narration.disclosure import disclosed
from present.narration.engines import Recipient
from present.narration.engines.edge import MICROSOFT
from tests.narration.engines.fakes import Singer

OURS = Recipient("本单位的服务器", "our server", ours=True)
CHOICE = Choice((Singer(),), (Notice("chosen", "选了", "chosen"),), (MICROSOFT,))


def test_the_user_is_told_once_whom_the_text_is_sent_to(tmp_path: Path) -> None:
    heard: list[Notice] = []

    assert disclosed(CHOICE, heard.append, tmp_path / "new") == CHOICE
    disclosed(CHOICE, heard.append, tmp_path / "new")

    (notice,) = heard
    assert "微软" in notice.zh
    assert "Microsoft" in notice.en
    assert "--offline" in notice.zh
    assert "--offline" in notice.en


def test_each_recipient_is_told_of(tmp_path: Path) -> None:
    heard: list[Notice] = []

    disclosed(CHOICE, heard.append, tmp_path)
    disclosed(Choice((Singer(),), (), (OURS, MICROSOFT)), heard.append, tmp_path)

    assert ["our server" in each.en for each in heard] == [False, True]


def test_a_voice_here_needs_no_telling(tmp_path: Path) -> None:
    heard: list[Notice] = []

    disclosed(Choice((Singer(),)), heard.append, tmp_path)

    assert heard == []
    assert list(tmp_path.iterdir()) == []


def test_where_nobody_hears_it_is_among_the_notices_and_not_taken_for_told(tmp_path: Path) -> None:
    for _ in range(2):
        assert [each.code for each in disclosed(CHOICE, None, tmp_path).notices] == ["chosen", "voice-online"]


@pytest.mark.parametrize("broken", [True, False])
def test_what_can_not_be_remembered_is_told_again(tmp_path: Path, broken: bool) -> None:
    folder = tmp_path / "config"
    if broken:
        folder.mkdir()
        (folder / "told.txt").write_bytes(b"\xff\xfe")
    else:
        folder.write_text("a file where the folder should be", encoding="utf-8")
    heard: list[Notice] = []

    for _ in range(2):
        disclosed(CHOICE, heard.append, folder)

    assert len(heard) == 2
