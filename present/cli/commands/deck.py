"""`present deck`."""

from __future__ import annotations

from pathlib import Path

from present.cli.messages import messages
from present.cli.options import Out, Redacted, Slides, Source, Template, Templates, filled_in


def deck(
    source: Source,
    *,
    template: Template = None,
    templates: Templates = None,
    out: Out = Path("output"),
    redaction: Redacted = None,
    slides: Slides = None,
) -> None:
    """Make only the slide deck of a speech, without narration."""
    from present.briefing.decking import make_deck
    from present.briefing.request import Request
    from present.cli.show.deck import deck_report
    from present.cli.terminal import progress_on_stderr, show

    say = messages()
    with progress_on_stderr(say) as progress:
        made = make_deck(Request(source, out, template, templates, redaction=filled_in(redaction), slides=slides), progress)
    show(*deck_report(made, say))
