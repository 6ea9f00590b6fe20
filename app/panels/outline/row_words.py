"""What the rows of the outline say, to the eye and to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.access.telling import Telling
from app.document.document import Document
from app.language.counting import counted
from app.language.engine_words import sentence_words
from app.panels.outline.rows import Detail, Row, title_of
from app.sessions.breakpoint_list import BreakpointList
from graph_engine.errors import Problem
from nodes.muted import Muted

NAME, TYPE, VALUE, GRADIENT, STATE = range(5)
COLUMNS = 5
_MARKS = {"error": "✕", "warning": "▲", "note": "●"}
_PHASE_MARK = "▶"


class RowWords(QObject):
    """Puts rows into words when they are shown.

    Attributes
    ----------
    at_step : str
        The node that the step is about.
    problems : dict of str to list of Problem
        By node.
    """

    def __init__(
        self,
        document: Document,
        telling: Telling,
        breakpoints: BreakpointList | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._telling = telling
        self._breakpoints = breakpoints
        self.at_step = ""
        self.problems: dict[str, list[Problem]] = {}

    def spoken(self, row: Row) -> str:
        """Return a whole row for screen readers."""
        if row.is_card:
            texts = [self._telling.card(row.name), self.text(row, STATE)]
        elif row.detail is None:
            texts = [self._telling.node(row.name), self._state(row.name)]
        else:
            names = ("", "", self.tr("value"), self.tr("gradient"), "")
            found = [(name, self.text(row, column)) for column, name in enumerate(names)]
            texts = [f"{name} {text}".strip() for name, text in found if text]
        return ", ".join(filter(None, texts))

    def text(self, row: Row, column: int) -> str:
        """Return what stands in a column."""
        if row.is_card:
            return self._card_text(row, column)
        if row.detail is not None:
            return self._detail_text(row.name, row.detail, column)
        return self._text(row.name, column)

    def _text(self, name: str, column: int) -> str:
        if column == NAME:
            return name
        if column == TYPE:
            return self._document.graph.node(name).title
        if column in (VALUE, GRADIENT):
            return self._telling.first_output(name)[column - VALUE]
        return self._state(name)

    def _state(self, name: str) -> str:
        found = []
        if name == self.at_step:
            found.append(f"{_PHASE_MARK} {self.tr('this step')}")
        for severity, mark in _MARKS.items():
            count = sum(1 for each in self.problems.get(name, ()) if each.severity == severity)
            if count:
                found.append(f"{mark} {self._count(severity, count)}")
        if self._breakpoints is not None and self._breakpoints.at(name) is not None:
            found.append(f"■ {self.tr('stops here')}")
        if isinstance(self._document.graph.node(name), Muted):
            found.append(self.tr("muted"))
        return ", ".join(found)

    def _count(self, severity: str, count: int) -> str:
        match severity:
            case "error":
                return counted("RowWords", "an error", "%n errors", count)
            case "warning":
                return counted("RowWords", "a warning", "%n warnings", count)
            case _:
                return counted("RowWords", "a note", "%n notes", count)

    def _card_text(self, row: Row, column: int) -> str:
        title = title_of(self._document, row.name)
        kind = self.tr("Frame") if row.kind == "frame" else self.tr("Note")
        if column == NAME:
            return title or (self.tr("Without a title") if row.kind == "frame" else kind)
        if column == TYPE:
            return kind
        is_count = column == STATE and row.kind == "frame"
        return counted("RowWords", "%n node", "%n nodes", row.nodes_inside()) if is_count else ""

    def _detail_text(self, name: str, detail: Detail, column: int) -> str:
        edge, telling = detail.edge, self._telling
        if detail.problem is not None:
            text = f"{sentence_words(detail.problem.rule)}. {sentence_words(detail.problem.remedy)}"
            return f"{_MARKS[detail.problem.severity]} {text.strip()}" if column == NAME else ""
        if edge is None:
            if column in (VALUE, GRADIENT):
                return telling.output(name, detail.port)[column - VALUE]
            text = self.tr("{0} → nothing yet").replace("{0}", detail.port)
            return text if column == NAME else ""
        if column == NAME:
            if detail.kind == "into":
                return f"{detail.port} ← {edge.source}.{edge.source_port}"
            return f"{detail.port} → {edge.target}.{edge.target_port}"
        if column == VALUE:
            return telling.value(edge)
        return telling.gradient(edge) if column == GRADIENT else ""
