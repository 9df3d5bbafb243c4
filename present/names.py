"""Names of files: which there can be, and how people read them."""

from __future__ import annotations

import re

_ENCODINGS = ("utf-8", "gb18030")
"""What the bytes of a name are written in: GB18030 where an archive of a Chinese Windows was unpacked elsewhere."""


_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Device names, which Windows opens instead of a file, whatever their suffix (Win32 "Naming Files, Paths, and Namespaces")."""


def is_reserved(name: str) -> bool:
    """Whether Windows has no file or folder that is called *name*."""
    return _RESERVED.fullmatch(name) is not None


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
