"""Web pages: their headline and the text below it, without what stands around."""

from present.source.web.page import read_page

__all__ = ["read_page"]
