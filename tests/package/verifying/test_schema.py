from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from present.model import Artefact, Cue, Edit, Span
from present.package.account import account
from present.package.manifest import Asked, manifest_json
from present.package.outputs import Written
from present.package.verifying.schema import manifest_schema
from tests.package.samples import manifest_of, material, recorded

STORED = Path(__file__).parents[3] / "docs" / "manifest.schema.json"


def errors(said: dict[str, object]) -> list[str]:
    return [each.json_path for each in Draft202012Validator(json.loads(manifest_schema())).iter_errors(said)]


def test_the_schema_in_the_documents_is_that_of_the_program() -> None:
    assert json.loads(STORED.read_text(encoding="utf-8")) == json.loads(manifest_schema()), "make schema draws it anew"


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json.loads(manifest_schema()))


def test_the_manifest_of_a_spoken_package_is_of_the_form() -> None:
    told = account(
        material(recorded(1, "开篇", Path("01.mp3"), Cue(0, 900, "同志们"))), "讲话.txt", Asked("auto", False), Written()
    )
    whole = replace(told, artefacts=(Artefact("deck.pptx", "deck", 5, "d" * 64),), edits=(Edit(3, "旧", "新", Span(0, 1)),))

    assert errors(json.loads(manifest_json(whole))) == []


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"titel": "讲话"}, "$"),
        ({"schema_version": 1}, "$.schema_version"),
        ({"slides": {}}, "$.slides"),
        ({"failed": [1]}, "$.failed[0]"),
    ],
)
def test_what_is_not_of_the_form_is_found(change: dict[str, object], where: str) -> None:
    assert errors({**json.loads(manifest_json(manifest_of(()))), **change}) == [where]
