"""Colours as screens show them (sRGB), and how well one can be read on another."""

from __future__ import annotations

Light = tuple[float, float, float]
"""A colour: red, green and blue from 0 to 1."""


def luminance(colour: Light) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (linear(each) for each in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Light, other: Light) -> float:
    """The contrast ratio as WCAG 2.2 defines it: from 1, the same, to 21, black on white."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def linear(channel: float) -> float:
    """A channel of sRGB as an amount of light (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def encoded(light: float) -> float:
    """An amount of light as a channel of sRGB."""
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def from_hex(value: str) -> Light:
    """RRGGBB as a colour."""
    red, green, blue = bytes.fromhex(value)
    return red / 255, green / 255, blue / 255


def as_hex(colour: Light) -> str:
    """A colour as RRGGBB."""
    return "".join(f"{round(channel * 255):02X}" for channel in colour)
