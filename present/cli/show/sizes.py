"""Sizes as all commands say them."""

from __future__ import annotations

_UNITS = ("kB", "MB", "GB")


def byte_size(count: int) -> str:
    """A number of bytes in the largest decimal unit of which it holds one (`4.2 MB`)."""
    if count < 1000:
        return f"{count} B"
    power = min((len(str(count)) - 1) // 3, len(_UNITS))
    return f"{count / 1000**power:.1f} {_UNITS[power - 1]}"
