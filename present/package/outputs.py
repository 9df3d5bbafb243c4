"""Which outputs a package gets, and their writing: each by itself, so that one that fails takes no other with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from present.errors import OutputUnavailableError, PackageError, PresentError
from present.model import Notice, Progress, Step
from present.package.folder import FULL_DISK
from present.package.writers import AUDIO, DECK, WRITERS, Material, Output, Told
from present.package.zipping import ZIP
from present.refusals import refusal

_PARTS = 100
"""Parts in which the progress of one output is counted."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The outputs that a package gets, in the order in which they are made; those in `asked` were named by the user."""

    names: tuple[str, ...]
    asked: frozenset[str] = frozenset()

    def __contains__(self, name: str) -> bool:
        return name in self.names


@dataclass(frozen=True, slots=True)
class Written:
    """What writers made: the kind of each path, what the user must know, and the outputs that failed, by name."""

    kinds: dict[str, str] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    failed: tuple[str, ...] = ()


def choose_outputs(
    only: Iterable[str] = (), skip: Iterable[str] = (), also: Iterable[str] = (), writers: Mapping[str, Output] = WRITERS
) -> Chosen:
    """The outputs called *only*, or else those of every package, and *also*, what all are made from and use, but none of *skip*.

    What is made from an output that is skipped falls away with it, unless it was asked for by name.

    Raises:
        PackageError: there is no output of such a name, or one that is asked for is made from one that is skipped.
    """
    named, skipped = frozenset(only), frozenset(skip)
    asked = named | frozenset(also)
    known = (DECK, AUDIO, *writers, ZIP)
    for name in sorted((asked | skipped) - set(known)):
        raise PackageError(
            f"没有“{name}”这种输出；可用的有：{'、'.join(known)}。", f"There is no output {name!r}; there are {', '.join(known)}."
        )
    usual = {DECK, AUDIO, ZIP, *(name for name, each in writers.items() if each.by_default)}
    wanted = asked | (frozenset() if named else usual)
    made_from = {name: _made_from(name, writers) for name in known}
    for name in sorted(each for each in asked if skipped & made_from[each]):
        raise PackageError(
            f"要做 {name} 就不能跳过 {'、'.join(sorted(skipped & made_from[name]))}。",
            f"{name} is made from what is to be skipped: {', '.join(sorted(skipped & made_from[name]))}.",
        )
    whole = {each for name in wanted for each in made_from[name]}
    whole |= {each for name in whole if name in writers for used in writers[name].uses for each in made_from[used]}
    return Chosen(tuple(name for name in known if name in whole and not skipped & made_from[name]), asked)


def _made_from(name: str, writers: Mapping[str, Output]) -> frozenset[str]:
    """The output called *name* and all that it is made from."""
    needs = writers[name].needs if name in writers else ()
    return frozenset({name}).union(*(_made_from(each, writers) for each in needs))


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all writers of one package work with; each writes in a folder of its own below *work*."""

    chosen: Chosen
    material: Material
    work: Path


def write_outputs(
    chosen: Chosen, material: Material, work: Path, progress: Progress, writers: Mapping[str, Output] = WRITERS
) -> Written:
    """Have each chosen output written; what a writer that fails had begun stays in *work* and does not come into the package.

    Raises:
        OSError: the disk is full.
    """
    desk = _Desk(chosen, material, work)
    names = [name for name in writers if name in chosen]
    made = {name for name, is_there in ((DECK, DECK in chosen), (AUDIO, material.recording is not None)) if is_there}
    written = Written()
    for at, name in enumerate(names):
        one = _one(desk, name, writers[name], made, _share(progress, at, len(names)))
        made |= set(one.kinds.values())
        written = Written({**written.kinds, **one.kinds}, (*written.notices, *one.notices), (*written.failed, *one.failed))
    return written


def _share(progress: Progress, at: int, of: int) -> Told:
    """Tells *progress* how far all outputs have come, by how far the one at place *at* has."""

    def told(done: int, total: int) -> None:
        progress(Step.PACK, at * _PARTS + done * _PARTS // total, of * _PARTS)

    told(0, 1)
    return told


def _one(desk: _Desk, name: str, output: Output, made: Collection[str], told: Told) -> Written:
    is_asked = name in desk.chosen.asked
    if lost := [each for each in output.needs if each not in made]:
        return _failure(name, _lacking(lost), is_asked) if is_asked else Written()
    folder = desk.work / f"output-{name}"
    folder.mkdir()
    try:
        notices = tuple(output.write(desk.material, folder, told))
    except OutputUnavailableError as exc:
        return _failure(name, exc, is_asked)
    except PresentError as exc:
        return _failure(name, exc, is_failure=True)
    except OSError as exc:
        if exc.errno in FULL_DISK:
            raise
        return _failure(name, _refused(exc), is_failure=True)
    return Written(_moved(folder, desk.material.folder, name), notices)


def _moved(folder: Path, package: Path, kind: str) -> dict[str, str]:
    """Move what was written in *folder* into the *package*; the kind of each path."""
    paths = sorted(each.relative_to(folder) for each in folder.rglob("*") if each.is_file())
    for path in paths:
        (package / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).rename(package / path)
    return {path.as_posix(): kind for path in paths}


def _failure(name: str, why: PresentError, is_failure: bool) -> Written:
    notice = Notice("output-missing", f"没有做出 {name}：{why.zh}", f"{name} could not be made: {why.en}")
    return Written(notices=(notice,), failed=(name,) if is_failure else ())


def _lacking(lost: Iterable[str]) -> PackageError:
    names = tuple(lost)
    return PackageError(f"缺少它要用的 {'、'.join(names)}。", f"it is made from {', '.join(names)}, which is not there.")


def _refused(exc: OSError) -> PackageError:
    why = refusal(exc)
    return PackageError(f"写不了 {exc.filename or ''}：{why.zh}。", f"can't write {exc.filename or ''}: {why.en}.")
