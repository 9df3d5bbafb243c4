"""Speaker notes: the source paragraphs in full."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cached_property
from itertools import count
from typing import Any

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.parts.slide import NotesSlidePart

from present.deck.rendering.paragraphs import Paragraph, element
from present.model import Frame


class NotesPages:
    """The notes pages of a deck: copies of one that the library makes, as it looks through the whole *package* for each."""

    def __init__(self, package: Any) -> None:
        self._package = package

    def add(self, slide: Any, frame: Frame) -> None:
        """The notes of *frame* below *slide*; no notes page where there are none."""
        if not frame.notes:
            return
        body = self._page(slide.part).notes_slide.notes_placeholder.element.txBody
        for old in body.findall(qn("a:p")):
            body.remove(old)
        for words in frame.notes:
            body.append(element(Paragraph((words.text,))))

    def _page(self, slide: Any) -> NotesSlidePart:
        page = NotesSlidePart(next(self._names), CONTENT_TYPE.PML_NOTES_SLIDE, self._package, deepcopy(self._blank))
        page.relate_to(self._package.presentation_part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
        page.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
        slide.relate_to(page, RELATIONSHIP_TYPE.NOTES_SLIDE)
        return page

    @cached_property
    def _blank(self) -> Any:
        """What a notes page begins with, taken from one that belongs to no slide."""
        package = self._package
        page = NotesSlidePart.new(package, package.presentation_part)  # type: ignore[no-untyped-call]
        return page.notes_slide.element

    @cached_property
    def _names(self) -> Iterator[PackURI]:
        """The names that no part has yet."""
        taken = {part.partname for part in self._package.iter_parts()}
        names = (PackURI(f"/ppt/notesSlides/notesSlide{number}.xml") for number in count(1))
        return (name for name in names if name not in taken)
