"""The rules of the house, read off the imports: who may know whom, and where each wide library lives."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PRESENT = Path(__file__).parents[1] / "present"
STAGES = ("source", "outline", "deck", "narration", "package")
JOINTS = ("present.batch", "present.briefing", "present.inventory", "present.requirements", "present.shelf")
"""What stands between the command line and the stages."""

GROUND = ("present.model", "present.errors")
COMMON = (
    *GROUND,
    "present.cache",
    "present.colours",
    "present.cutter",
    "present.dictionary",
    "present.fonts",
    "present.logos",
    "present.names",
    "present.numerals",
    "present.office",
    "present.refusals",
    "present.regex",
)
"""What every stage may know: the ground, how colours are seen, how parts are counted, what this computer has beside Python."""

HOMES = {
    "aiohttp": ("present.narration.engines", "present.shelf.serving"),
    "av": ("present.narration", "present.package.encoding", "present.package.writers.video"),
    "distributed": ("present.batch",),
    "docx": ("present.package.writers.handout",),
    "edge_tts": ("present.narration.engines",),
    "espeakng_loader": ("present.narration.engines",),
    "fsspec": ("present.batch",),
    "jieba": ("present.cutter",),
    "jinja2": ("present.package.verifying", "present.package.writers.player", "present.shelf.serving"),
    "lxml": ("present.deck", "present.source", "present.package.feed"),
    "misaki": ("present.narration.engines",),
    "numpy": ("present.narration", "present.package.encoding"),
    "onnxruntime": ("present.narration.engines",),
    "PIL": (
        "present.deck.checking.pictures",
        "present.deck.picturing",
        "present.deck.previewing",
        "present.fonts",
        "present.package.writers.cover",
        "present.package.writers.video",
    ),
    "platformdirs": ("present.cache", "present.cutter", "present.deck", "present.narration"),  # knows but a user's folders
    "pptx": ("present.deck",),
    "pydantic": (
        "present.deck",
        "present.package.stored",
        "present.package.verifying",
    ),  # reads there what people may have written
    "pypinyin": ("present.narration.engines",),
    "pypdfium2": ("present.source.pdf", "present.deck.picturing"),  # reads PDFs there, draws them here
    "resvg_py": ("present.logos",),
    "rich": ("present.cli",),
    "typer": ("present.cli",),
    "watchfiles": ("present.batch",),
    "wetext": ("present.narration",),
}
"""Where each library that comes from elsewhere may be imported; its exceptions are translated there too."""


def module_name(path: Path) -> str:
    parts = path.relative_to(PRESENT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PRESENT.rglob("*.py"))}

every_module = pytest.mark.parametrize("module", MODULES)


@cache
def imports(module: str) -> frozenset[str]:
    """What the module imports, wherever in it, by full name."""
    return frozenset(name for node in ast.walk(MODULES[module]) for name in _imported(node))


def _imported(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import():
            yield from (each.name for each in node.names)
        case ast.ImportFrom(module=str(module)):
            yield from ([module] if module != "present" else [])
            yield from (f"{module}.{each.name}" for each in node.names if f"{module}.{each.name}" in MODULES)


def within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def ours(module: str) -> set[str]:
    """The modules of ours that the module knows, but the root, which tells the version and nothing else."""
    return {name for name in imports(module) if within(name, "present") and name != "present"}


def foreign(module: str) -> set[str]:
    roots = {name.partition(".")[0] for name in imports(module)}
    return roots - {"present"} - set(sys.stdlib_module_names)


@every_module
def test_no_import_is_relative(module: str) -> None:
    assert not [node for node in ast.walk(MODULES[module]) if isinstance(node, ast.ImportFrom) and node.level]


def loaded_with(module: str) -> set[str]:
    """The modules of ours that are loaded before *module* is: what it imports at once, and the packages that these are in."""
    outside = [
        node for node in MODULES[module].body if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))
    ]
    named = {name for node in outside for name in _imported(node)} & MODULES.keys()
    return {each for each in MODULES if any(within(name, each) for name in named) and not within(module, each)}


def test_no_module_needs_itself_to_be_loaded() -> None:
    TopologicalSorter({module: loaded_with(module) for module in MODULES}).prepare()


@pytest.mark.parametrize("module", [each for each in MODULES if within(each, *GROUND)])
def test_the_model_and_the_errors_stand_on_the_standard_library_alone(module: str) -> None:
    assert foreign(module) == set()
    assert {each for each in ours(module) if not within(each, *GROUND)} == set()


@pytest.mark.parametrize(
    ("module", "stage"),
    [(each, f"present.{stage}") for each in MODULES for stage in STAGES if within(each, f"present.{stage}")],
)
def test_a_stage_knows_itself_the_model_and_the_errors(module: str, stage: str) -> None:
    assert {each for each in ours(module) if not within(each, stage, *COMMON)} == set()


@pytest.mark.parametrize("module", [each for each in MODULES if within(each, *COMMON)])
def test_what_every_stage_knows_knows_no_stage(module: str) -> None:
    assert {each for each in ours(module) if not within(each, *COMMON)} == set()


@pytest.mark.parametrize("module", [each for each in MODULES if within(each, "present.cli")])
def test_the_command_line_knows_no_stage(module: str) -> None:
    allowed = ("present.cli", *JOINTS, *GROUND)

    assert {each for each in ours(module) if not within(each, *allowed)} == set()


@pytest.mark.parametrize("module", [each for each in MODULES if within(each, *JOINTS)])
def test_what_joins_the_stages_does_not_know_the_command_line(module: str) -> None:
    assert {each for each in ours(module) if within(each, "present.cli")} == set()


def test_every_stage_has_its_place_in_the_flow() -> None:
    known = {name for module in MODULES if within(module, "present.briefing") for name in ours(module)}
    joined = {stage for stage in STAGES if any(within(each, f"present.{stage}") for each in known)}

    assert joined == set(STAGES)


@every_module
def test_a_library_is_imported_in_its_home_alone(module: str) -> None:
    abroad = {library for library in foreign(module) if not within(module, *HOMES.get(library, ()))}

    assert abroad == set()


@pytest.mark.parametrize("module", [each for each in MODULES if not within(each, "present.cli")])
def test_nothing_but_the_command_line_prints_prompts_or_exits(module: str) -> None:
    calls = {ast.unparse(node.func) for node in ast.walk(MODULES[module]) if isinstance(node, ast.Call)}

    assert calls.isdisjoint({"print", "input", "exit", "quit", "sys.exit", "os._exit", "sys.stdout.write", "sys.stderr.write"})


@every_module
def test_no_exception_is_caught_unseen(module: str) -> None:
    broad = [
        ast.unparse(node.type) if node.type else "everything"
        for node in ast.walk(MODULES[module])
        if isinstance(node, ast.ExceptHandler) and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
    ]

    assert broad == []
