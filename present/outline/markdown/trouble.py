"""What a user is told of an outline.md that can't be read."""

from __future__ import annotations

from dataclasses import dataclass

from present.errors import SourceError


@dataclass(frozen=True, slots=True)
class Where:
    """A line of a file, counted from 1; 0 is the whole file."""

    name: str
    line: int = 0

    def error(self, zh: str, en: str) -> SourceError:
        """The error that says *zh* or *en*, and where."""
        zh_line, en_line = (f"第{self.line}行", f", line {self.line}") if self.line else ("", "")
        return SourceError(f"“{self.name}”{zh_line}：{zh}。", f"{self.name}{en_line}: {en}.")
