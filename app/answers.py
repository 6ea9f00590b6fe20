"""What the PyTorch process answered, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.language.counting import counted

TOLERANCE = 1e-6
"""Relative error up to which finite differences are said to agree."""


def waiting_text(task: str) -> str:
    """Return what is under way, for a task of `TorchWorker`."""
    texts = {
        "parity": _words("PyTorch runs the same graph; every edge is compared …"),
        "gradients": _words("Every edge is nudged to both sides …"),
        "export": _words("PyTorch writes the model …"),
    }
    return texts.get(task, task)


def answer_text(answer: Mapping[str, Any]) -> tuple[str, str]:
    """Return a sentence and whether it is "done", an "error" or a "note"."""
    match answer.get("task"):
        case "parity":
            return _parity(answer)
        case "gradients":
            return _gradients(answer)
        case _:
            return _export(answer)


def _parity(answer: Mapping[str, Any]) -> tuple[str, str]:
    error, edges = answer.get("parity"), len(answer.get("edges", ()))
    if error is None:
        return _words("NumPy engine and PyTorch differ: some numbers are not finite."), "error"
    if answer.get("agrees"):
        text = counted(
            "Answers", "NumPy engine = PyTorch on the edge: max |Δ| {error} ({dtype})",
            "NumPy engine = PyTorch on every edge: max |Δ| {error} ({dtype}), %n edges", edges,
        )  # fmt: skip
    else:
        text = counted(
            "Answers", "NumPy engine and PyTorch differ by up to {error} ({dtype}), %n edge",
            "NumPy engine and PyTorch differ by up to {error} ({dtype}), %n edges", edges,
        )  # fmt: skip
    sentence = text.format(error=f"{error:.1e}", dtype=answer.get("dtype", ""))
    return sentence, "done" if answer.get("agrees") else "error"


def _gradients(answer: Mapping[str, Any]) -> tuple[str, str]:
    error = answer.get("gradient_check", answer.get("max_relative_error"))
    if error is None:
        return _words("Nothing could be checked: every edge is at a kink."), "note"
    is_good = error <= TOLERANCE
    text = (
        _words("Finite differences agree on every edge: largest relative error {error}")
        if is_good
        else _words("Finite differences disagree: largest relative error {error}")
    )
    return text.format(error=f"{error:.1e}"), "done" if is_good else "error"


def _export(answer: Mapping[str, Any]) -> tuple[str, str]:
    text = _words("Written to {path}").format(path=answer.get("path", ""))
    if answer.get("checked") and answer.get("max_error") is not None:
        checked = _words("checked against the module: max |Δ| {error}")
        text += ", " + checked.format(error=f"{answer['max_error']:.1e}")
    return text, "done"


def _words(text: str) -> str:
    return QCoreApplication.translate("Answers", text)
