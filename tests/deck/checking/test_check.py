"""What is found in a template that has one thing wrong with it, and that nothing is found in those that have none."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from present.deck.checking import check_template
from present.deck.finding import Finding, Severity
from present.deck.folders import template_folders, template_names
from present.errors import TemplateError
from tests.deck.decks import TEMPLATES, a_logo, edited
from tests.deck.foreign import chinese_template, nameless_template, office_template, titles_only_template

THEME, MASTER = "ppt/theme/theme1.xml", "ppt/slideMasters/slideMaster1.xml"
OURS = 'extends = "red-gold"\ndisplay_name = "某局"\n'
ALONE = 'display_name = "某局"\n'

Break = Callable[[Path], object]


def checked(folder: Path, settings: str = OURS) -> tuple[Finding, ...]:
    """What is found in the template in *folder*, whose deck is there already."""
    (folder / "template.toml").write_text(settings, encoding="utf-8")
    return check_template(folder.name, (folder.parent, TEMPLATES))


def codes(found: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in found}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The folder of a template that has a copy of 红金's deck."""
    folder = tmp_path / "office"
    folder.mkdir()
    shutil.copy(TEMPLATES / "red-gold" / "template.pptx", folder / "template.pptx")
    return folder


def deck_of(folder: Path) -> Path:
    return folder / "template.pptx"


def changed(folder: Path, change: Callable[[Any], object]) -> None:
    """Changes the deck in *folder* as somebody would in PowerPoint."""
    deck = Presentation(str(deck_of(folder)))
    change(deck)
    deck.save(str(deck_of(folder)))


def layout_of(deck: Any, name: str) -> Any:
    return next(each for each in deck.slide_layouts if each.name == name)


def place_of(deck: Any, layout: str, idx: int) -> Any:
    return next(each for each in layout_of(deck, layout).placeholders if each.placeholder_format.idx == idx)


@pytest.mark.parametrize("name", template_names(template_folders(None)))
def test_nothing_is_wrong_with_the_templates_that_come_with_the_program(name: str) -> None:
    assert check_template(name, template_folders(None)) == ()


def test_nothing_is_wrong_with_a_copy_of_one(office: Path) -> None:
    assert checked(office) == ()


def test_every_problem_of_the_settings_is_found_with_its_line(office: Path) -> None:
    found = checked(office, OURS + 'departement = "某"\nonline = 1\n[form]\ncard = "blok"')

    assert [finding.code for finding in found] == ["settings"] * 3
    assert [finding.where.rpartition(":")[2] for finding in found] == ["3", "4", "6"]
    assert "did you mean “block”" in found[2].en
    assert "是不是“block”" in found[2].zh


def test_settings_that_are_no_toml_are_found(office: Path) -> None:
    (finding,) = checked(office, "display_name = 某局")

    assert (finding.code, finding.severity) == ("settings", Severity.ERROR)


def test_a_deck_that_is_not_there_is_found(office: Path) -> None:
    deck_of(office).unlink()

    assert codes(checked(office, ALONE)) == {"settings"}


def test_a_deck_that_is_none_is_found(office: Path) -> None:
    deck_of(office).write_bytes(b"no zip")

    assert codes(checked(office)) == {"deck"}


def test_an_unknown_template_is_no_finding_but_an_error() -> None:
    with pytest.raises(TemplateError, match="did you mean “red-gold”"):
        check_template("red-glod", (TEMPLATES,))


def pale_gold(folder: Path) -> None:
    edited(deck_of(folder), THEME, '<a:accent1><a:srgbClr val="A3201F"/>', '<a:accent1><a:srgbClr val="E6C084"/>')


def dark_link(folder: Path) -> None:
    edited(deck_of(folder), THEME, '<a:hlink><a:srgbClr val="8A191D"/>', '<a:hlink><a:srgbClr val="FCF0E0"/>')


def bright_panel(folder: Path) -> None:
    edited(deck_of(folder), THEME, '<a:dk2><a:srgbClr val="8A191D"/>', '<a:dk2><a:srgbClr val="F0D0C0"/>')


def swapped_map(folder: Path) -> None:
    edited(deck_of(folder), MASTER, 'bg2="lt2"', 'bg2="dk2"')


@pytest.mark.parametrize("break_it", [pale_gold, dark_link, bright_panel, swapped_map])
def test_colours_that_cannot_be_told_apart_are_found(office: Path, break_it: Break) -> None:
    break_it(office)

    found = [finding for finding in checked(office) if finding.code == "contrast"]

    assert found
    assert all("4.5" in finding.remedy_en for finding in found)


def test_a_weak_pair_of_colours_is_named_once_with_all_its_places(office: Path) -> None:
    pale_gold(office)

    on_page = [finding for finding in checked(office) if "text E6C084 on FCF9F2 has a contrast of 1.6 and" in finding.en]

    assert len(on_page) == 1
    assert on_page[0].severity is Severity.ERROR


def test_small_letters_are_found(office: Path) -> None:
    changed(office, lambda deck: place_of(deck, "要点", 14).element.find(f".//{qn('a:defRPr')}").set("sz", "1600"))

    (finding,) = checked(office)

    assert (finding.code, finding.where, finding.severity) == ("small-type", "要点 · 条目", Severity.WARNING)
    assert "16 pt" in finding.en


def test_way_signs_may_be_small(office: Path) -> None:
    changed(office, lambda deck: place_of(deck, "要点", 13).element.find(f".//{qn('a:defRPr')}").set("sz", "1400"))

    assert checked(office) == ()


def test_a_box_that_was_made_smaller_is_found(office: Path) -> None:
    changed(office, lambda deck: setattr(place_of(deck, "主题 6", 24), "height", 400000))

    (finding,) = checked(office)

    assert (finding.code, finding.where) == ("box-small", "主题 6 · 要点 4")
    assert "厘米" in finding.remedy_zh


def test_a_placeholder_that_is_gone_is_found_with_its_name(office: Path) -> None:
    def without_tagline(deck: Any) -> None:
        element = place_of(deck, "主题 6", 14).element
        element.getparent().remove(element)

    changed(office, without_tagline)
    found = checked(office)

    assert codes(found) == {"placeholder-missing", "layout-guessed"}
    assert "标语（14）" in next(finding.zh for finding in found if finding.code == "placeholder-missing")


def test_a_layout_that_is_gone_is_found_with_what_stands_in_for_it(office: Path) -> None:
    changed(office, lambda deck: deck.slide_layouts.remove(layout_of(deck, "金句 3")))

    (finding,) = checked(office)

    assert (finding.code, finding.where, finding.severity) == ("layout-guessed", "要点（无引语）", Severity.WARNING)
    assert "金句" in finding.zh
    assert "[layouts]" in finding.remedy_en


def test_a_chosen_layout_that_is_not_there_is_found(office: Path) -> None:
    found = checked(office, OURS + '[layouts]\nclosing = "封底"')

    assert codes(found) == {"layout-missing"}
    assert found[0].severity is Severity.ERROR
    assert found[0].where == f"{office / 'template.toml'}:4"


def latin_font(folder: Path) -> None:
    edited(deck_of(folder), THEME, '<a:ea typeface="微软雅黑"/>', '<a:ea typeface="Arial"/>')


def no_font(folder: Path) -> None:
    edited(
        deck_of(folder), THEME, '<a:ea typeface="微软雅黑"/><a:cs typeface=""/><a:font script="Hans" typeface="微软雅黑"/>', ""
    )


def latin_layout(folder: Path) -> None:
    edited(deck_of(folder), "ppt/slideLayouts/slideLayout1.xml", '<a:ea typeface="+mn-ea"/>', '<a:ea typeface="Segoe UI"/>')


@pytest.mark.parametrize(
    ("break_it", "code"), [(latin_font, "font-latin"), (no_font, "font-missing"), (latin_layout, "font-latin")]
)
def test_a_font_without_chinese_is_found(office: Path, break_it: Break, code: str) -> None:
    break_it(office)

    (finding,) = checked(office)

    assert finding.code == code


def test_a_chinese_font_for_the_script_is_enough(office: Path) -> None:
    edited(deck_of(office), THEME, '<a:ea typeface="微软雅黑"/>', '<a:ea typeface=""/>')

    assert checked(office) == ()


def test_a_colour_that_is_none_of_the_theme_is_found(office: Path) -> None:
    edited(deck_of(office), "ppt/slideLayouts/slideLayout1.xml", '<a:schemeClr val="accent2"/>', '<a:srgbClr val="FFD700"/>')

    (finding,) = checked(office)

    assert (finding.code, finding.where) == ("rgb", "封面")
    assert "FFD700" in finding.zh


def test_a_slide_of_another_shape_is_found(office: Path) -> None:
    changed(office, lambda deck: setattr(deck, "slide_width", 9144000))

    assert "slide-size" in codes(checked(office))


def test_sample_slides_are_found(office: Path) -> None:
    changed(office, lambda deck: deck.slides.add_slide(deck.slide_layouts[0]))

    (finding,) = checked(office)

    assert (finding.code, finding.severity) == ("sample-slides", Severity.NOTE)


def test_a_logo_is_looked_at(office: Path) -> None:
    a_logo(office / "logo.png", 400, 200)
    assert checked(office, OURS + 'logo = "logo.png"') == ()

    a_logo(office / "logo.png", 40, 20)
    assert codes(checked(office, OURS + 'logo = "logo.png"')) == {"logo-small"}

    (office / "logo.png").write_text("<svg/>", encoding="utf-8")
    assert codes(checked(office, OURS + 'logo = "logo.png"')) == {"logo"}

    (office / "logo.png").unlink()
    (finding,) = checked(office, OURS + 'logo = "logo.png"')
    assert (finding.code, finding.where.rpartition(":")[2]) == ("settings", "3")


def test_colours_without_a_deck_of_its_own_are_found_to_have_no_effect(office: Path) -> None:
    deck_of(office).unlink()

    (finding,) = checked(office, OURS + '[colours]\naccent1 = "123456"')

    assert (finding.code, finding.severity) == ("not-drawn", Severity.WARNING)
    assert "present template draw office" in finding.remedy_zh


def test_colours_that_the_deck_does_not_have_are_found(office: Path) -> None:
    (finding,) = checked(office, OURS + '[colours]\naccent1 = "123456"')

    assert (finding.code, finding.severity) == ("drawn-otherwise", Severity.NOTE)
    assert "accent1" in finding.en


def test_a_part_that_is_missing_is_found(office: Path) -> None:
    edited(deck_of(office), "ppt/slideLayouts/slideLayout3.xml", 'id="3"', 'id="2"')

    assert codes(checked(office)) == {"shape-id"}


class TestOfAnotherMake:
    @pytest.fixture
    def theirs(self, tmp_path: Path) -> Path:
        folder = tmp_path / "theirs"
        folder.mkdir()
        return folder

    def test_what_stands_in_is_a_note(self, theirs: Path) -> None:
        chinese_template(deck_of(theirs))

        found = checked(theirs, ALONE)

        assert codes(found) == {"layout-adopted", "sample-slides"}
        assert {finding.severity for finding in found} == {Severity.NOTE}

    def test_a_guess_is_a_warning_with_its_remedy(self, theirs: Path) -> None:
        nameless_template(deck_of(theirs))

        found = checked(theirs, ALONE)

        assert codes(found) == {"layout-guessed"}
        assert all("[layouts]" in finding.remedy_zh for finding in found)

    def test_a_template_without_a_place_for_text_is_an_error(self, theirs: Path) -> None:
        titles_only_template(deck_of(theirs))

        assert {(finding.code, finding.severity) for finding in checked(theirs, ALONE)} == {("layout-missing", Severity.ERROR)}

    def test_a_box_that_holds_few_lines_is_found(self, theirs: Path) -> None:
        office_template(deck_of(theirs))
        changed(theirs, lambda deck: _set_box(place_of(deck, "Title and Content", 1), 8000000, 2000000))

        found = [finding for finding in checked(theirs, ALONE) if finding.severity is Severity.WARNING]

        assert [(finding.code, finding.where) for finding in found] == [
            ("box-small", "Title and Content · Content Placeholder 2")
        ]
        assert "8 lines" in found[0].en

    def test_a_layout_that_is_called_as_ours_is_not_asked_for_our_places(self, theirs: Path) -> None:
        office_template(deck_of(theirs))
        changed(theirs, lambda deck: setattr(layout_of(deck, "Title Slide"), "name", "封面"))

        assert codes(checked(theirs, ALONE)) == {"layout-adopted"}

    def test_a_layout_without_a_title_is_found(self, theirs: Path) -> None:
        office_template(deck_of(theirs))
        changed(theirs, lambda deck: _gone(place_of(deck, "Title and Content", 0)))

        (found,) = (each for each in checked(theirs, ALONE) if each.severity is Severity.WARNING)

        assert (found.code, found.where) == ("title-missing", "Title and Content")

    def test_what_lies_off_the_page_is_no_matter_of_ours(self, theirs: Path) -> None:
        office_template(deck_of(theirs))
        changed(theirs, lambda deck: setattr(place_of(deck, "Blank", 10), "left", 99999999))

        assert codes(checked(theirs, ALONE)) == {"layout-adopted"}

    def test_what_a_program_wrote_amiss_is_one_note_with_what_to_do(self, theirs: Path) -> None:
        office_template(deck_of(theirs))
        for number in (3, 4):
            edited(deck_of(theirs), f"ppt/slideLayouts/slideLayout{number}.xml", 'id="3"', 'id="2"')

        (found,) = (each for each in checked(theirs, ALONE) if each.code == "shape-id")

        assert found.severity is Severity.NOTE
        assert "2 places" in found.en
        assert found.remedy_zh

    def test_a_logo_or_a_footer_without_a_place_is_found(self, theirs: Path) -> None:
        office_template(deck_of(theirs))
        changed(theirs, _without_dates)
        a_logo(theirs / "logo.png", 400, 200)

        found = checked(theirs, ALONE + 'logo = "logo.png"\nfooter = "某局"')

        assert {"logo-place", "footer-place"} <= codes(found)


def _gone(place: Any) -> None:
    place.element.getparent().remove(place.element)


def _set_box(place: Any, width: int, height: int) -> None:
    place.left, place.top, place.width, place.height = 600000, 1600000, width, height


def _without_dates(deck: Any) -> None:
    for layout in deck.slide_layouts:
        for place in [each for each in layout.placeholders if each.element.ph.get("type") == "dt"]:
            place.element.getparent().remove(place.element)


def test_the_gravest_come_first(office: Path) -> None:
    latin_font(office)
    changed(office, lambda deck: deck.slides.add_slide(deck.slide_layouts[0]))

    assert [finding.severity for finding in checked(office)] == [Severity.ERROR, Severity.NOTE]


def test_every_finding_speaks_both_languages(office: Path) -> None:
    pale_gold(office)

    for finding in checked(office):
        assert finding.zh
        assert finding.en
        assert bool(finding.remedy_zh) is bool(finding.remedy_en)


def test_a_deck_that_was_made_with_macros_is_refused_with_what_to_do(office: Path) -> None:
    with zipfile.ZipFile(deck_of(office)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    main = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    types = files["[Content_Types].xml"].replace(main, b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml")
    with zipfile.ZipFile(deck_of(office), "w") as archive:
        for name, content in files.items():
            archive.writestr(name, types if name == "[Content_Types].xml" else content)

    (finding,) = checked(office)

    assert finding.code == "deck"
    assert "it holds macros: save it as" in finding.en
