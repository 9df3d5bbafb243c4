"""What the documents say of the program is what it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from present import __version__
from present.cli.app import app
from present.errors import PresentError
from present.source import READERS

ROOT = Path(__file__).parents[1]

each_readme = pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands(command: Any, name: str = "present") -> Iterator[tuple[str, Any]]:
    """Every command that does something, by its full name."""
    below = getattr(command, "commands", {})
    if not below:
        yield name, command
    for each, sub in below.items():
        yield from commands(sub, f"{name} {each}")


COMMANDS = dict(commands(get_command(app)))


@each_readme
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(readme: str, command: str) -> None:
    assert f"`{command}" in text_of(readme)


OPTIONS = {each.opts[0] for name in ("present build", "present outline") for each in COMMANDS[name].params}


@each_readme
@pytest.mark.parametrize("option", sorted(each for each in OPTIONS if each.startswith("--")))
def test_every_option_of_a_build_and_an_outline_is_explained(readme: str, option: str) -> None:
    assert f"`{option}" in text_of(readme)


@each_readme
@pytest.mark.parametrize("error", PresentError.__subclasses__(), ids=lambda error: error.__name__)
def test_every_exit_code_is_explained(readme: str, error: type[PresentError]) -> None:
    assert re.search(rf"\b{error.exit_code}\b", text_of(readme))


@each_readme
@pytest.mark.parametrize("suffix", [each for each in READERS if each not in {".docm", ".htm"}])
def test_every_format_of_a_speech_is_named(readme: str, suffix: str) -> None:
    assert suffix.removeprefix(".") in text_of(readme).lower()


@each_readme
@pytest.mark.parametrize("template", sorted(each.name for each in (ROOT / "templates").iterdir() if each.is_dir()))
def test_every_template_is_named(readme: str, template: str) -> None:
    assert f"`{template}`" in text_of(readme)


def test_both_readmes_have_the_same_parts() -> None:
    english, chinese = (
        re.findall(r"^(#+|\||```|- \*\*|- )", text_of(each), re.MULTILINE) for each in ("README.md", "README.zh-CN.md")
    )

    assert english == chinese


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## [{__version__}]" in text_of("CHANGELOG.md")


@pytest.mark.parametrize("document", ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_a_document_links_to_what_is_there(document: str) -> None:
    links = [each for each in re.findall(r"\]\(([^)#]+)\)", text_of(document)) if "://" not in each]

    assert [each for each in links if not (ROOT / each).exists()] == []
