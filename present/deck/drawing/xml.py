"""XML as strings: one function for an element, one for the root of a part."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

NAMESPACES = {
    "xmlns_a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns_r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns_p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def tag(name: str, /, *children: str, **attributes: str | int) -> str:
    """One element; *children* are XML, and `r_id` among *attributes* is `r:id`."""
    written = "".join(f" {key.replace('_', ':')}={quoteattr(str(value))}" for key, value in attributes.items())
    inner = "".join(children)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def words(text: str) -> str:
    """*text* as the content of an element."""
    return escape(text)


def root(name: str, /, *children: str, **attributes: str | int) -> str:
    """A whole part whose root may use the prefixes a, r and p."""
    return DECLARATION + tag(name, *children, **NAMESPACES, **attributes)
