"""Where the stages meet: a request becomes a draft, and the draft a package."""

from present.briefing.current import is_current, stamp_of
from present.briefing.here import Here, users_here
from present.briefing.making import make_briefing, make_deck
from present.briefing.pieces import pieces_of
from present.briefing.reading import coverage, outline_text, read_outline
from present.briefing.request import TEMPLATE, VOICE, Briefing, MadeDeck, Request
from present.briefing.trial import Trial, Tried, try_voice
from present.package import MANIFEST, new_file, package_name, stamp_in
from present.source import READERS

__all__ = [
    "MANIFEST",
    "SUFFIXES",
    "TEMPLATE",
    "VOICE",
    "Briefing",
    "Here",
    "MadeDeck",
    "Request",
    "Trial",
    "Tried",
    "coverage",
    "is_current",
    "make_briefing",
    "make_deck",
    "new_file",
    "outline_text",
    "package_name",
    "pieces_of",
    "read_outline",
    "stamp_in",
    "stamp_of",
    "try_voice",
    "users_here",
]

SUFFIXES = tuple(READERS)
"""The suffixes of the files that a speech may be in."""
