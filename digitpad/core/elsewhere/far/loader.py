"""Begins the far side: says which Python runs, then imports the modules that came with it.

It is sent as text to any Python 3, so that one that is too old can say so; hence no syntax newer
than Python 3.4 and nothing but the standard library.
"""

import importlib
import importlib.abc
import importlib.util
import json
import sys


def load(source: bytes, modules: "dict[str, str]", call: "dict[str, str]") -> None:
    """Print the line that is waited for and run ``main(source)`` of the module that is called.

    source: the text that was sent, for a process that starts another one. modules: name and code.
    call: ``mark``, with which the line begins, and ``entry``, a module's name.
    """
    facts = {"version": list(sys.version_info[:3]), "python": sys.executable}
    # A shell may have greeted without an end of line.
    sys.stdout.write("\n" + call["mark"] + json.dumps(facts) + "\n")
    sys.stdout.flush()
    if tuple(sys.version_info[:2]) >= (3, 11):
        sys.meta_path.insert(0, _Finder(modules))  # type: ignore[arg-type]
        importlib.import_module(call["entry"]).main(source)


class _Finder(importlib.abc.InspectLoader):
    """Finds and loads the modules that were sent; no installed one comes before them."""

    def __init__(self, modules: "dict[str, str]") -> None:
        self._modules = modules

    def find_spec(self, name: str, *_: object) -> object:
        if name not in self._modules:
            return None
        return importlib.util.spec_from_loader(name, self)

    def is_package(self, fullname: str) -> bool:
        return any(name.startswith(fullname + ".") for name in self._modules)

    def get_source(self, fullname: str) -> str:
        return self._modules[fullname]
