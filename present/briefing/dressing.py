"""What dresses a briefing: the template that is asked for, with what an edited outline says of department, date and occasion."""

from __future__ import annotations

from dataclasses import replace

from present.briefing.request import TEMPLATE, Request
from present.deck.folders import template_folders
from present.deck.template import load_template
from present.model import Template
from present.outline import FrontMatter


def template_for(request: Request, matter: FrontMatter) -> Template:
    """The template that *request* names, or else the outline.md that says *matter*, or TEMPLATE, with what that outline says.

    Raises:
        TemplateError: it can't be read.
    """
    template = load_template(request.template or matter.template or TEMPLATE, template_folders(request.templates))
    unit = "　".join(filter(None, (matter.department or template.department, matter.speaker)))
    return replace(template, department=unit, date=matter.date or template.date, occasion=matter.occasion or template.occasion)
