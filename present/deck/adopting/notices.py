"""What a user must be told about the layouts that a deck stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from present.deck.adopting.book import Found, How, LayoutBook
from present.deck.adopting.names import KINDS, kind_of
from present.model.notice import Notice

TITLES = {kind: begin for begin, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class StandIn:
    """A layout of another make and the kinds of slide that stand on it; `guessed` if nothing but its places told."""

    theirs: str
    kinds: tuple[str, ...]
    guessed: bool

    @property
    def ours(self) -> tuple[str, ...]:
        """What the kinds are called in Chinese."""
        return tuple(TITLES.get(kind, kind) for kind in self.kinds)


def stand_ins(pairs: Iterable[tuple[str, Found]]) -> Iterator[StandIn]:
    """The layouts that aren't ours among *pairs* of a kind of slide and what was found for it, those that were guessed first."""
    found = [(kind, each.layout.name, each.how in {How.SHAPED, How.FIRST}) for kind, each in pairs if not each.ours]
    for theirs, guessed in sorted(dict.fromkeys(each[1:] for each in found), key=lambda each: not each[1]):
        kinds = dict.fromkeys(kind for kind, *place in found if place == [theirs, guessed])
        yield StandIn(theirs, tuple(kinds), guessed)


def layout_notices(book: LayoutBook, names: Iterable[str]) -> tuple[Notice, ...]:
    """What to say of the layouts of *book* that stand in for our layouts *names*; nothing where it has our own.

    Raises:
        DeckError: a layout that its keeper named isn't there.
    """
    found = stand_ins((kind_of(name), book.find(name)) for name in names)
    return tuple(_guessed(each) if each.guessed else _adopted(each) for each in found)


def _guessed(found: StandIn) -> Notice:
    wanted = "，".join(f'{kind} = "版式名"' for kind in found.kinds)
    return Notice(
        "layout-guessed",
        f"模板里没有与“{'、'.join(found.ours)}”对应的版式，暂用“{found.theirs}”；"
        f"要换一个，在 template.toml 的 [layouts] 里写 {wanted}",
        f"the template has no layout for {', '.join(found.ours)}; “{found.theirs}” stands in. "
        f"Choose one in [layouts] of template.toml: {', '.join(f'{kind} = …' for kind in found.kinds)}",
    )


def _adopted(found: StandIn) -> Notice:
    return Notice(
        "layout-adopted",
        f"{'、'.join(found.ours)}用模板的版式“{found.theirs}”，按标题加正文排",
        f"{', '.join(found.ours)}: on the template's layout “{found.theirs}”, as a title with text",
    )
