"""What a wheel holds beside its code: compiled translations, resources, pinned versions."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):  # type: ignore[type-arg]
    """Hatch calls it; see ``pyproject.toml``."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile them, and leave their sources out of the wheel."""
        sys.path.insert(0, self.root)
        from tools.compile_translations import compile_all

        compile_all()
        if version != "editable":
            resources = Path(self.root, "resources")
            build_data["force_include"] |= {
                str(path): f"digitpad/resources/{path.name}"
                for path in resources.iterdir()
                if path.name != "translations"
            }
            pinned = Path(self.root, "constraints.txt")
            build_data["force_include"][str(pinned)] = f"digitpad/resources/{pinned.name}"
