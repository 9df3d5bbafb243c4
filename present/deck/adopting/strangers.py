"""What a file is that can't be opened as a deck template, told from its first bytes and its parts, and what to do about it."""

from __future__ import annotations

import zipfile
from io import BytesIO

Said = tuple[str, str]
"""A remark in Chinese and in English."""

OLD = bytes.fromhex("d0cf11e0a1b11ae1")
"""How Microsoft's compound files begin: what Office and WPS wrote before 2007, and what they wrap an encrypted file in."""

ENCRYPTED = "EncryptedPackage".encode("utf-16le")
MACROS = b"macroEnabled.main+xml"
"""PowerPoint refuses a .pptx that says it has macros."""

TYPES, RELATIONS = "[Content_Types].xml", "_rels/.rels"

EMPTY = "它是空的，请重新复制一份", "it is empty: copy it again"
LOCKED = (
    "它有密码：请在 PowerPoint 或 WPS 里打开，去掉密码（文件 → 信息 → 保护演示文稿；WPS 是 文件 → 文档加密）再保存",
    "it has a password: open it, take that off under File → Info → Protect Presentation, and save it",
)
OLDER = (
    "它是旧格式（.ppt、.dps）：请在 PowerPoint 或 WPS 里打开，另存为 .pptx",
    "it is of an older format (.ppt, .dps): open it in PowerPoint or WPS and save it as .pptx",
)
WITH_MACROS = (
    "它带宏：请在 PowerPoint 或 WPS 里另存为不带宏的“PowerPoint 演示文稿（*.pptx）”",
    "it holds macros: save it as “PowerPoint Presentation (*.pptx)”, which has none",
)
KEYNOTE = (
    "它是 Keynote 文件：请在 Keynote 里用“文件 → 导出为 → PowerPoint”",
    "it is a Keynote file: use File → Export To → PowerPoint in Keynote",
)
OPEN_DOCUMENT = (
    "它是 OpenDocument 文件（.odp、.otp）：请在 LibreOffice 或 WPS 里另存为 .pptx",
    "it is an OpenDocument file (.odp, .otp): save it as .pptx in LibreOffice or WPS",
)
NO_DECK = "它是 Word 或 Excel 文件，不是演示文稿", "it is a Word or Excel file and no presentation"
STRICT = (
    "它是“Strict Open XML”格式：请另存为普通的“PowerPoint 演示文稿（*.pptx）”",
    "it is of the “Strict Open XML” format: save it as a plain “PowerPoint Presentation (*.pptx)”",
)
CUT_OFF = "它不完整，可能没有复制完或下载完：请重新复制一份", "it is cut off: copy or download it again"
UNKNOWN = (
    "它不是可用的 .pptx 或 .potx：请在 PowerPoint 或 WPS 里打开，另存为这两种",
    "it is no .pptx or .potx that can be used: open it in PowerPoint or WPS and save it as one",
)


def stranger(content: bytes) -> Said:
    """What a file with *content* is, which is no deck template, and what to do about it."""
    old, names = content.startswith(OLD), _names(content)
    types, relations = _part(content, TYPES), _part(content, RELATIONS)
    kinds = (
        (not content, EMPTY),
        (old and ENCRYPTED in content, LOCKED),
        (old, OLDER),
        (MACROS in types, WITH_MACROS),
        ("Index.zip" in names or any(name.startswith("Index/") for name in names), KEYNOTE),
        ("mimetype" in names, OPEN_DOCUMENT),
        (b"wordprocessingml" in types or b"spreadsheetml.sheet.main" in types, NO_DECK),
        (b"purl.oclc.org/ooxml" in relations, STRICT),
        (content.startswith(b"PK") and not names, CUT_OFF),
    )
    return next((said for fits, said in kinds if fits), UNKNOWN)


def _names(content: bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError):
        return frozenset()


def _part(content: bytes, name: str) -> bytes:
    """A part of the package; nothing where there is none that can be read."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return archive.read(name)
    except (zipfile.BadZipFile, KeyError, OSError, ValueError):
        return b""
