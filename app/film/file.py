"""A film of a project in a file, without a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.canvas.render import loaded_document, unwritable
from app.film.frames import Frames
from app.film.job import sample_numbers
from app.film.plan import MOST_GIF_FRAMES, FilmPlan, is_too_long
from app.film.writing import check_can_write, write_film
from app.theme import Themes
from graph_engine.errors import ProjectError
from graph_engine.project.files import put
from graph_engine.run import run_graph


def too_long(count: int) -> ProjectError:
    """Return what to say of a GIF with too many frames."""
    rule = f"a GIF has at most {MOST_GIF_FRAMES:,} frames, this one would have {count:,}"
    return ProjectError(rule, "Take a whole node at once, only one pass, or an MP4.")


def film_file(project: Path | str, output: Path | str, plan: FilmPlan, theme: str = "light") -> int:
    """Run a project's graph and write its steps as a film; return the number of frames.

    Parameters
    ----------
    output : path
        Ends in .gif or .mp4.
    theme : {"light", "dark"}

    Raises
    ------
    ProjectError
        When the project cannot be read or the film not be written, or PyAV is missing for an MP4.
    GraphError, RuleError
        When the graph cannot be run: it has no steps then.
    """
    check_can_write(Path(output).suffix.lower())
    # Held until the end: without an application Qt measures no text.
    application = QApplication.instance() or QApplication(["gradloom"])
    document = loaded_document(project)
    path = Path(output)
    try:
        frames = Frames(document, run_graph(document.graph), plan, Themes(theme).current)
        try:
            if is_too_long(path.suffix.lower(), frames.count):
                raise too_long(frames.count)
            samples = [frames.array(i) for i in sample_numbers(frames.count)]
            painted = (frames.array(i) for i in range(frames.count))
            put(path, write_film(path.suffix.lower(), painted, samples, plan))
        except OSError as error:
            raise unwritable(output, error) from error
        finally:
            frames.close()
        return frames.count
    finally:
        document.close()
        del application
