"""What a template keeper may write into template.toml: one class for each table of it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from present.deck.drawing.dress import Card, Cover, Head, Panel, Quote

COLOUR, LIGHT_OR_DARK = r"^[0-9A-Fa-f]{6}$", r"^(lt|dk)[12]$"
ADDRESS = r"^https?://[^\s/@?#]+(/[^\s@?#]*)?$"
"""Of a server: without a password, which has no place in a template."""

PROXY = r"^((https?://)?[^\s/]+:\d+/?)?$"
SOUND_FORM = r"^(wav|mp3|flac|opus)$"
VARIABLE = r"^([A-Za-z_][A-Za-z0-9_]*)?$"

Colour = Annotated[str | None, Field(pattern=COLOUR)]
LightOrDark = Annotated[str, Field(pattern=LIGHT_OR_DARK)]
Text = Annotated[str, Field(min_length=1)]
Texts = Annotated[tuple[Text, ...], Field(strict=False)]
Rate = Annotated[float, Field(ge=0.5, le=2.0)]


def _written_out(value: object) -> object:
    """A date as TOML knows it, in Chinese; anything else as it is."""
    return f"{value.year}年{value.month}月{value.day}日" if isinstance(value, dt.date) else value


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class RedactionSettings(_Table):
    """What stands for a name that was taken out of the source; never nothing, or it would be dropped unseen."""

    shown: Text = "××"
    spoken: Text = "某某"


class RateSettings(_Table):
    """How fast each engine reads where that is not the common rate."""

    edge: Rate | None = None
    kokoro: Rate | None = None
    espeak: Rate | None = None
    server: Rate | None = None


class ServerSettings(_Table):
    """A department's own speech server; its key is never written here, only the name of the variable that holds it."""

    url: Annotated[str, Field(pattern=ADDRESS)]
    model: Text
    voice: Text
    form: Annotated[str, Field(pattern=SOUND_FORM)] = "wav"
    key_env: Annotated[str, Field(pattern=VARIABLE)] = ""
    internal: bool = False


class VoiceSettings(_Table):
    """How fast to read, how long to pause (1.0 is usual), each engine's voice (empty is its own choice), the way to services."""

    rate: Rate = 1.0
    pause: Rate = 1.0
    edge: str = ""
    kokoro: str = ""
    espeak: str = ""
    proxy: Annotated[str, Field(pattern=PROXY)] = ""
    rates: RateSettings = RateSettings()
    server: ServerSettings | None = None


class LayoutSettings(_Table):
    """Which layout of the deck template each kind of slide stands on; without a name it is looked for."""

    cover: Text | None = None
    contents: Text | None = None
    glance: Text | None = None
    theme: Text | None = None
    point: Text | None = None
    text: Text | None = None
    quotes: Text | None = None
    terms: Text | None = None
    figures: Text | None = None
    closing: Text | None = None


class ColourSettings(_Table):
    """The theme colours, each as RRGGBB; those that are not said are those of the template that is extended."""

    dk1: Colour = None
    lt1: Colour = None
    dk2: Colour = None
    lt2: Colour = None
    accent1: Colour = None
    accent2: Colour = None
    accent3: Colour = None
    accent4: Colour = None
    accent5: Colour = None
    accent6: Colour = None
    hlink: Colour = None
    folHlink: Colour = None  # noqa: N815 - the file format's own name


class ColourMapSettings(_Table):
    """Which colour is the page, its text, the text on the panel and the panel."""

    bg1: LightOrDark = "lt1"
    tx1: LightOrDark = "dk1"
    bg2: LightOrDark = "lt2"
    tx2: LightOrDark = "dk2"


class FontSettings(_Table):
    """The fonts of headings and of everything else."""

    heading: Text = "微软雅黑"
    body: Text = "微软雅黑"


class FormSettings(_Table):
    """Which ornaments the layouts are drawn with."""

    cover: Annotated[Cover, Field(strict=False)] = Cover.COLUMNS
    panel: Annotated[Panel, Field(strict=False)] = Panel.FULL
    head: Annotated[Head, Field(strict=False)] = Head.PIECE
    quote: Annotated[Quote, Field(strict=False)] = Quote.CORNERS
    card: Annotated[Card, Field(strict=False)] = Card.PIECE


class Settings(_Table):
    """A whole template.toml. Colours, fonts and form are read only when template.pptx is drawn anew."""

    extends: Text | None = None
    display_name: Text
    department: str = ""
    date: Annotated[str, BeforeValidator(_written_out)] = ""
    occasion: str = ""
    footer: str = ""
    logo: Text | None = None
    online: bool = True
    intro: str = ""
    outro: str = ""
    themes: Texts = ()
    terms: Texts = ()
    pronunciations: dict[Text, Text] = {}
    redaction: RedactionSettings = RedactionSettings()
    voice: VoiceSettings = VoiceSettings()
    layouts: LayoutSettings = LayoutSettings()
    colours: ColourSettings = ColourSettings()
    colour_map: ColourMapSettings = ColourMapSettings()
    fonts: FontSettings = FontSettings()
    form: FormSettings = FormSettings()


TABLES: dict[tuple[str, ...], type[BaseModel]] = {
    (): Settings,
    ("redaction",): RedactionSettings,
    ("voice",): VoiceSettings,
    ("voice", "rates"): RateSettings,
    ("voice", "server"): ServerSettings,
    ("layouts",): LayoutSettings,
    ("colours",): ColourSettings,
    ("colour_map",): ColourMapSettings,
    ("fonts",): FontSettings,
    ("form",): FormSettings,
}
