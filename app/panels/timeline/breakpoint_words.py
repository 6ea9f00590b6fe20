"""Breakpoints in words. No Qt but its translation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from graph_engine.breakpoints import Breakpoint, Condition

_TEXTS: dict[Condition, str] = {
    "reached": "every time",
    "not_finite": "NaN or Inf",
    "gradient_above": "|gradient| >",
    "value_above": "|value| >",
    "no_gradient": "gradient = 0",
    "sign_change": "sign change",
}
_HELP: dict[Condition, str] = {
    "reached": "Stop whenever the node or wire has its turn",
    "not_finite": "Stop where a step brings about NaN or Inf",
    "gradient_above": "Stop where an element of a gradient is larger than this",
    "value_above": "Stop where an element of a value is larger than this",
    "no_gradient": "Stop where nothing flows back: every element of the gradient is 0",
    "sign_change": "Stop where a gradient leaves a node with another sign, where a term turns the "
    "sign of a sum, or where an update takes a weight across 0",
}


def translated(text: str) -> str:
    """Return a text in the user's language."""
    return QCoreApplication.translate("Breakpoints", text)


def condition_text(condition: Condition) -> str:
    """Return a condition in short; a limit belongs behind it where it ends in ``>``."""
    return translated(_TEXTS[condition])


def condition_help(condition: Condition) -> str:
    """Return what a condition stops at, as a sentence."""
    return translated(_HELP[condition])


def place_text(wanted: Breakpoint) -> str:
    """Return where a breakpoint looks: a node, an edge, or anywhere."""
    if wanted.edge is not None:
        return f"{wanted.edge.source} → {wanted.edge.target}"
    return wanted.node or translated("anywhere")
