"""A podcast of packages, as the command line makes it."""

from __future__ import annotations

from pathlib import Path

from tests.acceptance.running import Present
from tests.package.feed.packages import package

BASE = "https://www.example.com/briefings"


def test_the_user_learns_where_the_feed_is_and_how_to_subscribe_to_it(present: Present, tmp_path: Path) -> None:
    package(tmp_path, "讲话")

    run = present("feed", "--out", tmp_path, "--base-url", BASE, "--title", "学习之声")

    assert run.code == 0
    assert str(tmp_path / "feed.xml") in run.out
    assert f"{BASE}/feed.xml" in run.out
    assert "<title>学习之声</title>" in (tmp_path / "feed.xml").read_text(encoding="utf-8")


def test_sections_become_episodes_by_choice(present: Present, tmp_path: Path) -> None:
    package(tmp_path, "讲话")

    assert "with episodes: 2" in present("feed", "--out", tmp_path, "--base-url", BASE, "--episodes", "section").out


def test_a_damaged_package_is_told_and_seen_in_the_exit_code(present: Present, tmp_path: Path) -> None:
    package(tmp_path, "好的")
    (package(tmp_path, "坏的") / "audiobook.mp3").unlink()

    run = present("feed", "--out", tmp_path, "--base-url", BASE)

    assert run.code == 7
    assert "坏的: audiobook.mp3 is missing or was changed" in run.out
    assert "%E5%A5%BD%E7%9A%84/audiobook.mp3" in (tmp_path / "feed.xml").read_text(encoding="utf-8")


def test_a_feed_needs_the_address_that_it_will_have(present: Present, tmp_path: Path) -> None:
    package(tmp_path, "讲话")

    assert present("feed", "--out", tmp_path).code == 2
    assert present("feed", "--out", tmp_path, "--base-url", "output").code == 7
    assert not (tmp_path / "feed.xml").exists()
