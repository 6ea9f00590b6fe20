"""What an export made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Export:
    """An export that is done.

    Attributes
    ----------
    path : Path
    checked : bool
        Whether what was written was run, or read back, and compared with the module.
    max_error : float
        Largest absolute difference found.
    others : tuple of Path
        Files written beside it.
    """

    path: Path
    checked: bool
    max_error: float
    others: tuple[Path, ...] = ()
