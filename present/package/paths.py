"""What a package and the files in it are called: names that every system can hold, Windows included."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from present.names import is_reserved, readable

DECK_FILE, PDF_FILE, PLAYER_FILE, HANDOUT_FILE, VIDEO_FILE = "deck.pptx", "deck.pdf", "index.html", "handout.docx", "briefing.mp4"
SOURCE_FILE, LEDGER_FILE = "source.txt", "ledger.json"
BOOK, COVER_FILE, SLIDES = "audiobook", "cover.jpg", "slides"
"""What the files of every package are called; the audiobook's without a suffix, as it has two, and the folder of the pictures."""

LONGEST = 80
"""Characters that a name has at most, so that a path within a Windows user's documents stays under 260."""

LONGEST_BYTES = 200
"""UTF-8 bytes that a name has at most: most file systems hold 255, and a build adds some of its own."""

LONGEST_TITLE = 24
"""Characters of a track's title that its file name keeps."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_SPACES = re.compile(r"\s+")


def package_name(stem: str) -> str:
    """The folder name for the briefing of a speech whose file is called *stem*; `briefing` where nothing of it can be kept."""
    return _safe(readable(stem), LONGEST) or "briefing"


def track_name(number: int, title: str) -> str:
    """The file name, without suffix, of the track with this number (`03-干部敢为`)."""
    return f"{number:02}-{_safe(title, LONGEST_TITLE)}".rstrip("- .")


def is_outside(path: str) -> bool:
    """Whether *path* leads out of the package that it is said to be in."""
    place = PurePosixPath(path.replace("\\", "/"))
    return place.is_absolute() or ".." in place.parts or ":" in path


def _safe(words: str, longest: int) -> str:
    """*words* without what some system can't have in a name: marks, control and direction characters, dots at the edges."""
    printed = "".join(each for each in words if each.isspace() or _is_printed(each))
    composed = unicodedata.normalize("NFC", printed)
    spaced = _SPACES.sub(" ", _FORBIDDEN.sub("_", composed))
    name = _cut(spaced.strip(" ."), longest).strip(" .")
    return f"_{name}"[:longest] if is_reserved(name) else name


def _is_printed(character: str) -> bool:
    return unicodedata.category(character)[0] not in "CZ"


def _cut(name: str, longest: int) -> str:
    """*name* cut to *longest* characters and LONGEST_BYTES bytes, never within a character."""
    return name[:longest].encode()[:LONGEST_BYTES].decode(errors="ignore")
