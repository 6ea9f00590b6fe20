"""The canvas as a picture in a file."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.canvas.look_choices import LookChoices
from app.canvas.render import LARGEST_SIDE, render, render_file
from app.document.commands import BuildFormula
from app.document.document import Document
from app.theme import DARK, LIGHT, THEMES, Theme
from graph_engine.errors import ProjectError
from graph_engine.examples import example

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    document = Document()
    values = {"x": -2, "y": 5, "z": -4}
    document.push(BuildFormula(document, "(x + y) * z", values))
    return document


def texts(path: Path) -> list[str]:
    return [element.text or "" for element in ElementTree.parse(path).iter(f"{SVG}text")]


def test_an_svg_holds_names_and_numbers_as_text(document: Document, tmp_path: Path) -> None:
    render(document, tmp_path / "graph.svg", LIGHT)
    found = texts(tmp_path / "graph.svg")
    for text in ("x", "z", "+", "×", "-12.00", "-4.00", "3.00", "∂ 1.00"):
        assert text in found


def test_texts_of_an_svg_keep_their_width_in_any_font(document: Document, tmp_path: Path) -> None:
    render(document, tmp_path / "graph.svg", LIGHT)
    for element in ElementTree.parse(tmp_path / "graph.svg").iter(f"{SVG}text"):
        assert float(element.attrib["textLength"]) > 0.0
        assert element.attrib["font-family"].endswith(("sans-serif", "monospace"))
        named = element.attrib["font-family"].split(", ")[:-1]
        assert all(name.startswith("'") and name.endswith("'") for name in named)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_png_shows_the_graph_in_the_themes_colours(
    document: Document, tmp_path: Path, theme: Theme
) -> None:
    render(document, tmp_path / "graph.png", theme, scale=1.0)
    image = QImage(str(tmp_path / "graph.png"))
    assert image.pixelColor(2, 2).name() == theme.canvas
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
    assert {theme.node_body, theme.value_soft, theme.gradient_soft} <= colours


def test_a_png_is_as_large_as_asked_for(document: Document, tmp_path: Path) -> None:
    sizes = []
    for scale in (1.0, 3.0):
        render(document, tmp_path / "graph.png", LIGHT, scale)
        sizes.append(QImage(str(tmp_path / "graph.png")).width())
    assert abs(sizes[1] - 3 * sizes[0]) <= 3


def test_a_png_of_a_vast_graph_keeps_to_a_size_that_can_be_opened(
    document: Document, tmp_path: Path
) -> None:
    document.place({"x": (-200_000.0, 0.0)})
    render(document, tmp_path / "graph.png", LIGHT)
    assert QImage(str(tmp_path / "graph.png")).width() == LARGEST_SIDE


def test_a_pdf_is_one_page_of_the_graphs_size(document: Document, tmp_path: Path) -> None:
    render(document, tmp_path / "graph.pdf", LIGHT)
    content = (tmp_path / "graph.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert content.count(b"/Type /Page\n") == 1


def test_an_empty_graph_is_a_picture_too(qtbot: QtBot, tmp_path: Path) -> None:
    render(Document(), tmp_path / "empty.png", LIGHT)
    assert not QImage(str(tmp_path / "empty.png")).isNull()


def test_a_graph_that_cannot_run_is_drawn_without_numbers(
    document: Document, tmp_path: Path
) -> None:
    document.push(BuildFormula(document, "a @ b", {"a": [[1.0]], "b": [[1.0, 2.0], [3.0, 4.0]]}))
    render(document, tmp_path / "graph.svg", LIGHT)
    assert "@" in texts(tmp_path / "graph.svg")


def test_another_ending_is_refused(document: Document, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.svg, \.pdf, \.png"):
        render(document, tmp_path / "graph.bmp", LIGHT)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_a_clear_error(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be written"):
        render_file(example("sigmoid-neuron").path, tmp_path / "no" / "graph.png")


def test_rendering_leaves_the_document_as_it_was(document: Document, tmp_path: Path) -> None:
    before = (document.positions, document.graph.version, document.undo_stack.count())
    render(document, tmp_path / "graph.svg", LIGHT)
    assert before == (document.positions, document.graph.version, document.undo_stack.count())


def test_a_project_is_rendered_by_a_process_of_its_own(tmp_path: Path) -> None:
    code = (
        "from app.canvas.render import render_file\n"
        "import sys\n"
        "for suffix in ('svg', 'png', 'pdf'):\n"
        "    render_file(sys.argv[1], f'{sys.argv[2]}/graph.{suffix}', 'dark')\n"
        "assert 'torch' not in sys.modules\n"
    )
    path = example("lenet-digits").path
    subprocess.run([sys.executable, "-c", code, str(path), str(tmp_path)], check=True)
    assert {file.suffix for file in tmp_path.iterdir()} == {".svg", ".png", ".pdf"}
    assert "conv1" in texts(tmp_path / "graph.svg")
    assert "6×28×28" in texts(tmp_path / "graph.svg")


def test_a_picture_looks_as_the_user_chose(qtbot: QtBot, tmp_path: Path) -> None:
    document = Document()
    document.open_example("lenet-digits")
    sizes = []
    for number, form in enumerate(("shape", "statistics")):
        output = tmp_path / f"{number}.svg"
        choices = LookChoices(tensor_labels=form, wire_ink="both")  # type: ignore[arg-type]
        render(document, output, THEMES["light_contrast"], choices=choices)
        sizes.append("±" in output.read_text())
    document.close()
    assert sizes == [False, True]
