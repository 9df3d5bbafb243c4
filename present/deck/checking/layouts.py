"""Which layouts our slides will stand on, and whether those that are ours are whole."""

from __future__ import annotations

from collections.abc import Iterator

from present.deck.adopting import Found, StandIn, stand_ins
from present.deck.adopting.book import NEEDED, is_ours
from present.deck.adopting.names import KINDS, kind_of
from present.deck.adopting.places import title_place
from present.deck.checking.subject import Subject, our_layout
from present.deck.drawing.families import layouts
from present.deck.finding import Finding, Severity
from present.errors import DeckError

SLOTS = {(layout.name, slot.idx): slot.name for layout in layouts() for slot in layout.slots}


def layouts_found(subject: Subject) -> Iterator[Finding]:
    """Every kind of slide has a layout: ours, one that the keeper chose, or one that is known for what it is."""
    pairs: list[tuple[str, Found]] = []
    for kind in KINDS.values():
        try:
            pairs += [(kind, subject.book.find(name)) for name in NEEDED if kind_of(name) == kind]
        except DeckError as error:
            yield Finding("layout-missing", _line(subject, kind), error.zh, error.en, Severity.ERROR, *_CHOOSE)
    yield from (_guessed(each) if each.guessed else _adopted(each) for each in stand_ins(pairs))


def _line(subject: Subject, kind: str) -> str:
    """Where the settings choose the layout for *kind*, else the deck."""
    if kind not in dict(subject.template.layouts):
        return subject.deck.name
    problem = subject.chain.source_of("layouts", kind).problem(("layouts", kind), ("", ""))
    return f"{problem.path}:{problem.line}"


def _guessed(found: StandIn) -> Finding:
    return Finding(
        "layout-guessed",
        found.theirs,
        f"没有与“{'、'.join(found.ours)}”对应的版式，只好用“{found.theirs}”",
        f"there is no layout for {', '.join(found.ours)}: “{found.theirs}” has to do",
        Severity.WARNING,
        *_CHOOSE,
    )


def _adopted(found: StandIn) -> Finding:
    return Finding(
        "layout-adopted",
        found.theirs,
        f"“{'、'.join(found.ours)}”用这个版式，按标题加正文排",
        f"{', '.join(found.ours)} will stand on this layout, as a title with text",
        Severity.NOTE,
    )


_CHOOSE = (
    "在 template.toml 的 [layouts] 里写明用哪个版式，或在母版视图中补上",
    "say which layout to take in [layouts] of template.toml, or add one in the slide master view",
)


def titles(subject: Subject) -> Iterator[Finding]:
    """A layout of another make that slides stand on has a title: else theirs begins their text, and no outline shows it."""
    for layout in {layout.name: layout for layout in subject.stand_ins().values()}.values():
        if title_place(layout) is None:
            yield Finding(
                "title-missing",
                layout.name,
                "这个版式没有标题占位符，标题只能写成正文的第一段",
                "this layout has no placeholder for a title: the title becomes the first paragraph of the text",
                Severity.WARNING,
                "在母版视图中选中它，勾选“标题”，或在 [layouts] 里另选一个版式",
                "tick Title for it in the slide master view, or choose another layout in [layouts]",
            )


def placeholders(subject: Subject) -> Iterator[Finding]:
    """A layout of our name in a deck of ours has our placeholders; without them its slides are set as those of another make."""
    drawn_by_us = any(our_layout(layout) for layout in subject.book.layouts)
    for layout in subject.book.layouts if drawn_by_us else ():
        if layout.name not in NEEDED or is_ours(layout, layout.name):
            continue
        missing = sorted(NEEDED[layout.name] - {each.placeholder_format.idx for each in layout.placeholders})
        named = [f"{SLOTS[layout.name, idx]}（{idx}）" for idx in missing]
        yield Finding(
            "placeholder-missing",
            layout.name,
            f"缺少占位符：{'、'.join(named)}；这种幻灯片只能按标题加正文排",
            f"it lacks the placeholders {', '.join(map(str, missing))}: such slides are set as a title with text",
            Severity.WARNING,
            "从原来的模板里把这个版式复制回来，或重新画一份 template.pptx",
            "copy this layout back from the original template, or draw template.pptx anew",
        )
