"""The files that a briefing is made from, gathered so that it can be made elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from present.briefing.current import outline_matter
from present.briefing.request import Request
from present.deck.folders import template_folders
from present.narration.lexicon import lexicon_text, users_words

LEXICON = "lexicon.toml"
"""How words are said, by the user's lists."""


def pieces_of(request: Request) -> dict[str, bytes]:
    """The speech below `source/`, the templates that do not come with the program below `templates/`, and LEXICON, by path.

    Raises:
        PresentError, OSError: the speech or a template can't be read.
    """
    return dict(_pieces(request))


def _pieces(request: Request) -> Iterator[tuple[str, bytes]]:
    *others, _ = template_folders(request.templates)
    for folder in reversed(others):  # what is found first counts, so it comes last
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            yield f"templates/{path.relative_to(folder).as_posix()}", path.read_bytes()
    if words := users_words(request.lexicon):
        yield LEXICON, lexicon_text(words).encode()
    yield f"source/{request.source.name}", request.source.read_bytes()
    if matter := outline_matter(request.source):
        yield f"source/{matter.source}", (request.source.parent / matter.source).read_bytes()
