"""Targets that say yes or no by their sign."""

from __future__ import annotations

from typing import Any

import numpy as np

from nodes.errors import ValueRuleError


def is_positive(target: Any) -> Any:
    """Return where a target of 1 and −1 is 1, as an array of bool.

    Raises
    ------
    ValueRuleError
        With the first number that is neither.
    """
    positive = target == 1
    known = positive | (target == -1)
    if not known.all():
        other = np.ravel(target)[~np.ravel(known)][0]
        raise ValueRuleError(
            f"target holds {other:.6g}, it must be 1 or −1",
            "Make labels of 0 and 1 into signs: 2 · label − 1.",
        )
    return positive
