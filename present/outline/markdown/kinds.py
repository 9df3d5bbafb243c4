"""What a line of outline.md can be: the one table that writing and reading share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

DOCUMENT = "document"


class Form(Enum):
    """How a line is written: by what it begins with, or as a comment that slides don't show."""

    TITLE = "# "
    PART = "## "
    POINT = "### "
    BULLET = "- "
    BOLD = "- **"
    QUOTE = "> "
    COMMENT = "<!-- "
    JOINED = ""
    """In the comment of the entry before it, whose words are its own."""


class Layer(Enum):
    """Who meets the words of an entry, and so what becomes of the speech where a person changes them."""

    PLACE = "place"
    """A part of the speech; it has no words of its own."""
    SAID = "said"
    """Heard and seen: new words take the place of the old ones."""
    SHOWN = "shown"
    """Seen alone: new words stand beside the old ones, which are still heard."""
    FOUND = "found"
    """Something that is known about words of the speech; new words are no finding."""
    NOTED = "noted"
    """Words of ours."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry: its form, its layer, and the kinds that it can stand below.

    `again` is the kind that another one below the same is: itself where there can be many, nothing where there can't.
    """

    form: Form
    layer: Layer
    within: tuple[str, ...] = (DOCUMENT,)
    again: str = ""


_PASSAGES = ("opening", "section", "point", "closing")

KINDS: dict[str, Kind] = {
    "title": Kind(Form.TITLE, Layer.SAID),
    "opening": Kind(Form.PART, Layer.PLACE),
    "section": Kind(Form.PART, Layer.PLACE, again="section"),
    "point": Kind(Form.POINT, Layer.PLACE, ("section",), again="point"),
    "closing": Kind(Form.PART, Layer.PLACE),
    "heading": Kind(Form.JOINED, Layer.PLACE, ("section",)),
    "lead": Kind(Form.JOINED, Layer.PLACE, ("point",)),
    "name": Kind(Form.JOINED, Layer.SAID, ("section", "point")),
    "short": Kind(Form.COMMENT, Layer.SHOWN, ("section", "point")),
    "rest": Kind(Form.COMMENT, Layer.SHOWN, ("section",)),
    "support": Kind(Form.COMMENT, Layer.SHOWN, ("point",)),
    "keyword": Kind(Form.COMMENT, Layer.SHOWN, ("point",)),
    "theme": Kind(Form.COMMENT, Layer.SHOWN, ("section",), again="theme"),
    "tagline": Kind(Form.COMMENT, Layer.SHOWN, ("theme",)),
    "text": Kind(Form.COMMENT, Layer.PLACE, ("section", "closing")),
    "excerpt": Kind(Form.BULLET, Layer.SHOWN, _PASSAGES, again="excerpt"),
    "quote": Kind(Form.BOLD, Layer.SHOWN, _PASSAGES, again="excerpt"),
    "read": Kind(Form.QUOTE, Layer.SAID, _PASSAGES, again="read"),
    "strongest": Kind(Form.BOLD, Layer.SHOWN, ("closing",), again="line"),
    "line": Kind(Form.BOLD, Layer.SHOWN, ("closing",), again="line"),
    "audience": Kind(Form.BULLET, Layer.SHOWN, ("closing",), again="ask"),
    "ask": Kind(Form.BULLET, Layer.SHOWN, ("closing",), again="ask"),
    "byline": Kind(Form.COMMENT, Layer.SAID),
    "salutation": Kind(Form.COMMENT, Layer.SAID),
    "tail": Kind(Form.COMMENT, Layer.SAID),
    "term": Kind(Form.COMMENT, Layer.FOUND, again="term"),
    "member": Kind(Form.COMMENT, Layer.FOUND, ("term",), again="member"),
    "explained": Kind(Form.JOINED, Layer.FOUND, ("member",)),
    "figure": Kind(Form.COMMENT, Layer.FOUND, again="figure"),
    "up": Kind(Form.JOINED, Layer.NOTED, ("figure",)),
    "down": Kind(Form.JOINED, Layer.NOTED, ("figure",)),
    "unit": Kind(Form.JOINED, Layer.FOUND, ("figure",)),
    "counts": Kind(Form.JOINED, Layer.FOUND, ("figure",)),
    "clause": Kind(Form.JOINED, Layer.FOUND, ("figure",)),
    "who": Kind(Form.COMMENT, Layer.FOUND, again="who"),
    "what": Kind(Form.JOINED, Layer.FOUND, ("who",)),
    "notice": Kind(Form.COMMENT, Layer.NOTED, again="notice"),
    "zh": Kind(Form.COMMENT, Layer.NOTED, ("notice",)),
    "en": Kind(Form.COMMENT, Layer.NOTED, ("notice",)),
}
"""Every kind by the name that comments call it. `name` is the title of a section or point, `strongest` that of the closing."""

WRITTEN = "written"
"""Begins a comment at the end of the file that lists the places of all lines of a kind, so that a deleted line is noticed."""

REMARK = "remark"
"""Begins a comment in which a person notes something; it means nothing."""

REDACTION, STRAY = "redaction", "stray"
"""Listed like the kinds: characters of the source that stand for a removed name, and those that are neither shown nor read."""

PARTS = ("title", "byline", "salutation", "opening", "section", "closing", "tail")
"""The kinds that the whole speech is made of, in their order."""

PASSAGE = ("excerpt", "quote", "read")
"""What a passage is made of."""

SPARE = ("excerpt", "quote")
"""What the closing's slide shows only where it lacks something better: comments there."""

NAMES = ("short", "rest", "support", "keyword", "theme", "tagline")
"""What is taken from the name of a section or point, and follows it where that is changed."""
