"""Stage 1: a file becomes a `Speech`: decoded, with its redactions, stray characters and sentences found."""

from present.source.reading import READERS, read_data, read_speech

__all__ = ["READERS", "read_data", "read_speech"]
