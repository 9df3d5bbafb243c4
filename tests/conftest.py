"""What every test lives in: a home of its own, no network but this computer's own, English messages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from platformdirs import user_data_path

INSTALLED = Path(os.environ.get("PRESENT_DATA") or user_data_path("present", appauthor=False))
"""Where this computer's voices are; found before the tests get a home of their own."""


# A law holds or it doesn't, however busy the computer is. A change is judged by the same examples each time.
settings.register_profile("present", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("present")


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home folder in which nothing is installed and nothing cached."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(folder))
        patch.setenv("PRESENT_DATA", str(folder / "data"))
        patch.setenv("PRESENT_CACHE", str(folder / "cache"))
        patch.setenv("PRESENT_CONFIG", str(folder / "config"))
        patch.setenv("PRESENT_LANG", "en")
        for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "SOURCE_DATE_EPOCH"):
            patch.delenv(name, raising=False)
        yield folder


@pytest.fixture(scope="session")
def installed() -> Path:
    """The folder with the voices that are installed on this computer, if there are any."""
    return INSTALLED
