from __future__ import annotations

from pathlib import Path

import pytest

from present.narration.folders import data_folder, voices_folder


def test_the_environment_names_other_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PRESENT_DATA", str(tmp_path / "data"))

    assert voices_folder() == tmp_path / "data" / "voices"


def test_without_it_they_are_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRESENT_DATA")

    assert "present" in data_folder().parts
