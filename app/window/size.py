"""How large everything is: Qt scales windows, fonts and pictures alike, sharp at every size."""

from __future__ import annotations

import os

VARIABLE = "QT_SCALE_FACTOR"
"""Qt reads it once, when the application is made."""


def make_everything(percent: int) -> None:
    """Have all windows of this process larger or smaller; too late once there is an application.

    A size that is set from outside stays.
    """
    if percent != 100:
        os.environ.setdefault(VARIABLE, f"{percent / 100:g}")
