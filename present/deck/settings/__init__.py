"""What a template.toml says, read strictly: every error names the file, the line and the field."""

from present.deck.settings.dressing import dress
from present.deck.settings.problems import Problem, suggestion
from present.deck.settings.reading import Chain, SettingsError, read_settings
from present.deck.settings.tables import Settings

__all__ = ["Chain", "Problem", "Settings", "SettingsError", "dress", "read_settings", "suggestion"]
