"""From settings to the dress that a deck template is drawn in."""

from __future__ import annotations

from present.deck.drawing.dress import ColourMap, Colours, Dress, Fonts, Form
from present.deck.settings.reading import Chain, SettingsError


def dress(chain: Chain) -> Dress:
    """The dress that *chain* describes. Raises SettingsError where it lacks a colour."""
    settings = chain.settings
    said = settings.colours.model_dump(exclude_none=True)
    if missing := [name for name in type(settings.colours).model_fields if name not in said]:
        raise SettingsError((chain.sources[0].problem(("colours",), _lacking(missing)),))
    return Dress(
        settings.display_name,
        Colours(**{name: colour.upper() for name, colour in said.items()}),
        ColourMap(**settings.colour_map.model_dump()),
        Fonts(**settings.fonts.model_dump()),
        Form(**settings.form.model_dump()),
    )


def _lacking(missing: list[str]) -> tuple[str, str]:
    return (
        f"画 template.pptx 还缺这些主题颜色：{'、'.join(missing)}；请写上，或用 extends 继承一个模板",
        f"template.pptx can't be drawn without these theme colours: {', '.join(missing)}; write them, or extend a template",
    )
