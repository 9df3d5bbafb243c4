"""Stage 2: a `Speech` becomes an `Outline`: sections, points, themes and terms, all as spans of its own words."""

from present.outline.building import outline_speech
from present.outline.known import Known
from present.outline.markdown import (
    Edited,
    FrontMatter,
    is_outline,
    outline_markdown,
    read_front_matter,
    read_markdown,
    with_source,
    with_unshown,
)
from present.outline.report import outline_json
from present.outline.words import word_cutter

__all__ = [
    "Edited",
    "FrontMatter",
    "Known",
    "is_outline",
    "outline_json",
    "outline_markdown",
    "outline_speech",
    "read_front_matter",
    "read_markdown",
    "with_source",
    "with_unshown",
    "word_cutter",
]
