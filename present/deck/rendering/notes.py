"""Speaker notes: the source paragraphs in full."""

from __future__ import annotations

from typing import Any

from pptx.oxml.ns import qn

from present.deck.rendering.paragraphs import Paragraph, element
from present.model import Frame


def add_notes(slide: Any, frame: Frame) -> None:
    """The notes of *frame* below *slide*; no notes page where there are none."""
    if not frame.notes:
        return
    body = slide.notes_slide.notes_placeholder.element.txBody
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for words in frame.notes:
        body.append(element(Paragraph((words.text,))))
