"""A shield for methods that Qt calls to paint: an error in one of them must not end the program."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

_reported: set[tuple[type[BaseException], str]] = set()


def shielded(paint: Callable[..., None]) -> Callable[..., None]:
    """Return a paint method that reports what goes wrong in it and goes on.

    Qt calls one such method after the other. An error that still stands when the next one is called
    makes PySide lose count of its references, and the process dies. The same error is reported
    once and not for every frame.
    """

    @wraps(paint)
    def painted(self: Any, *arguments: Any) -> None:
        try:
            paint(self, *arguments)
        except Exception as error:  # noqa: BLE001  # the border to Qt
            known = (type(error), str(error))
            if known not in _reported:
                _reported.add(known)
                sys.excepthook(type(error), error, error.__traceback__)

    return painted


def forget_reports() -> None:
    """Report every error anew, known or not."""
    _reported.clear()
