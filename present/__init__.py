"""One Chinese official speech in, one briefing package out."""

__version__ = "0.1.0"
