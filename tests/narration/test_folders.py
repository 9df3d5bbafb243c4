from __future__ import annotations

from pathlib import Path

import pytest

from present.narration.folders import cache_folder, data_folder, voices_folder, words_folder


def test_the_environment_names_other_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PRESENT_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PRESENT_CACHE", str(tmp_path / "cache"))

    assert voices_folder() == tmp_path / "data" / "voices"
    assert cache_folder() == tmp_path / "cache" / "narration"
    assert words_folder() == tmp_path / "cache" / "words"


def test_without_it_they_are_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRESENT_DATA")
    monkeypatch.delenv("PRESENT_CACHE")

    assert "present" in data_folder().parts
    assert "present" in cache_folder().parts


def test_a_cache_that_can_not_be_made_is_no_failure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("PRESENT_CACHE", str(tmp_path / "file"))

    assert not words_folder().exists()
