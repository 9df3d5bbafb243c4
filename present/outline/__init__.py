"""Stage 2: a `Speech` becomes an `Outline`: sections, points, themes and terms, all as spans of its own words."""

from present.outline.building import outline_speech
from present.outline.markdown import outline_markdown
from present.outline.report import outline_json
from present.outline.words import word_cutter

__all__ = ["outline_json", "outline_markdown", "outline_speech", "word_cutter"]
