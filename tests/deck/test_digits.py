from __future__ import annotations

import pytest

from present.deck.digits import printed


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (8.5, '0.0"%"', "8.5%"),
        (8.0, '0.0"%"', "8.0%"),
        (1234567.0, '0"人"', "1234567人"),
        (1234567.5, 'General"元"', "1234567.5元"),
    ],
)
def test_a_figure_of_a_chart_is_printed_as_its_format_says(number: float, form: str, shown: str) -> None:
    assert printed(number, form) == shown
