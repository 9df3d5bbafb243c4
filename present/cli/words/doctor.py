"""What `present doctor` says."""

from __future__ import annotations

DOCTOR: dict[str, tuple[str, str]] = {
    "help.doctor": ("检查本机装了什么、缺什么、怎么补。", "Check what is installed, what is missing, and what to do about it."),
    "part.templates": ("模板", "templates"),
    "part.typeface": ("中文字体", "Chinese font"),
    "doctor.well": ("可以使用。", "present can work."),
    "doctor.ill": ("缺少必需的部分（×），补齐后才能使用。", "What is needed is missing (×); present can't work without it."),
}
