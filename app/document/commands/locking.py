"""Locking nodes in their places."""

from __future__ import annotations

from collections.abc import Iterable

from app.document.commands.graph_command import node_count_text, translated
from app.document.commands.sheet import ChangeSheet
from app.document.document import Document
from app.language.counting import counted


class LockNodes(ChangeSheet):
    """Lock nodes in their places, or let them go."""

    def __init__(self, document: Document, names: Iterable[str], *, is_locked: bool) -> None:
        chosen = sorted(name for name in names if name in document.graph)
        if is_locked:
            one = translated("Lock {name}")
            many = counted("History", "Lock %n node", "Lock %n nodes", len(chosen))
        else:
            one = translated("Unlock {name}")
            many = counted("History", "Unlock %n node", "Unlock %n nodes", len(chosen))
        sheet = document.sheet.with_pins(chosen, is_locked)
        super().__init__(document, sheet, node_count_text(one, many, chosen))
