"""What is known not to agree with other projects, each with its reason, from known_gaps.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("known_gaps.toml")


@cache
def known_gaps(project: str) -> dict[str, str]:
    """Return the reason of each known gap by the name of the case.

    Parameters
    ----------
    project : {"onnx", "opinfo"}
    """
    reasons = tomllib.loads(TABLE.read_text(encoding="utf-8"))[project]
    return {case: group["reason"] for group in reasons.values() for case in group["cases"]}
