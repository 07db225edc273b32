"""Where a bundle starts.

The loader of the bundle's own libraries has done its work by now. Programs that this one starts, a
browser or a Python, must not find those libraries.
"""

import os
import sys

_OF_THE_BUNDLE = ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH")

for name in _OF_THE_BUNDLE:
    before = os.environ.pop(f"{name}_ORIG", None)
    os.environ.pop(name, None)
    if before is not None:
        os.environ[name] = before

from digitpad.cli import main  # noqa: E402

sys.exit(main())
