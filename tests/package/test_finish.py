from __future__ import annotations

import json
from pathlib import Path

from present.model import Artefact
from present.package.finish import finish
from present.package.folder import building
from present.package.manifest import Manifest
from tests.package.samples import manifest_of


def build(out: Path, deck: str) -> Manifest:
    with building(out, "讲话") as site:
        (site.folder / "deck.pptx").write_text(deck, encoding="utf-8")
        return finish(site, {"deck.pptx": "deck"}, manifest_of(()))


def test_a_finished_package_stands_in_its_place_with_its_manifest(tmp_path: Path) -> None:
    manifest = build(tmp_path, "built")

    assert sorted(each.name for each in (tmp_path / "讲话").iterdir()) == ["deck.pptx", "manifest.json"]
    assert [(each.path, each.kind, each.size) for each in manifest.artefacts] == [("deck.pptx", "deck", 5)]


def test_the_manifest_in_the_package_is_the_one_that_is_handed_back(tmp_path: Path) -> None:
    manifest = build(tmp_path, "built")
    written = json.loads((tmp_path / "讲话" / "manifest.json").read_text(encoding="utf-8"))

    assert tuple(Artefact(**each) for each in written["artefacts"]) == manifest.artefacts


def test_a_deck_that_the_user_edited_outlives_the_next_builds(tmp_path: Path) -> None:
    build(tmp_path, "first")
    (tmp_path / "讲话" / "deck.pptx").write_text("edited", encoding="utf-8")
    second = build(tmp_path, "second")
    third = build(tmp_path, "third")

    assert (tmp_path / "讲话" / "deck.pptx").read_text(encoding="utf-8") == "third"
    assert (tmp_path / "讲话" / "deck.kept.pptx").read_text(encoding="utf-8") == "edited"
    assert [each.code for each in second.notices] == ["kept"]
    assert third.notices == ()
