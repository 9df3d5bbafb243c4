"""A department's logo as a picture that everything can show: a PNG or JPEG as it is, an SVG drawn as a PNG by resvg."""

from __future__ import annotations

from pathlib import Path

from present.errors import TemplateError

SVG = ".svg"
WIDTH = 1600
"""The width in pixels that an SVG is drawn in: sharp wherever a logo stands."""


def is_svg(path: Path) -> bool:
    """Whether the logo at *path* is a drawing and no picture of points."""
    return path.suffix.casefold() == SVG


def logo_picture(path: Path) -> bytes:
    """The logo at *path* as a picture of points; an SVG as a PNG, WIDTH pixels wide.

    Raises:
        TemplateError: an SVG can't be drawn, or what draws it isn't installed.
        OSError: the file can't be read.
    """
    return _drawn(path) if is_svg(path) else path.read_bytes()


def _drawn(path: Path) -> bytes:
    try:
        from resvg_py import svg_to_bytes  # noqa: PLC0415 - comes with an extra

        return bytes(svg_to_bytes(svg_string=path.read_text(encoding="utf-8-sig"), width=WIDTH))
    except ImportError as exc:
        raise TemplateError(
            f"标志 {path.name} 是 SVG，要装 resvg-py 才能用：运行 pip install resvg-py，或把标志另存为 PNG",
            f"The logo {path.name} is an SVG, which takes resvg-py: run pip install resvg-py, or save the logo as PNG",
        ) from exc
    except ValueError as exc:  # an encoding that is none is one, too
        raise TemplateError(
            f"标志 {path.name} 不是能用的 SVG（{exc}）：请换一个，或把标志另存为 PNG",
            f"The logo {path.name} is no SVG that can be used ({exc}): take another, or save the logo as PNG",
        ) from exc
