from __future__ import annotations

from pathlib import Path

import pytest

from present.narration.folders import cache_folder, data_folder, voices_folder


def test_the_environment_names_other_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PRESENT_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PRESENT_CACHE", str(tmp_path / "cache"))

    assert voices_folder() == tmp_path / "data" / "voices"
    assert cache_folder() == tmp_path / "cache" / "narration"


def test_without_it_they_are_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRESENT_DATA")
    monkeypatch.delenv("PRESENT_CACHE")

    assert "present" in data_folder().parts
    assert "present" in cache_folder().parts
