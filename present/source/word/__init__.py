"""Word files: their text as a reader sees it, with the numbers that Word counts itself."""

from present.source.word.document import read_word

__all__ = ["read_word"]
