"""What a bundle holds: the folders and files that weigh most."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

_SHOWN = 14


def of_folder(folder: Path) -> str:
    """Return a table of the largest parts of ``folder``, in MB as the disk counts them."""
    sizes: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            parts = path.relative_to(folder).parts
            sizes["/".join(parts[:2]).removesuffix(".libs")] += path.stat().st_size
    rows = [f"{size / 1e6:8.1f}  {name}" for name, size in sizes.most_common(_SHOWN)]
    return "\n".join([f"{sizes.total() / 1e6:8.1f}  in all, in MB, of which", *rows])
