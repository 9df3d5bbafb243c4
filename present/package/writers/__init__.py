"""What is written from a finished briefing beside its deck and audio; one module for each output format."""

from present.package.writers.captions import captions
from present.package.writers.ledger import ledger
from present.package.writers.protocol import Material, TextFile, Writer

__all__ = ["WRITERS", "Material", "TextFile", "Writer"]

WRITERS: dict[str, Writer] = {"captions": captions, "ledger": ledger}
"""Every writer by the kind of what it writes; a package gets them all."""
