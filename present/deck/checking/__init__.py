"""Checks a template before a department relies on it: what it says, its colours, fonts, boxes, layouts and pictures."""

from present.deck.checking.check import check_template

__all__ = ["check_template"]
