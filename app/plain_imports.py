"""Gives Python its own `import` back, which PySide6 puts another in the place of.

To let a module say ``from __feature__ import snake_case``, PySide6 replaces
``builtins.__import__``. From then on the whole source of every module that anybody imports is read
to see whether "PySide6" stands in it, and stays in memory (`linecache`): with a thousand modules a
fifth of the start and thirty megabytes. Nothing here uses those features, so the import that
PySide6 keeps beside its own, ``builtins.__orig_import__``, goes back to its place.

There is no switch for it. Importing everything else before PySide6 would do as well, but then the
frame of the window could not show first. So this module is to be imported before any other that
brings many along.
"""

from __future__ import annotations

import builtins

# PySide6 replaces the import when QtCore, which every other of its modules needs, is imported.
import PySide6.QtCore  # noqa: F401


def give_back() -> bool:
    """Give Python's import back, unless somebody else has put a third one there.

    Returns
    -------
    bool
        Whether PySide6's import is out of the way.
    """
    hook = getattr(builtins, "__feature_import__", None)
    own = getattr(builtins, "__orig_import__", None)
    if hook is not None and own is not None and builtins.__import__ is hook:
        builtins.__import__ = own
    return hook is None or builtins.__import__ is not hook


give_back()
