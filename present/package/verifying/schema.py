"""The JSON Schema of manifest.json, drawn from the values that it is made of and read into."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from present.package.manifest import SCHEMA_VERSION, Manifest


def manifest_schema() -> str:
    """The text of docs/manifest.schema.json (JSON Schema, draft 2020-12). What it does not name, a manifest does not hold."""
    drawn = TypeAdapter(Manifest).json_schema(mode="serialization")
    version = {"schema_version": {"const": SCHEMA_VERSION}}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_closed(drawn),
        "properties": {**version, **drawn["properties"]},
        "$defs": {name: _closed(each) for name, each in drawn["$defs"].items()},
    }
    whole["required"] = list(whole["properties"])
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _closed(drawn: dict[str, Any]) -> dict[str, Any]:
    """The schema of one value with all of its fields, which are always there, and no others."""
    if "properties" not in drawn:
        return drawn
    fields = {name: {key: said for key, said in each.items() if key != "default"} for name, each in drawn["properties"].items()}
    return {**drawn, "properties": fields, "required": list(fields), "additionalProperties": False}
