"""A page that is made when it first shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class LazyPage(QWidget):
    """Stands in for a panel until somebody looks at it.

    Parameters
    ----------
    make : callable
        Returns the panel.
    waits : bool
        Whether it is not made by being shown, but when somebody asks for its `page`.
    """

    def __init__(
        self,
        make: Callable[[], QWidget],
        parent: QWidget | None = None,
        *,
        waits: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._make = make
        self._waits = waits
        self._page: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def page(self) -> QWidget:
        """The panel, made now if need be."""
        if self._page is None:
            self._page = self._make()
            self._column.addWidget(self._page)
        return self._page

    def showEvent(self, event: QShowEvent) -> None:
        if not self._waits:
            _ = self.page
        super().showEvent(event)
