"""The commands: each takes what the user typed, asks `present.briefing` or `present.inventory`, and shows what came of it."""
