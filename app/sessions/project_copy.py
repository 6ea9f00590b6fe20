"""A copy of the document on disk, for a process that works on it; the document may be unsaved."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from app.document.document import Document
from graph_engine.project import save_project
from graph_engine.training.data_paths import with_full_paths


class ProjectCopy:
    """The document as it is now, in a folder of its own until `remove`.

    Attributes
    ----------
    folder : Path
        The whole folder, which may hold more besides.
    path : Path
        The project in it.

    Raises
    ------
    ProjectError, OSError
        When it cannot be written.
    """

    def __init__(self, document: Document) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="gradloom-"))
        self.path = self.folder / "copy.gradloom"
        try:
            # The copy lies elsewhere: what it names beside the document is named in full.
            graph = with_full_paths(document.graph)
            save_project(graph, self.path, layout=document.positions)
        except BaseException:
            self.remove()
            raise

    def remove(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)
