"""The Chinese typeface that pictures are drawn with: one of this computer's own, else one that was installed with us."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

PACKAGED = ("manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc")
"""The module that brings Noto Sans CJK (OFL) with it, and the file that holds it."""

FOLDERS = {
    "win32": (r"%WINDIR%\Fonts", r"%LOCALAPPDATA%\Microsoft\Windows\Fonts"),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "linux": ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"),
}
"""Where each system has its fonts."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face: its file, which of the file's faces it is, and its weight where the file holds all weights at once."""

    path: Path
    index: int = 0
    weight: int | None = None


@dataclass(frozen=True, slots=True)
class Typeface:
    """Chinese letters, regular and bold."""

    regular: Face
    bold: Face

    def at(self, size: float, *, bold: bool = False) -> FreeTypeFont:
        """The letters at a *size* in pixels to the em."""
        return _opened(self.bold if bold else self.regular, size)


@lru_cache(maxsize=256)
def _opened(face: Face, size: float) -> FreeTypeFont:
    font = ImageFont.truetype(face.path, size, index=face.index)
    if face.weight is not None:
        font.set_variation_by_axes([face.weight])
    return font


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a typeface by name, and the family whose faces they hold; a collection holds several."""

    regular: str
    bold: str
    family: str


KNOWN = (
    Files("msyh.ttc", "msyhbd.ttc", "Microsoft YaHei"),
    Files("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", "Noto Sans CJK SC"),
    Files("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf", "Noto Sans CJK SC"),
    Files("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", "Noto Sans SC"),
    Files("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf", "Source Han Sans SC"),
    Files("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf", "Source Han Sans CN"),
    Files("PingFang.ttc", "PingFang.ttc", "PingFang SC"),
    Files("Hiragino Sans GB.ttc", "Hiragino Sans GB.ttc", "Hiragino Sans GB"),
    Files("Deng.ttf", "Dengb.ttf", "DengXian"),
)
"""What is looked for, best first: 微软雅黑, for which the templates are made, then what is as wide as that."""

_REGULAR, _BOLD = ("Regular", "W3"), ("Bold", "Semibold", "W6")


def chinese_typeface(folders: Iterable[Path] | None = None, packaged: tuple[str, str] = PACKAGED) -> Typeface | None:
    """The typeface that is there, None where there is none; *folders* are this system's."""
    files = _files(_system_folders() if folders is None else folders)
    found = (_typeface(each, files) for each in KNOWN)
    return next((each for each in found if each), None) or _packaged(*packaged)


def _system_folders() -> list[Path]:
    places = FOLDERS.get(sys.platform, FOLDERS["linux"])
    return [Path(os.path.expandvars(each)).expanduser() for each in places]


def _files(folders: Iterable[Path]) -> dict[str, Path]:
    """The files that we know by name, wherever in *folders* they are."""
    wanted = {name for each in KNOWN for name in (each.regular, each.bold)}
    return {path.name: path for folder in folders for path in folder.rglob("*.[ot]t[cf]") if path.name in wanted}


def _typeface(wanted: Files, files: dict[str, Path]) -> Typeface | None:
    regular, bold = (_face(files.get(name), wanted.family, style) for name, style in _styled(wanted))
    return Typeface(regular, bold) if regular and bold else None


def _styled(wanted: Files) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (wanted.regular, _REGULAR), (wanted.bold, _BOLD)


def _face(path: Path | None, family: str, styles: tuple[str, ...]) -> Face | None:
    if path is None:
        return None
    named = {style: index for index, (name, style) in enumerate(_faces(path)) if name == family}
    return next((Face(path, named[style]) for style in styles if style in named), None)


def _faces(path: Path) -> Iterator[tuple[str | None, str | None]]:
    """The family and style of each face in the file."""
    for index in range(64):
        try:
            yield ImageFont.truetype(path, 12, index=index).getname()
        except OSError:
            return


def _packaged(module: str, file: str) -> Typeface | None:
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / file
    index = [family for family, _ in _faces(path)].index("Noto Sans CJK SC")
    return Typeface(Face(path, index, 400), Face(path, index, 700))
