"""The canvas as a picture in a file, without a window: SVG, PDF or PNG."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from app.canvas.look_choices import LookChoices
from app.canvas.node_geometry import TAG_HEIGHT
from app.canvas.number_source import NoNumbers, NumberSource
from app.canvas.scene import CanvasScene
from app.canvas.svg_text import settle_texts
from app.document.document import Document
from app.document.selection import Selection
from app.theme import Theme, Themes
from graph_engine.errors import GraphError, ProjectError
from graph_engine.graph import Graph
from graph_engine.project import load_project
from graph_engine.project.files import put
from graph_engine.run import run_graph
from nodes.errors import RuleError

MARGIN = 28.0
LARGEST_SIDE = 16_384
"""Pixels; a larger PNG is scaled down to it."""

_PDF_RESOLUTION = 144


def render_file(
    project: Path | str, output: Path | str, theme: str = "light", scale: float = 2.0
) -> None:
    """Draw a project's canvas, with all its numbers, into a file.

    Parameters
    ----------
    output : path
        Ends in .svg, .pdf or .png.
    theme : {"light", "dark"}
    scale : float
        Pixels of a PNG per unit of the canvas.

    Raises
    ------
    ProjectError
        When the project cannot be read or the picture not be written.
    """
    # Held until the end: without an application Qt measures no text.
    application = QApplication.instance() or QApplication(["gradloom"])
    document = loaded_document(project)
    try:
        render(document, Path(output), Themes(theme).current, scale)
    except OSError as error:
        raise unwritable(output, error) from error
    finally:
        document.close()
        del application


def unwritable(output: Path | str, error: OSError) -> ProjectError:
    """Return what to say of a picture that could not be written."""
    rule = f"the picture {output} cannot be written: {error.strerror or error}"
    return ProjectError(rule, "Choose another place.")


def loaded_document(project: Path | str) -> Document:
    """Return a project as a document; whoever asks closes it.

    Raises
    ------
    ProjectError
    """
    loaded = load_project(Path(project), Graph())
    graph = loaded.graph
    assert isinstance(graph, Graph)
    document = Document(graph)
    document.place(
        {name: (float(x), float(y)) for name, (x, y) in loaded.layout.items() if name in graph}
    )
    with document.edit():
        document.put_sheet(loaded.sheet)
    return document


def render(
    document: Document,
    output: Path,
    theme: Theme,
    scale: float = 2.0,
    numbers: NumberSource | None = None,
    choices: LookChoices | None = None,
) -> None:
    """Draw a document's canvas into a file; what its name ends in says the format.

    Parameters
    ----------
    numbers : NumberSource, optional
        What stands on the edges. Left out, the graph is run.
    choices : LookChoices, optional
        How it looks beside the theme. Left out, as usual.

    Raises
    ------
    ValueError
        When the name ends in none of .svg, .pdf and .png.
    OSError
    """
    makers = {".svg": _svg, ".pdf": _pdf, ".png": _png}
    suffix = output.suffix.lower()
    if suffix not in makers:
        raise ValueError(f"a picture must end in {', '.join(makers)}, this is {output.name!r}")
    selection = Selection(document)
    source = _numbers_of(document) if numbers is None else numbers
    scene = prepare_scene(document, selection, theme, source, choices)
    scene.labels.place(np.arange(len(scene.edges)))
    put(output, makers[suffix](scene, area_of(scene), scale))
    selection.deleteLater()


def prepare_scene(
    document: Document,
    selection: Selection,
    theme: Theme,
    numbers: NumberSource,
    choices: LookChoices | None = None,
) -> CanvasScene:
    """Return a scene of a document that is painted into a file, in full detail."""
    scene = CanvasScene(document, selection, Themes(theme.name))
    scene.look.set_choices(choices or LookChoices())
    scene.labels.source = numbers
    scene.look.paints_vectors = True
    scene.rebuild()
    scene.refresh_numbers()
    scene.refresh_node_numbers()
    scene.show_problems()
    return scene


def _numbers_of(document: Document) -> NumberSource:
    """Run the graph; one that cannot run is drawn without numbers."""
    try:
        return run_graph(document.graph)
    except (GraphError, RuleError):
        return NoNumbers()


def area_of(scene: CanvasScene) -> QRectF:
    """Return what is drawn: bodies, wires, labels, and some room around them."""
    area = scene.extent()
    for name in ("label_box", "local_box"):
        for left, top, right, bottom in scene.edges.column(name).tolist():
            if math.isfinite(left):
                area = area.united(QRectF(left, top, right - left, bottom - top))
    if area.isNull():
        area = QRectF(0.0, 0.0, 320.0, 200.0)
    area = area.adjusted(-MARGIN, -MARGIN - TAG_HEIGHT, MARGIN, MARGIN)
    return QRectF(area.toAlignedRect())


def _paint(painter: QPainter, scene: CanvasScene, area: QRectF, target: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(target, scene.look.ink.canvas)
    scene.render(painter, target, area)


def _png(scene: CanvasScene, area: QRectF, scale: float) -> bytes:
    scale = min(scale, LARGEST_SIDE / max(area.width(), area.height()))
    width, height = math.ceil(area.width() * scale), math.ceil(area.height() * scale)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    _paint(painter, scene, area, QRectF(0.0, 0.0, width, height))
    painter.end()
    buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # a format is text, not bytes
    return bytes(buffer.data().data())


def _pdf(scene: CanvasScene, area: QRectF, scale: float) -> bytes:
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setCreator("Gradloom")
    writer.setTitle(scene.document.graph.name)
    writer.setResolution(_PDF_RESOLUTION)
    # A unit of the canvas is a pixel of 1/96 inch.
    points = QSizeF(area.width(), area.height()) * (72.0 / 96.0)
    writer.setPageSize(
        QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    )
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    _paint(painter, scene, area, QRectF(0.0, 0.0, writer.width(), writer.height()))
    painter.end()
    return bytes(buffer.data().data())


def _svg(scene: CanvasScene, area: QRectF, scale: float) -> bytes:
    # Late: nothing else needs the module.
    from PySide6.QtSvg import QSvgGenerator

    buffer = _buffer()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(area.size().toSize())
    generator.setViewBox(QRectF(0.0, 0.0, area.width(), area.height()))
    generator.setTitle(scene.document.graph.name)
    generator.setDescription("A computational graph, drawn by Gradloom")
    painter = QPainter(generator)
    _paint(painter, scene, area, QRectF(0.0, 0.0, area.width(), area.height()))
    painter.end()
    return settle_texts(bytes(buffer.data().data()).decode()).encode()


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
