"""What is written from a finished briefing beside its deck and audio; one module for each output format."""

from present.package.writers.audiobook import audiobook
from present.package.writers.captions import captions
from present.package.writers.chapters import chapters
from present.package.writers.handout import handout
from present.package.writers.ledger import ledger
from present.package.writers.pdf import pdf
from present.package.writers.pictures import pictures
from present.package.writers.player import player, single_player
from present.package.writers.playlist import playlist
from present.package.writers.protocol import Material, Output, TextFile, Told, Writer
from present.package.writers.texts import write_texts, writer_of
from present.package.writers.video import video

__all__ = ["AUDIO", "DECK", "WRITERS", "Material", "Output", "TextFile", "Told", "Writer", "write_texts"]

DECK, AUDIO = "deck", "audio"
"""The outputs that the stages before this one make; all others are made by writers."""

WRITERS: dict[str, Output] = {
    "audiobook": Output(audiobook, needs=(AUDIO,)),
    "captions": Output(writer_of(captions), needs=(AUDIO,)),
    "chapters": Output(writer_of(chapters), needs=(AUDIO,)),
    "playlist": Output(writer_of(playlist), needs=(AUDIO,)),
    "ledger": Output(writer_of(ledger)),
    "handout": Output(handout),
    "pdf": Output(pdf, needs=(DECK,)),
    "pictures": Output(pictures, needs=(DECK,)),
    "video": Output(video, needs=(AUDIO, "pictures"), by_default=False),
    "player": Output(writer_of(player), uses=(AUDIO, "pictures")),
    "player-single": Output(single_player, uses=(AUDIO, "pictures"), by_default=False),
}
"""Every writer by the kind of what it writes, in the order in which they write: each sees what those before it wrote."""
