"""outline.md: the outline as Markdown that a person can edit and build from.

Writing: outline → entries → lines. Reading: lines → entries → what becomes of the speech → edited speech → outline. Both go by
the table of kinds.
"""

from present.outline.markdown.matter import FrontMatter, is_outline, read_front_matter, with_source
from present.outline.markdown.notices import with_unshown
from present.outline.markdown.reading import Edited, read_markdown
from present.outline.markdown.writing import outline_markdown

__all__ = [
    "Edited",
    "FrontMatter",
    "is_outline",
    "outline_markdown",
    "read_front_matter",
    "read_markdown",
    "with_source",
    "with_unshown",
]
