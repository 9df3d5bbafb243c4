"""What a user must be told about the layouts that a deck stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from present.deck.adopting.book import Found, How, LayoutBook
from present.deck.adopting.names import KINDS, kind_of
from present.deck.adopting.opening import open_deck
from present.model.notice import Notice
from present.model.package import Template

TITLES = {kind: begin for begin, kind in KINDS.items()}


def layout_notices(template: Template, names: Iterable[str]) -> tuple[Notice, ...]:
    """What to say of the layouts that stand in for our layouts *names*; nothing where the template has our own.

    Raises:
        DeckError: the template can't be opened, or a layout that its keeper named isn't there.
    """
    book = LayoutBook(open_deck(template.pptx), dict(template.layouts))
    pairs = [(kind_of(name), book.find(name)) for name in names]
    guessed = [(kind, found) for kind, found in pairs if found.how in {How.SHAPED, How.FIRST}]
    adopted = [(kind, found) for kind, found in pairs if (kind, found) not in guessed and not found.ours]
    return tuple(dict.fromkeys((*(_guessed(*each) for each in guessed), *_adopted(adopted))))


def _guessed(kind: str, found: Found) -> Notice:
    ours, theirs = TITLES.get(kind, kind), found.layout.name
    return Notice(
        "layout-guessed",
        f'模板里没有与“{ours}”对应的版式，暂用“{theirs}”；要换一个，在 template.toml 的 [layouts] 里写 {kind} = "版式名"',
        f"the template has no layout for {ours}; “{theirs}” stands in. Choose one in [layouts] of template.toml: {kind} = …",
    )


def _adopted(pairs: Sequence[tuple[str, Found]]) -> Iterator[Notice]:
    """One notice for each layout of theirs, with all kinds of slide that stand on it."""
    for theirs in dict.fromkeys(found.layout.name for _, found in pairs):
        ours = dict.fromkeys(TITLES.get(kind, kind) for kind, found in pairs if found.layout.name == theirs)
        yield Notice(
            "layout-adopted",
            f"{'、'.join(ours)}用模板的版式“{theirs}”，按标题加正文排",
            f"{', '.join(ours)}: on the template's layout “{theirs}”, as a title with text",
        )
