from __future__ import annotations

import sys
from pathlib import Path

import pytest

from present.narration import playing
from present.narration.playing import play

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")


def player(folder: Path, name: str, script: str) -> tuple[str, ...]:
    """A command that takes the place of a player."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return (str(path), "-q")


def test_the_first_player_that_can_plays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        playing,
        "PLAYERS",
        (
            ("there-is-no-such-player",),
            player(tmp_path, "broken", "exit 1"),
            player(tmp_path, "deaf", "exit 0"),  # as some are where there is nothing to play on
            player(tmp_path, "good", f'cp "$2" "{tmp_path}/heard"; sleep 0.2'),
            player(tmp_path, "later", f'touch "{tmp_path}/twice"; sleep 0.2'),
        ),
    )

    assert play(b"sound", 200)
    assert (tmp_path / "heard").read_bytes() == b"sound"
    assert not (tmp_path / "twice").exists()


def test_where_nothing_can_play_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playing, "PLAYERS", (("there-is-no-such-player",), player(tmp_path, "broken", "exit 1")))

    assert not play(b"sound", 200)


def test_a_player_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playing, "PLAYERS", (player(tmp_path, "stuck", "exec sleep 30"),))
    monkeypatch.setattr(playing, "_GRACE", 0.1)

    assert not play(b"sound", 100)
