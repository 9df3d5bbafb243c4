"""What the file says about itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from present.model import CoverSlide, Slide, Template

MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""The same for every deck, so that the same speech gives the same bytes; a zip archive can't go back farther."""


def set_properties(presentation: Any, plan: Sequence[Slide], template: Template) -> None:
    """Title, author, subject and key words from the cover and the template; the language of all of it."""
    cover = next((slide for slide in plan if isinstance(slide, CoverSlide)), None)
    properties = presentation.core_properties
    properties.title = cover.title.text if cover else ""
    properties.author = properties.last_modified_by = template.department
    properties.subject = template.occasion
    properties.keywords = "，".join(term.text for term in cover.terms) if cover else ""
    properties.language = "zh-CN"
    properties.created = properties.modified = MADE
    properties.revision = 1
    properties.identifier = ""  # the seal is the template's
