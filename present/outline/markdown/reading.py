"""An outline.md that a person may have edited, read back: the outline, and the speech as it now is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from present.model import Outline, Redaction, Speech
from present.outline.markdown.assembling import Edition, edited_speech, edition_of
from present.outline.markdown.changes import plan_of
from present.outline.markdown.checking import checked
from present.outline.markdown.entries import Node, outline_of, tree_of
from present.outline.markdown.kinds import REDACTION, STRAY
from present.outline.markdown.lines import read_lines
from present.outline.markdown.matching import Match, forms_of
from present.outline.markdown.matter import read_front_matter
from present.outline.markdown.notices import Changed
from present.outline.markdown.placing import placed


@dataclass(frozen=True, slots=True)
class Edited:
    """A speech as a person edited it, and its outline."""

    speech: Speech
    outline: Outline


def read_markdown(text: str, speech: Speech, name: str = "outline.md") -> Edited:
    """What the outline.md *text*, a file called *name*, makes of the *speech* that it belongs to.

    Unchanged, it gives the outline that was written, and *speech* itself. Else the speech has a text of its own (see `Speech`):
    what the editor wrote stands at its place, what lost its line is left out, parts are in the editor's order. Each change is
    told in the outline's notices.

    Raises:
        SourceError: *speech* is not the one that it belongs to, or a line can't be read; the message names *name* and the line.
    """
    matter = read_front_matter(text, name)
    written = checked(read_lines(text, name), matter, speech, name)
    source = replace(speech, redactions=written.places.get(REDACTION, ()), strays=written.places.get(STRAY, ()))
    match = Match(source, forms_of(source, matter.redaction.shown if matter.redaction else "", Redaction().shown))
    document = tree_of(written.entries)
    plan = plan_of(document, written.places, match)
    edition = edition_of(source, plan)
    same = not plan.changes() and edition.text == source.text
    edited = source if same else edited_speech(source, plan, edition, match.forms)
    now = placed(document, plan, edition, (match, Match(edited, match.forms)))
    places = {kind: frozenset(spans) for kind, spans in written.places.items()}
    changed = Changed(written.entries, places, plan, match, now)
    return Edited(edited, _outline(now, changed, edition))


def _outline(document: Node, changed: Changed, edition: Edition) -> Outline:
    outline = outline_of(document)
    withheld = (edition.place_of(span) for span in changed.withheld())
    return replace(
        outline,
        notices=(*outline.notices, *changed.notices()),
        edits=changed.edits(),
        withheld=tuple(span for span in withheld if span),
    )
