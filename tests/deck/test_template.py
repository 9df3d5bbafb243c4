"""Templates by name, and what a template keeper is told about a template.toml that is not right."""

from __future__ import annotations

from pathlib import Path

import pytest
from platformdirs import user_config_path

import present
from present.deck.folders import template_folders, template_names
from present.deck.settings import SettingsError, dress, read_settings
from present.deck.settings.problems import line_of
from present.deck.template import load_template
from present.errors import TemplateError
from present.model.narration import VoiceServer
from present.model.speech import Redaction
from tests.deck.decks import TEMPLATES, a_logo

LEAST = 'display_name = "某局"\n'
SERVER = '[voice.server]\nurl = "http://10.0.0.8:8000/v1"\nmodel = "m"\nvoice = "v"\n'


def template(folder: Path, settings: str = LEAST, name: str = "office") -> tuple[Path, ...]:
    """The folders to look in, after a template called *name* was put into the first of them."""
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    (place / "template.toml").write_text(settings, encoding="utf-8")
    (place / "template.pptx").write_bytes(b"a deck")
    return (folder,)


def extending(folder: Path, **settings: str) -> tuple[Path, ...]:
    """The folder to look in, after templates with these settings were put there; none but `base` has a deck."""
    for name, text in settings.items():
        template(folder, text, name)
        if name != "base":
            (folder / name / "template.pptx").unlink()
    return (folder,)


def refusal(folder: Path, settings: str) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        load_template("office", template(folder, settings))
    return caught.value


def test_a_template_says_who_speaks_when_and_how(tmp_path: Path) -> None:
    settings = """
        display_name = "某局"
        department = "某某局"
        date = "2026年3月"
        occasion = "学习会"
        online = false
        [redaction]
        shown = "□□"
        spoken = "某地"
        [voice]
        rate = 1.1
        edge = "zh-CN-YunyangNeural"
    """

    found = load_template("office", template(tmp_path, settings))

    assert (found.name, found.display_name) == ("office", "某局")
    assert (found.department, found.date, found.occasion) == ("某某局", "2026年3月", "学习会")
    assert found.redaction == Redaction("□□", "某地")
    assert (found.voice.voice_of("edge"), found.voice.voice_of("kokoro")) == ("zh-CN-YunyangNeural", "")
    assert (found.voice.rate, found.voice.online) == (1.1, False)
    assert found.pptx == tmp_path / "office" / "template.pptx"


def test_a_template_says_what_its_department_speaks_of_and_how(tmp_path: Path) -> None:
    a_logo(tmp_path / "office" / "logo.png", 4, 2)
    settings = """
        display_name = "某局"
        footer = "某局编"
        logo = "logo.png"
        intro = "下面播报。"
        outro = "播报完了。"
        themes = ["群众爱读"]
        terms = ["读书会", "领读人"]
        [pronunciations]
        "重庆" = "崇庆"
        [voice]
        rate = 1.1
        pause = 1.3
        [voice.rates]
        espeak = 0.9
        [layouts]
        cover = "标题幻灯片"
    """

    found = load_template("office", template(tmp_path, settings))

    assert (found.footer, found.logo) == ("某局编", tmp_path / "office" / "logo.png")
    assert (found.intro, found.outro) == ("下面播报。", "播报完了。")
    assert (found.themes, found.terms) == (("群众爱读",), ("读书会", "领读人"))
    assert found.pronunciations == (("重庆", "崇庆"),)
    assert (found.voice.rate_of("espeak"), found.voice.rate_of("edge"), found.voice.pause) == (0.9, 1.1, 1.3)
    assert found.layouts == (("cover", "标题幻灯片"),)


def test_a_template_names_the_departments_speech_server_and_the_proxy(tmp_path: Path) -> None:
    settings = f'{LEAST}[voice]\nproxy = "10.0.0.1:8080"\n{SERVER}form = "mp3"\nkey_env = "OUR_KEY"\ninternal = true'

    found = load_template("office", template(tmp_path, settings)).voice

    assert found.proxy == "10.0.0.1:8080"
    assert found.server == VoiceServer("http://10.0.0.8:8000/v1", "m", "v", "mp3", "OUR_KEY", internal=True)
    assert found.voices == ()


def test_a_template_needs_no_more_than_its_name(tmp_path: Path) -> None:
    found = load_template("office", template(tmp_path))

    assert (found.department, found.date, found.occasion, found.voice.voices) == ("", "", "", ())
    assert (found.redaction, found.voice.rate, found.voice.online) == (Redaction(), 1.0, True)
    assert (found.themes, found.terms, found.pronunciations, found.layouts, found.logo) == ((), (), (), (), None)


def test_a_date_may_be_written_as_toml_writes_it(tmp_path: Path) -> None:
    assert load_template("office", template(tmp_path, LEAST + "date = 2026-03-01")).date == "2026年3月1日"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    folders = template(tmp_path)
    (tmp_path / "office" / "template.toml").write_text(LEAST, encoding="utf-8-sig")

    assert load_template("office", folders).display_name == "某局"


@pytest.mark.parametrize(
    ("settings", "line", "field", "said"),
    [
        (LEAST + 'departement = "某"', 2, "departement", "did you mean “department”"),
        (LEAST + "[voice]\nspeed = 1.0", 3, "voice.speed", "known are: rate, pause, edge, kokoro, espeak, proxy, rates, server"),
        (LEAST + "[voice.rates]\nespeek = 1.0", 3, "voice.rates.espeek", "did you mean “espeak”"),
        (LEAST + "[voice.rates]\nespeak = 9.0", 3, "voice.rates.espeak", "between 0.5 and 2.0"),
        (LEAST + '[voice]\nproxy = "socks5://10.0.0.1:1080"', 3, "voice.proxy", "must be host:port"),
        (LEAST + SERVER + 'modell = "x"', 6, "voice.server.modell", "did you mean “model”"),
        (LEAST + SERVER + 'form = "ogg"', 6, "voice.server.form", "must be wav, mp3, flac or opus"),
        (LEAST + SERVER + 'key_env = "sk-12ab"', 6, "voice.server.key_env", "the key itself must not stand here"),
        (LEAST + '[voice.server]\nmodel = "m"\nvoice = "v"', 2, "voice.server.url", "add it"),
        (LEAST + SERVER.replace("http://", ""), 3, "voice.server.url", "must be an address such as"),
        (LEAST + SERVER.replace("10.", "me:pw@10."), 3, "voice.server.url", "without name and password"),
        (LEAST + '[layouts]\ncovr = "x"', 3, "layouts.covr", "did you mean “cover”"),
        (LEAST + '[form]\npanel = "edgy"', 3, "form.panel", "there is no “edgy”; did you mean “edge”"),
        (LEAST + '[form]\npanels = "edge"', 3, "form.panels", "did you mean “panel”"),
        (LEAST + 'themes = "读书"', 2, "themes", "must be a list of texts"),
        (LEAST + 'terms = ["读书", 7]', 2, "terms[2]", "must be text"),
        (LEAST + 'terms = [\n  "读书",\n  "",\n]', 2, "terms[2]", "must not be empty"),
        (LEAST + '[pronunciations]\n"重庆" = 1', 3, "pronunciations.重庆", "must be text"),
        (LEAST + '[pronunciations]\n"重庆" = ""', 3, "pronunciations.重庆", "must not be empty"),
        (LEAST + 'logo = "logo.png"', 2, "logo", "put the logo there"),
        (LEAST + "[[colours]]\n", 1, "colours", "must be a table"),
        (LEAST + "[voices]\nrate = 1.0", 2, "voices", "did you mean “voice”"),
        (LEAST + '[voice]\nrate = "fast"', 3, "voice.rate", "must be a number"),
        (LEAST + "[voice]\npause = 0", 3, "voice.pause", "between 0.5 and 2.0"),
        (LEAST + "[voice]\n\nrate = 3.0", 4, "voice.rate", "between 0.5 and 2.0"),
        (LEAST + "voice.rate = 0.1", 2, "voice.rate", "between 0.5 and 2.0"),
        (LEAST + 'online = "yes"', 2, "online", "true or false"),
        (LEAST + "department = 7", 2, "department", "must be text"),
        (LEAST + "voice = 1.0", 2, "voice", "must be a table"),
        (LEAST + '[colour_map]\nbg1 = "white"', 3, "colour_map.bg1", "must be lt1, dk1, lt2 or dk2"),
        ('\ndisplay_name = ""', 2, "display_name", "must not be empty"),
        ("\n", 1, "display_name", "add it"),
        (LEAST + '[redaction]\nshown = ""', 3, "redaction.shown", "must not be empty"),
    ],
)
def test_what_is_not_right_is_named_with_its_line_and_field(
    tmp_path: Path, settings: str, line: int, field: str, said: str
) -> None:
    refused = refusal(tmp_path, settings)

    assert f"{tmp_path / 'office' / 'template.toml'}, line {line}, {field}: " in refused.en
    assert said in refused.en
    assert f"第 {line} 行，{field}：" in refused.zh


def test_a_colour_is_six_hexadecimal_digits(tmp_path: Path) -> None:
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{i}" for i in range(1, 7)), "hlink", "folHlink")
    colours = "".join(f'{name} = "{"FFFFFF" if name != "dk2" else "red"}"\n' for name in names)

    refused = refusal(tmp_path, f"{LEAST}[colours]\n{colours}")

    assert "line 5, colours.dk2: a colour is six hexadecimal digits" in refused.en


def test_the_first_of_several_errors_is_named(tmp_path: Path) -> None:
    assert "line 2, department" in refusal(tmp_path, LEAST + 'department = 1\ncolor = ""').en


def test_what_is_not_toml_is_named_with_its_line(tmp_path: Path) -> None:
    refused = refusal(tmp_path, LEAST + "department = 某局")

    assert "line 2 is not TOML" in refused.en
    assert "第 2 行不合 TOML 写法" in refused.zh


def test_settings_in_another_encoding_are_refused(tmp_path: Path) -> None:
    folders = template(tmp_path)
    (tmp_path / "office" / "template.toml").write_bytes(LEAST.encode("gbk"))

    with pytest.raises(TemplateError, match="is not UTF-8"):
        load_template("office", folders)


def test_a_template_without_its_deck_is_refused(tmp_path: Path) -> None:
    folders = template(tmp_path)
    (tmp_path / "office" / "template.pptx").unlink()

    with pytest.raises(TemplateError, match=r"has no template\.pptx"):
        load_template("office", folders)


def test_an_unknown_template_is_answered_with_the_nearest_and_with_all(tmp_path: Path) -> None:
    folders = (*template(tmp_path, name="red-gold"), *template(tmp_path, name="plain"))

    with pytest.raises(TemplateError, match="no template “red-glod”; did you mean “red-gold”") as caught:
        load_template("red-glod", folders)
    assert "Known are: plain, red-gold" in caught.value.en
    assert "plain、red-gold" in caught.value.zh


class TestExtending:
    def test_a_server_is_taken_as_a_whole_so_that_no_other_gets_its_key(self, tmp_path: Path) -> None:
        theirs = f'{LEAST}[voice]\nrate = 1.2\n{SERVER}key_env = "OUR_KEY"\ninternal = true'
        own = 'extends = "base"\ndisplay_name = "某处"\n[voice.server]\nurl = "https://far.example"\nmodel = "x"\nvoice = "y"'
        folders = extending(tmp_path, base=theirs, own=own)

        found = load_template("own", folders).voice

        assert found.rate == 1.2
        assert found.server == VoiceServer("https://far.example", "x", "y")

    def test_what_a_template_does_not_say_is_what_it_extends_says(self, tmp_path: Path) -> None:
        base = LEAST + 'department = "某局"\nonline = false\n[redaction]\nshown = "□□"\nspoken = "某地"\n'
        own = 'extends = "base"\ndisplay_name = "某处"\n[redaction]\nshown = "○○"\n'

        found = load_template("own", extending(tmp_path, base=base, own=own))

        assert (found.name, found.display_name, found.department, found.voice.online) == ("own", "某处", "某局", False)
        assert found.redaction == Redaction("○○", "某地")
        assert found.pptx == tmp_path / "base" / "template.pptx"

    def test_lists_are_not_joined_but_tables_are(self, tmp_path: Path) -> None:
        base = LEAST + 'terms = ["读书会"]\n[pronunciations]\n"重庆" = "崇庆"\n'
        own = 'extends = "base"\ndisplay_name = "某处"\nterms = ["领读人"]\n[pronunciations]\n"乐清" = "月清"\n'

        found = load_template("own", extending(tmp_path, base=base, own=own))

        assert found.terms == ("领读人",)
        assert dict(found.pronunciations) == {"重庆": "崇庆", "乐清": "月清"}

    def test_its_own_deck_comes_first_and_the_nearest_else(self, tmp_path: Path) -> None:
        folders = extending(
            tmp_path, base=LEAST, office=LEAST + 'extends = "base"', desk='extends = "office"\ndisplay_name = "某科"'
        )

        assert load_template("desk", folders).pptx == tmp_path / "base" / "template.pptx"
        (tmp_path / "office" / "template.potx").write_bytes(b"a deck")
        assert load_template("desk", folders).pptx == tmp_path / "office" / "template.potx"

    def test_a_logo_is_looked_for_beside_the_file_that_names_it(self, tmp_path: Path) -> None:
        folders = extending(tmp_path, base=LEAST + 'logo = "logo.png"', own=LEAST + 'extends = "base"')
        a_logo(tmp_path / "base" / "logo.png", 4, 2)

        assert load_template("own", folders).logo == tmp_path / "base" / "logo.png"

    @pytest.mark.parametrize(("circle", "said"), [(("own",), "own → own"), (("own", "other"), "own → other → own")])
    def test_a_circle_is_refused_with_all_its_members(self, tmp_path: Path, circle: tuple[str, ...], said: str) -> None:
        names = dict(zip(circle, (*circle[1:], circle[0]), strict=True))
        folders = extending(tmp_path, **{name: f'{LEAST}extends = "{next_one}"' for name, next_one in names.items()})

        with pytest.raises(TemplateError, match=f"line 2, extends: templates extend each other in a circle: {said}"):
            load_template("own", folders)

    def test_what_is_not_there_cannot_be_extended(self, tmp_path: Path) -> None:
        folders = (*extending(tmp_path, own=LEAST + 'extends = "red-glod"'), TEMPLATES)

        with pytest.raises(TemplateError, match="line 2, extends: there is no template “red-glod”; did you mean “red-gold”"):
            load_template("own", folders)

    def test_an_error_in_what_is_extended_is_named_with_its_own_file(self, tmp_path: Path) -> None:
        folders = extending(tmp_path, base=LEAST + "online = 1", own=LEAST + 'extends = "base"')

        with pytest.raises(TemplateError) as caught:
            load_template("own", folders)
        assert f"{tmp_path / 'base' / 'template.toml'}, line 2, online: " in caught.value.en

    def test_a_dress_takes_the_colours_it_does_not_say_from_what_it_extends(self, tmp_path: Path) -> None:
        (tmp_path / "own").mkdir()
        path = tmp_path / "own" / "template.toml"
        path.write_text(LEAST + 'extends = "gov-blue"\n[colours]\naccent1 = "7a1f6a"\n[form]\ncard = "dot"', encoding="utf-8")

        own, base = dress(read_settings(path, (TEMPLATES,))), dress(read_settings(TEMPLATES / "gov-blue" / "template.toml"))

        assert (own.colours.accent1, own.colours.dk2) == ("7A1F6A", base.colours.dk2)
        assert (own.form.card.value, own.form.cover) == ("dot", base.form.cover)

    def test_a_dress_without_all_its_colours_is_refused_with_those_that_are_missing(self, tmp_path: Path) -> None:
        path = tmp_path / "template.toml"
        path.write_text(f'{LEAST}[colours]\naccent1 = "7A1F6A"', encoding="utf-8")

        with pytest.raises(SettingsError, match=r"line 2, colours: .*: dk1, lt1, dk2, lt2, accent2,"):
            dress(read_settings(path))


def test_all_that_is_not_right_in_a_file_is_known(tmp_path: Path) -> None:
    folders = template(tmp_path, LEAST + "online = 1\nrate = 2\n[form]\nhead = 'x'")

    with pytest.raises(SettingsError) as caught:
        load_template("office", folders)
    assert [(problem.line, problem.field) for problem in caught.value.problems] == [(2, "online"), (3, "rate"), (5, "form.head")]


@pytest.mark.parametrize(
    ("text", "keys", "line"),
    [
        ("a = 1\n[voice]\nrate = 1", ("voice", "rate"), 3),
        ("voice.rate = 1", ("voice", "rate"), 1),
        ('[ voice ] # how\n"rate" = 1', ("voice", "rate"), 2),
        ("voice = { rate = 1 }", ("voice", "rate"), 1),
        ("[voice.rates]\nedge = 9", ("voice", "rates", "edge"), 2),
        ('[pronunciations]\n"重.庆" = 1', ("pronunciations", "重.庆"), 2),
        ("[voice]\n\n[fonts]\nrate = 1", ("voice", "rate"), 1),
    ],
)
def test_a_setting_is_found_however_it_is_written(text: str, keys: tuple[str, ...], line: int) -> None:
    assert line_of(text, keys) == line


def test_a_template_name_is_no_path(tmp_path: Path) -> None:
    folders = template(tmp_path / "inner")

    with pytest.raises(TemplateError):
        load_template("../inner/office", folders)


def test_the_first_folder_that_has_a_template_gives_it(tmp_path: Path) -> None:
    folders = (*template(tmp_path / "mine", 'display_name = "我的"'), *template(tmp_path / "theirs"))

    assert load_template("office", folders).display_name == "我的"
    assert template_names(folders) == ("office",)


def test_a_folder_without_settings_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()

    assert template_names((tmp_path, tmp_path / "absent")) == ()


def test_templates_are_looked_for_from_the_nearest_to_the_farthest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site" / "present"
    package.mkdir(parents=True)
    monkeypatch.setattr(present, "__file__", str(package / "__init__.py"))
    own = user_config_path("present", appauthor=False) / "templates"
    beside = package.parent / "templates"

    assert template_folders(None) == (Path("templates"), own, beside)
    assert template_folders(tmp_path) == (tmp_path, Path("templates"), own, beside)

    (package / "templates").mkdir()
    assert template_folders(None) == (Path("templates"), own, package / "templates")


def test_a_templates_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no template folder"):
        template_folders(tmp_path / "absent")


@pytest.mark.parametrize("name", template_names(template_folders(None)))
def test_every_template_that_comes_with_the_program_can_be_loaded(name: str) -> None:
    assert load_template(name, template_folders(None)).name == name
