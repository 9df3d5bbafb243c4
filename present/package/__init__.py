"""Stage 4: all that was made becomes one folder, which appears whole or not at all."""

from present.package.account import account
from present.package.audio import store_audio
from present.package.finish import Built, finish
from present.package.folder import building, new_file
from present.package.ledger import ledger_of
from present.package.manifest import MANIFEST, Asked, Manifest, created, manifest_stamp, stamp_in
from present.package.outputs import Chosen, choose_outputs, write_outputs
from present.package.paths import package_name
from present.package.stored import older_manifest
from present.package.writers import AUDIO, DECK, WRITERS, Material, TextFile, write_texts
from present.package.zipping import ZIP

__all__ = [
    "AUDIO",
    "DECK",
    "MANIFEST",
    "WRITERS",
    "ZIP",
    "Asked",
    "Built",
    "Chosen",
    "Manifest",
    "Material",
    "TextFile",
    "account",
    "building",
    "choose_outputs",
    "created",
    "finish",
    "ledger_of",
    "manifest_stamp",
    "new_file",
    "older_manifest",
    "package_name",
    "stamp_in",
    "store_audio",
    "write_outputs",
    "write_texts",
]
