"""Where the narration keeps what outlives a run."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_data_path


def data_folder() -> Path:
    """The user's own folder for voices; PRESENT_DATA names another."""
    return Path(os.environ.get("PRESENT_DATA") or user_data_path("present", appauthor=False))


def voices_folder() -> Path:
    """Where the Kokoro voices are."""
    return data_folder() / "voices"


def lists_folder() -> Path:
    """Where lists are kept of the voices that services have."""
    return _cache() / "voices"


def config_folder() -> Path:
    """The user's own folder for settings, and for what they were told once; PRESENT_CONFIG names another."""
    return Path(os.environ.get("PRESENT_CONFIG") or user_config_path("present", appauthor=False))


def lexicon_file() -> Path:
    """The user's standing list of how words are said; PRESENT_CONFIG names another folder for it."""
    return config_folder() / "lexicon.toml"


def _cache() -> Path:
    return Path(os.environ.get("PRESENT_CACHE") or user_cache_path("present", appauthor=False))
