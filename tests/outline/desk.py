"""A desk at which a person edits an outline.md."""

from __future__ import annotations

import re
from dataclasses import dataclass

from present.model import Outline, Point, Speech
from present.outline import Edited, read_markdown


@dataclass(frozen=True)
class Desk:
    """A speech, its outline.md, and what a person makes of that."""

    speech: Speech
    outline: Outline
    markdown: str

    def edited(self, *changes: tuple[str, str]) -> Edited:
        """Read back with each first text replaced by the second, once."""
        markdown = self.markdown
        for old, new in changes:
            assert old in markdown
            markdown = markdown.replace(old, new, 1)
        return read_markdown(markdown, self.speech)

    def line(self, beginning: str) -> str:
        """The words of the line that begins so."""
        found = re.search(rf"^{re.escape(beginning)}.*?(?= <!--)", self.markdown, re.MULTILINE)
        assert found
        return found[0]

    def block(self, heading: str) -> str:
        """A section or point with all that is below its *heading*."""
        level = heading.split(" ", maxsplit=1)[0]
        end = rf"(?=^#{{1,{len(level)}}} |^<!-- salutation)"
        found = re.search(rf"^{re.escape(heading)}.*?{end}", self.markdown, re.DOTALL | re.MULTILINE)
        assert found
        return found[0]


def codes(edited: Edited) -> list[str]:
    return [notice.code for notice in edited.outline.notices]


def points(edited: Edited) -> list[Point]:
    return [point for section in edited.outline.sections for point in section.points]


def excerpts(edited: Edited, at: int) -> list[str]:
    return [edited.speech.shown(excerpt) for excerpt in points(edited)[at].excerpts]
