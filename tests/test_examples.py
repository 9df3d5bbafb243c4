"""The examples in the documents do what the documents say: each page's are run, in their order."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from present.cli.messages import Language
from present.cli.reference import PAGES, reference
from tests.acceptance.running import Present, runner

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted((ROOT / "docs").rglob("*.md"))
SPEECH = Path(__file__).parent / "speeches" / "two-themes.txt"

QUICK = {"build": ("--voice", "espeak", "--skip", "pdf,pictures"), "batch": ("--skip", "pdf,pictures")}
"""What is added to a command that says nothing of it: the voice that every computer has, and no pictures, which take seconds."""


def examples(page: Path, kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def commands(page: Path) -> list[list[str]]:
    lines = [line for example in examples(page, "console") for line in example.splitlines()]
    return [shlex.split(line.removeprefix("$ "))[1:] for line in lines]


def original(page: Path) -> Path:
    """The page that *page* translates; *page* itself where it translates none."""
    return page.with_name(page.name.replace(".zh-CN.md", ".md"))


def pages_with(kind: str) -> list[object]:
    """The pages that have examples of this *kind* of their own."""
    own = (each for each in DOCUMENTS if original(each) == each)
    return [pytest.param(each, id=each.relative_to(ROOT).as_posix()) for each in own if examples(each, kind)]


@pytest.fixture
def present(capsys: pytest.CaptureFixture[str]) -> Present:
    return runner(capsys)


@pytest.mark.parametrize("page", [each for each in DOCUMENTS if original(each) != each], ids=lambda page: str(page.name))
def test_a_translated_page_has_the_examples_of_the_page_that_it_translates(page: Path) -> None:
    assert commands(page) == commands(original(page))
    assert examples(page, "python") == examples(original(page), "python")


@pytest.mark.parametrize("page", pages_with("console"))
def test_the_commands_on_a_page_work_one_after_the_other(
    page: Path, present: Present, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(SPEECH, "speech.txt")
    for command in commands(page):
        added = () if "--voice" in command else QUICK.get(command[0], ())
        run = present(*command, *added)
        assert run.code == 0, (command, run.err, run.out)


@pytest.mark.parametrize("page", pages_with("python"))
def test_the_code_on_a_page_runs(page: Path) -> None:
    for example in examples(page, "python"):
        exec(compile(example, str(page), "exec"), {})  # noqa: S102 - it is ours


@pytest.mark.parametrize("page", [pytest.param(each, id=each.relative_to(ROOT).as_posix()) for each in DOCUMENTS])
def test_every_link_on_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    lost = [each for each in links if "://" not in each and not (page.parent / unquote(each)).exists()]

    assert lost == []


@pytest.mark.parametrize("language", Language)
def test_the_reference_is_that_of_the_program(language: Language) -> None:
    written = (ROOT / "docs" / "reference" / PAGES[language]).read_text(encoding="utf-8")

    assert written == reference(language), "python -m present.cli.reference writes it anew"
