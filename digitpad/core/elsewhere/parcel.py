"""What a training elsewhere needs of this computer: data, own digits, the model to go on from.

Data that were chosen go over once and stay there, named by their content. Ink, which is how a
person's digits are kept, the model to go on from and a checkpoint belong to the run and are deleted
with it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from digitpad.core.datasets import locate
from digitpad.core.datasets.digits import MNIST, PEN
from digitpad.core.elsewhere.visit import Visit, sha256_of
from digitpad.core.errors import DigitPadError, FileError, os_error_cause
from digitpad.core.files import limits, presence
from digitpad.core.ink.ink_file import is_surely_ink_file
from digitpad.core.sentences.elsewhere_words import FarWords
from digitpad.core.training.run_folder import CHECKPOINT, RunFolder
from digitpad.core.training.train_config import DataSource, TrainConfig

_MB: Final = 10**6
_PART: Final = re.compile(
    r"(?<![a-z])(train|test|t10k|images?|labels?|targets?|data|x|y|idx[123]|ubyte|int)(?![a-z])|\d+"
)
"""What tells the files of one set from each other in their names."""


@dataclass(frozen=True)
class Item:
    """A file that is needed there."""

    path: Path
    name: str
    """Where the run finds it, below its folder."""
    is_private: bool
    """Whether it is deleted when the run is over."""


@dataclass(frozen=True)
class Parcel:
    """The files, and what the run is told."""

    items: tuple[Item, ...]
    config: TrainConfig
    """With names below the run's folder for paths, as `Item.name` has them."""
    has_large: bool
    """Whether the person has allowed a large data set."""

    def config_in(self, root: str) -> TrainConfig:
        """Return what the worker there is told, whose run lies in the folder ``root``."""
        data = (
            one if one.path == MNIST else replace(one, path=f"{root}/{one.path}")
            for one in self.config.data
        )
        start = self.config.start_from and f"{root}/{self.config.start_from}"
        return replace(self.config, data=tuple(data), start_from=start)

    def here(self, text: str, root: str, run: Path) -> str:
        """Return what is said there with the paths of this computer."""
        for item in sorted(self.items, key=lambda item: len(item.name), reverse=True):
            text = text.replace(f"{root}/{item.name}", str(item.path))
        return text.replace(f"{root}/run", str(run))


def pack(config: TrainConfig, folder: RunFolder) -> Parcel:
    """Return what has to go over for a run. Raises DigitPadError for what is missing here."""
    if config.tensorboard:
        raise DigitPadError(FarWords.NO_TENSORBOARD)
    items, sources = [], []
    for number, source in enumerate(config.data):
        found = list(_files_of(source, number))
        items += found
        there = MNIST if source.path == MNIST else _name_of(source, number)
        sources.append(replace(source, path=there))
    items += [Item(path, f"data/{PEN}/{path.name}", False) for path in locate.pen_files()]
    start = ""
    if config.start_from:
        start = f"sources/model/{Path(config.start_from).name}"
        items.append(Item(Path(config.start_from), start, True))
    if presence.is_file(folder.checkpoint):
        items.append(Item(folder.checkpoint, f"run/{CHECKPOINT}", True))
    return Parcel(
        tuple(items),
        replace(config, data=tuple(sources), start_from=start),
        any(_is_allowed(source) for source in config.data),
    )


def _is_allowed(source: DataSource) -> bool:
    """Whether the person lets this source be large."""
    return os.environ.get(limits.LARGE_VARIABLE) is not None and limits.is_allowed(
        Path(source.path)
    )


def _name_of(source: DataSource, number: int) -> str:
    """Return where a source lies there. Its folder's name is kept: readers name sets by it."""
    path = Path(source.path)
    return f"sources/{number}/{path.parent.name or 'root'}/{path.name}"


def _files_of(source: DataSource, number: int) -> Iterator[Item]:
    """Yield the files of a source. Raises DigitPadError."""
    if source.path == MNIST:
        place = locate.find_mnist()
        found = sorted(place.glob("*-ubyte*")) if presence.is_folder(place) else [place]
        yield from (Item(path, f"data/{MNIST}/{path.name}", False) for path in found)
        return
    place, name = locate.locate(source.path), _name_of(source, number)
    if presence.is_folder(place):
        for path in _inside(place):
            below = path.relative_to(place).as_posix()
            yield Item(path, f"{name}/{below}", is_surely_ink_file(path))
        return
    is_ink = is_surely_ink_file(place)
    for path in [place] if is_ink else _of_one_set(place):
        yield Item(path, f"{name.rpartition('/')[0]}/{path.name}", is_ink)


def _inside(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (path for name in sorted(names) if presence.is_file(path := Path(place, name)))


def _of_one_set(path: Path) -> list[Path]:
    """Return ``path`` and the files beside it that belong to it, such as labels and test part."""
    wanted = _plain(path.name)
    beside = (other for other in path.parent.iterdir() if _plain(other.name) == wanted)
    return [path, *sorted(one for one in beside if one != path and presence.is_file(one))]


def _plain(name: str) -> str:
    """Return what the names of the files of one set have in common."""
    return _PART.sub("·", name.lower().removesuffix(".gz"))


def send(
    visit: Visit, parcel: Parcel, run: str, report: Callable[[int, int], object]
) -> list[tuple[str, str]]:
    """Send what is not there yet, and return name and SHA-256 of what stays there.

    report: called with the bytes sent so far, and in all. Raises DigitPadError.
    """
    try:
        return _send(visit, parcel, run, report)
    except OSError as error:
        raise FileError(Path(str(error.filename)), os_error_cause(error)) from None


def begin(
    visit: Visit,
    parcel: Parcel,
    run: str,
    root: str,
    *,
    links: Sequence[tuple[str, str]],
    seconds: int,
    variables: Mapping[str, str],
) -> None:
    """Have a worker begin with what was sent, whose run lies in the folder ``root``.

    links: what `send` returned. seconds: how long it goes on without a connection. variables: of
    its environment. Raises DigitPadError.
    """
    visit.ask(
        do="begin",
        run=run,
        links=links,
        config=parcel.config_in(root).to_text(),
        large=parcel.has_large,
        seconds=seconds,
        variables=variables,
        **visit.place(),
    )


def _send(
    visit: Visit, parcel: Parcel, run: str, report: Callable[[int, int], object]
) -> list[tuple[str, str]]:
    sums = {item: sha256_of(item.path) for item in parcel.items}
    public = {sums[item]: item for item in parcel.items if not item.is_private}
    there = set(visit.ask(do="have", sha256=list(public))["have"])
    private = [item for item in parcel.items if item.is_private]
    missing = [*(item for one, item in public.items() if one not in there), *private]
    total = sum(item.path.stat().st_size for item in missing)
    sent = 0

    def count(size: int) -> None:
        nonlocal sent
        sent += size
        report(sent, total)

    for item in missing:
        where = {"run": run, "path": item.name} if item.is_private else {}
        visit.put_file(item.path, sums[item], count, where)
    return [(item.name, sums[item]) for item in parcel.items if not item.is_private]
