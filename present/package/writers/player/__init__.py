"""The player: the speech as one page to read and to hear, on a phone, without a network."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from present.errors import PackageError
from present.model import Notice
from present.package.paths import PLAYER_FILE
from present.package.writers.player.page import PICTURES, page_of
from present.package.writers.player.rendering import rendered
from present.package.writers.protocol import Material, TextFile, Told
from present.package.writers.texts import write_texts

SINGLE = "player.html"

LARGE = 25_000_000
"""Bytes above which the single file is too large for many mailboxes."""

LARGEST = 100_000_000
"""Bytes above which browsers of phones give up on one file."""

_TYPES = {**PICTURES, ".mp3": "audio/mpeg"}


def player(material: Material) -> tuple[TextFile, ...]:
    """`index.html`, which shows the whole speech and plays the tracks that lie beside it."""
    return (TextFile(PLAYER_FILE, "player", rendered(page_of(material), material.cut)),)


def single_player(material: Material, folder: Path, told: Told) -> tuple[Notice, ...]:
    """`player.html`: the same page with sound and pictures within it, to be sent as one file.

    Raises:
        PackageError: it would be larger than phones can open.
    """
    page = page_of(material)
    paths = [*(each.path for each in page.tracks), *(each.path for each in page.pictures)]
    size = sum((material.folder / path).stat().st_size * 4 // 3 for path in paths)
    if size > LARGEST:
        raise PackageError(
            f"单文件播放页会有 {size // 1_000_000} MB，手机打不开；请发送整个文件夹，或改用 --reading digest。",
            f"the page in one file would have {size // 1_000_000} MB, more than phones open; "
            "send the whole folder, or take --reading digest.",
        )
    done = iter(range(1, len(paths) + 1))

    def embedded(path: str) -> str:
        told(next(done), len(paths))
        return _data_address(material.folder / path)

    text = rendered(page, material.cut, embedded, alone=True)
    write_texts([TextFile(SINGLE, "player-single", text)], folder)
    return _size_notices(len(text.encode()))


def _data_address(path: Path) -> str:
    """The file at *path* as a data: address (RFC 2397)."""
    return f"data:{_TYPES[path.suffix]};base64,{b64encode(path.read_bytes()).decode()}"


def _size_notices(size: int) -> tuple[Notice, ...]:
    if size <= LARGE:
        return ()
    megabytes = size // 1_000_000
    return (
        Notice(
            "player-size",
            f"{SINGLE} 有 {megabytes} MB，许多邮箱收不了；可以用聊天软件发送，或发送整个文件夹。",
            f"{SINGLE} has {megabytes} MB, more than many mailboxes take; send it in a chat, or send the whole folder.",
        ),
    )
