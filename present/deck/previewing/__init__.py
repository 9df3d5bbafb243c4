"""Shows what a template looks like: a small deck of our own words in it, as a file and as pictures."""

from present.deck.previewing.preview import Preview, preview_template

__all__ = ["Preview", "preview_template"]
