from __future__ import annotations

import platform
import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from present.requirements import LIBRARIES, Part, State, requirements

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def test_the_libraries_looked_for_are_those_of_the_project_file() -> None:
    wanted = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]

    assert [each.split(">")[0] for each in wanted] == list(LIBRARIES)


def test_python_and_each_library_are_told_with_their_versions() -> None:
    python, *libraries = requirements(lambda name: f"release of {name}")

    assert python == Part("Python", State.READY, platform.python_version())
    assert libraries == [Part(name, State.READY, f"release of {name}") for name in LIBRARIES]


def test_a_library_that_is_not_there_is_told_with_its_remedy() -> None:
    def none(name: str) -> str:
        raise PackageNotFoundError(name)

    missing = list(requirements(none))[1]

    assert (missing.name, missing.state) == ("aiohttp", State.MISSING)
    assert missing.remedy
    assert "pip install aiohttp" in missing.remedy.en
    assert "pip install aiohttp" in missing.remedy.zh
