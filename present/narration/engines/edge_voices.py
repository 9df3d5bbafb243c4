"""The voices as Microsoft Edge's reading service lists them itself; the list is kept on this computer for a week."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from present.narration.engines.engine import Listed, Setup
from present.narration.engines.proxy import proxy_to
from present.narration.folders import lists_folder

HOST = "speech.platform.bing.com"
ADDRESS = f"https://{HOST}/"

VOICES = (
    "zh-CN-XiaoxiaoNeural",
    "zh-CN-XiaoyiNeural",
    "zh-CN-YunjianNeural",
    "zh-CN-YunxiNeural",
    "zh-CN-YunxiaNeural",
    "zh-CN-YunyangNeural",
)
"""Its Mandarin voices in the standard accent. It has others, and withdraws some at times: any name of its form may be used."""

MOST_AGE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Kept:
    """All names that the service listed, and the day of it."""

    names: tuple[str, ...]
    day: date

    def is_fresh(self) -> bool:
        return timedelta() <= _today() - self.day <= MOST_AGE

    def mandarin_first(self) -> tuple[str, ...]:
        """The Chinese voices: those that we know, then the other ones."""
        ours = [name for name in VOICES if name in self.names]
        return (*ours, *(name for name in self.names if name.startswith("zh-") and name not in ours))


def listed(setup: Setup, *, ask: bool) -> Listed:
    """The Chinese voices by the list that is kept; one that is too old is fetched anew where *ask* permits that.

    Asking for the list sends no text. Where there is no list, those are given that there were when this was written.
    """
    kept = _read()
    if ask and not (kept and kept.is_fresh()):
        kept = _fetched(setup) or kept
    return Listed(kept.mandarin_first(), kept.day) if kept else Listed(VOICES)


def is_gone(voice: str) -> bool:
    """Whether a list that is not too old does not have *voice*."""
    kept = _read()
    return kept is not None and kept.is_fresh() and voice not in kept.names


def _fetched(setup: Setup) -> _Kept | None:
    from present.narration.engines.edge_service import names  # noqa: PLC0415 - loading edge_tts takes a third of a second

    found = asyncio.run(names(proxy_to(ADDRESS, setup.proxy)))
    if not found:
        return None
    kept = _Kept(found, _today())
    _write(kept)
    return kept


def _today() -> date:
    return datetime.now(UTC).date()


def _file() -> Path:
    return lists_folder() / "edge.json"


def _read() -> _Kept | None:
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
        return _Kept(tuple(map(str, found["names"])), date.fromisoformat(found["day"]))
    except (OSError, ValueError, KeyError, TypeError):  # it is not there, or not what we wrote
        return None


def _write(kept: _Kept) -> None:
    path = _file()
    beside = path.with_suffix(f".{os.getpid()}.part")
    with contextlib.suppress(OSError):  # where it can't be kept, it is asked for again
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps({"day": kept.day.isoformat(), "names": kept.names}), encoding="utf-8")
        beside.replace(path)
