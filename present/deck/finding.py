"""What a check has found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How bad a finding is: no deck can come of it, a deck will suffer from it, good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not right: its code, where it is, what is wrong and what to do about it, in both languages."""

    code: str
    where: str
    zh: str
    en: str
    severity: Severity = Severity.ERROR
    remedy_zh: str = ""
    remedy_en: str = ""
