"""All that the command line says, in Chinese and in English: one module for each command, and one table of them all."""

from __future__ import annotations

from present.cli.words.batch import BATCH
from present.cli.words.build import BUILD
from present.cli.words.cache import CACHE
from present.cli.words.deck import DECK
from present.cli.words.doctor import DOCTOR
from present.cli.words.feed import FEED
from present.cli.words.general import GENERAL
from present.cli.words.open import OPEN
from present.cli.words.outline import OUTLINE
from present.cli.words.serve import SERVE
from present.cli.words.template import TEMPLATE
from present.cli.words.verify import VERIFY
from present.cli.words.voices import VOICES

TABLE: dict[str, tuple[str, str]] = {
    **GENERAL,
    **BUILD,
    **BATCH,
    **VERIFY,
    **FEED,
    **DECK,
    **OUTLINE,
    **OPEN,
    **SERVE,
    **VOICES,
    **CACHE,
    **TEMPLATE,
    **DOCTOR,
}
"""Every message by its name: what is said in Chinese, and in English."""
