"""Names of files as people read them."""

from __future__ import annotations

_ENCODINGS = ("utf-8", "gb18030")
"""What the bytes of a name are written in: GB18030 where an archive of a Chinese Windows was unpacked elsewhere."""


def readable(name: str) -> str:
    """*name* as text that can be written down: Python gives bytes that are no UTF-8 as halves of characters (PEP 383)."""
    try:
        data = name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # halves that stand for no byte, which Windows lets names have
        return name.encode("utf-8", "replace").decode()
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
