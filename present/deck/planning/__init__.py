"""From the outline to the plan of the deck; pure."""

from present.deck.planning.plan import plan_slides

__all__ = ["plan_slides"]
