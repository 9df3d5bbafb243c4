"""Where the stages meet: a request becomes a draft, and the draft a package."""

from present.briefing.making import make_briefing, make_deck
from present.briefing.reading import coverage, outline_text, read_outline
from present.briefing.request import Briefing, Request

__all__ = ["Briefing", "Request", "coverage", "make_briefing", "make_deck", "outline_text", "read_outline"]
