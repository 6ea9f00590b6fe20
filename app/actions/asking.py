"""A search over the window among a few things."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.widgets.search_popup import SearchPopup
from app.widgets.search_row import SearchRow
from app.workspace import Workspace


def ask(
    workspace: Workspace,
    rows: Callable[[str], Sequence[SearchRow]],
    name: str,
    hint: str,
    nothing: str,
) -> SearchPopup:
    """Open a search and return it.

    Parameters
    ----------
    rows : callable
        Returns what a text may mean.
    name, hint, nothing : str
        As `SearchPopup` takes them.
    """
    assert workspace.frame is not None
    popup = SearchPopup(
        workspace.frame, rows, workspace.themes, name=name, hint=hint, nothing=nothing
    )
    popup.open()
    return popup
