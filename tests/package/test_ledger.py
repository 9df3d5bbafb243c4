"""The coverage ledger: every sentence of the source has its place, and says where it is met."""

from pathlib import Path

import pytest

from present.deck.folders import template_folders
from present.deck.planning import plan_slides
from present.deck.template import load_template
from present.model import LedgerEntry, Reading
from present.narration.script import write_script
from present.outline import outline_speech, word_cutter
from present.package.ledger import ledger_of
from present.source import read_speech

SEED = Path("seeds/si-gan-mobilisation-speech.txt")


def ledger(reading: Reading) -> tuple[LedgerEntry, ...]:
    speech = read_speech(SEED)
    cut = word_cutter(speech)
    outline = outline_speech(speech, cut)
    slides = plan_slides(speech, outline, load_template("red-gold", template_folders(None)), cut)
    return ledger_of(speech, outline, slides, write_script(speech, outline, slides, reading))


@pytest.mark.parametrize("reading", [Reading.DIGEST, Reading.FULL])
def test_every_sentence_has_one_entry_with_its_part_and_none_is_lost(reading: Reading) -> None:
    entries = ledger(reading)

    assert [entry.sentence for entry in entries] == list(read_speech(SEED).sentences)
    assert all(entry.node for entry in entries)
    assert all(entry.noted for entry in entries)


def test_the_full_reading_speaks_every_sentence_and_the_digest_some() -> None:
    assert all(entry.spoken for entry in ledger(Reading.FULL))
    assert 0 < sum(entry.spoken for entry in ledger(Reading.DIGEST)) < len(ledger(Reading.DIGEST))


def test_a_sentence_of_a_point_belongs_to_that_point() -> None:
    speech = read_speech(SEED)
    homes = {speech.verbatim(entry.sentence)[:8]: entry.node for entry in ledger(Reading.FULL)}

    assert homes["在全市推进“敢为"] == "title"
    assert homes["二、要全力支持和"] == "s3"
    assert homes["始终把政治要求贯"] == "s2.p1"
    assert homes["我就讲这么多，谢"] == "closing"
