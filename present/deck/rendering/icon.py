"""The picture that holds a clip: a small loudspeaker, drawn here so that no file has to be kept."""

from __future__ import annotations

import struct
import zlib

SIDE = 48
INK, CLEAR = bytes((0x80, 0x80, 0x80, 0xFF)), bytes(4)
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def speaker_icon() -> bytes:
    """The icon as a PNG of 48 × 48 pixels with a transparent ground."""
    rows = b"".join(b"\x00" + b"".join(INK if _is_ink(x, y) else CLEAR for x in range(SIDE)) for y in range(SIDE))
    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 6, 0, 0, 0)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")


def _is_ink(x: int, y: int) -> bool:
    """Whether a pixel belongs to the box, the horn or one of two waves."""
    down = abs(y - SIDE // 2)
    box = 8 <= x < 16 and down <= 7
    horn = 16 <= x < 26 and down <= x - 9
    radius = ((x - 24) ** 2 + down**2) ** 0.5
    wave = x >= 29 and down <= x - 22 and (8 <= radius < 11 or 14 <= radius < 17)
    return box or horn or wave


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
