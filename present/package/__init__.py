"""Stage 4: all that was made becomes one folder, which appears whole or not at all."""

from present.package.account import account
from present.package.files import store_audio, write_texts
from present.package.finish import finish
from present.package.folder import building, new_file
from present.package.ledger import ledger_of
from present.package.manifest import Asked, Manifest, created
from present.package.paths import package_name
from present.package.writers import WRITERS, Material, TextFile

__all__ = [
    "WRITERS",
    "Asked",
    "Manifest",
    "Material",
    "TextFile",
    "account",
    "building",
    "created",
    "finish",
    "ledger_of",
    "new_file",
    "package_name",
    "store_audio",
    "write_texts",
]
