import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.document.commands import AddNode, Connect
from app.panels.inspector.node_page import NodePage
from app.panels.inspector.panel import Inspector
from app.panels.inspector.views import GRADIENT, HISTOGRAM, JACOBIAN, VALUE, WEIGHTS
from app.widgets.choice import Choice, Switch
from tests.app.panels.conftest import Desk


@pytest.fixture
def inspector(desk: Desk, qtbot: QtBot) -> Inspector:
    panel = Inspector(desk.document, desk.selection, desk.live, desk.themes, desk.preferences)
    qtbot.addWidget(panel)
    panel.resize(356, 900)
    panel.show()
    return panel


def page_of(inspector: Inspector, desk: Desk, name: str) -> NodePage:
    desk.selection.set([name])
    inspector.refresh()
    assert inspector.node_page is not None
    return inspector.node_page


def type_into(qtbot: QtBot, page: NodePage, setting: str, text: str) -> None:
    line = page.settings.fields[setting].control
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_without_a_graph_it_says_how_to_begin(inspector: Inspector) -> None:
    inspector.refresh()
    assert inspector.overview is not None
    assert "Drag a node" in inspector.overview.hint.text()


def test_chain_rule_has_the_numbers_of_the_neuron(inspector: Inspector, desk: Desk) -> None:
    desk.neuron()
    page = page_of(inspector, desk, "mul_1")
    assert page.header.formula.text() == "mul_1 = w0 · x0"
    assert page.header.numbers.text() == "= 2.00 · -1.00 = -2.00"
    assert page.chain_rule.texts() == [
        ["w0", "x0 = -1.00", "×", "0.20", "=", "-0.20"],
        ["x0", "w0 = 2.00", "×", "0.20", "=", "0.39"],
    ]


def test_finite_differences_agree(inspector: Inspector, desk: Desk) -> None:
    desk.neuron()
    page = page_of(inspector, desk, "mul_1")
    assert page.agreement.property("state") == "good"
    assert "-0.196612" in page.agreement.numbers.text()


def test_typed_value_changes_the_node_by_a_command(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    desk.neuron()
    page = page_of(inspector, desk, "x0")
    count = desk.document.undo_stack.count()
    type_into(qtbot, page, "value", "4.5")
    assert desk.document.graph.node("x0").value == 4.5
    assert desk.document.undo_stack.count() == count + 1
    desk.document.undo_stack.undo()
    inspector.refresh()
    control = page.settings.fields["value"].control
    assert isinstance(control, QLineEdit) and control.text() == "-1"


@pytest.mark.parametrize("text,words", [("many", "Write a whole number"), ("0", "greater than")])
def test_bad_text_is_explained_in_place_and_changes_nothing(
    inspector: Inspector, desk: Desk, qtbot: QtBot, text: str, words: str
) -> None:
    desk.document.push(AddNode(desk.document, "linear", name="fc"))
    page = page_of(inspector, desk, "fc")
    type_into(qtbot, page, "out_features", text)
    field = page.settings.fields["out_features"]
    assert desk.document.graph.node("fc").out_features == 10
    assert field.error.isVisible()
    assert words in field.error.text()
    assert field.control.property("state") == "bad"


def test_up_key_steps_a_number(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.document.push(AddNode(desk.document, "linear", name="fc"))
    control = page_of(inspector, desk, "fc").settings.fields["out_features"].control
    qtbot.keyClick(control, Qt.Key.Key_Up)
    qtbot.keyClick(control, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.document.graph.node("fc").out_features == 1


def test_switch_and_choice_change_settings(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.document.push(AddNode(desk.document, "linear", name="fc"))
    fields = page_of(inspector, desk, "fc").settings.fields
    switch, choice = fields["bias"].control, fields["initializer"].control
    assert isinstance(switch, Switch) and isinstance(choice, Choice)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert desk.document.graph.node("fc").bias is False
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert desk.document.graph.node("fc").initializer == choice.currentData()


def test_name_is_edited_in_place(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.neuron()
    page = page_of(inspector, desk, "mul_1")
    page.header.name.setFocus()
    page.header.name.selectAll()
    qtbot.keyClicks(page.header.name, "q")
    qtbot.keyClick(page.header.name, Qt.Key.Key_Return)
    assert "q" in desk.document.graph
    assert desk.selection.current == "q"


def test_name_that_is_taken_is_refused_in_place(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    desk.neuron()
    page = page_of(inspector, desk, "mul_1")
    page.header.name.setFocus()
    page.header.name.selectAll()
    qtbot.keyClicks(page.header.name, "w0")
    qtbot.keyClick(page.header.name, Qt.Key.Key_Return)
    assert "mul_1" in desk.document.graph
    assert "already a node named" in page.header.error.text()


def test_gradient_of_a_single_number_is_a_curve(inspector: Inspector, desk: Desk) -> None:
    desk.neuron()
    page = page_of(inspector, desk, "w0")
    page.views.tabs.setCurrentIndex(GRADIENT)
    curve = page.views.curve
    assert curve.isVisible()
    assert "∂f/∂w0 as w0 varies" in curve._text
    assert curve._now == pytest.approx((2.0, -0.19661193), abs=1e-6)


def test_views_show_tensors_with_the_exact_number_at_the_pointer(
    inspector: Inspector, desk: Desk
) -> None:
    desk.build("mean(a * b)", a=[[0.1, 2], [3, 4]], b=[[1, 1], [1, 1 / 3]])
    page = page_of(inspector, desk, "a")
    picture = page.views.picture
    page.views.tabs.setCurrentIndex(VALUE)
    assert picture.isVisible()
    assert picture.index_at(QPointF(40, 20)) == (0, 0)
    assert picture.index_at(QPointF(2, 2)) is None
    assert picture.text_at((0, 0)) == "[0, 0] = 0.1"
    page.views.tabs.setCurrentIndex(GRADIENT)
    assert picture._kind == "gradient"
    page.views.tabs.setCurrentIndex(HISTOGRAM)
    assert page.views.histogram.isVisible()
    page.grab()


def test_small_jacobian_is_one_matrix_with_named_entries(inspector: Inspector, desk: Desk) -> None:
    desk.build("sum(a @ b)", a=[[1, 2], [3, 4]], b=[[5, 6], [7, 8]])
    page = page_of(inspector, desk, "matmul_1")
    page.views.tabs.setCurrentIndex(JACOBIAN)
    jacobian = page.views.jacobian
    expected = [[5, 7, 0, 0], [6, 8, 0, 0], [0, 0, 5, 7], [0, 0, 6, 8]]
    assert np.array_equal(jacobian.matrix.array, expected)
    jacobian.picture.pointed.emit((1, 1))
    assert jacobian.matrix.caption.text() == "∂out[0, 1]/∂x[0, 1] = 8.0"
    assert "rows: 4 of out (2, 2)" in jacobian._axes.text()


def test_large_jacobian_lights_one_row(inspector: Inspector, desk: Desk) -> None:
    a, b = np.arange(81.0).reshape(9, 9), np.arange(81.0).reshape(9, 9) / 7
    desk.build("sum(a @ b)", a=a.tolist(), b=b.tolist())
    page = page_of(inspector, desk, "matmul_1")
    page.views.tabs.setCurrentIndex(JACOBIAN)
    jacobian = page.views.jacobian
    jacobian.output.chosen.emit((2, 1))
    jacobian._show_row()
    assert np.array_equal(jacobian.matrix.array[2], b[:, 1])
    assert not jacobian.matrix.array[[0, 1, 3]].any()
    assert jacobian._caption.text() == "∂out[2, 1]/∂x"


def test_weights_of_a_layer_are_shown(inspector: Inspector, desk: Desk) -> None:
    document = desk.document
    document.push(AddNode(document, "value", name="x", settings={"value": [[1, 2, 3]]}))
    document.push(AddNode(document, "linear", name="fc"))
    document.push(Connect(document, "x", "fc"))
    page = page_of(inspector, desk, "fc")
    assert page.views.tabs.isTabVisible(WEIGHTS)
    page.views.tabs.setCurrentIndex(WEIGHTS)
    assert page.views.picture._array.shape == (10, 3)
    assert "self.fc = nn.Linear(3, 10)" in page.torch.text()
    assert "40 parameters" in page.header.sizes.text()


def test_wire_shows_value_gradient_and_local_gradient(inspector: Inspector, desk: Desk) -> None:
    desk.neuron()
    edge = desk.document.graph.edges_into("mul_1")["x"]
    desk.selection.set((), edge)
    inspector.refresh()
    assert inspector.edge_page is not None
    assert inspector.edge_page.ends.text() == "w0.out → mul_1.x"
    assert inspector.edge_page.local.text() == "∂mul_1/∂w0 = -1.00"


def test_graph_settings_are_edited_where_nothing_is_selected(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    desk.neuron()
    inspector.refresh()
    assert inspector.overview is not None
    line = inspector.overview.fields["learning_rate"].control
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "0.5")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.document.graph.settings.learning_rate == 0.5


def test_problem_of_a_node_stands_on_its_page(inspector: Inspector, desk: Desk) -> None:
    desk.document.push(AddNode(desk.document, "sigmoid", name="s"))
    page = page_of(inspector, desk, "s")
    assert "not wired" in page.problems.text()
    assert "No value yet" in page.views.picture._message


def test_large_graph_offers_the_comparison_with_pytorch(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    rows = np.arange(400.0).reshape(20, 20).tolist()
    desk.build("m = mean(a * b)", a=rows, b=rows)
    agreement = page_of(inspector, desk, "m").agreement
    with qtbot.waitSignal(inspector.parity_wanted):
        qtbot.mouseClick(agreement.offer, Qt.MouseButton.LeftButton)
    version = desk.document.graph.version
    answer = {
        "task": "parity", "parity": 3.1e-15, "agrees": True, "dtype": "float64",
        "edges": [{}] * 3, "version": version,
    }  # fmt: skip
    inspector.show_answer(answer)
    inspector.refresh()
    assert agreement.numbers.text() == "max |Δ| 3.1e-15 (float64), 3 edges"
    assert agreement.property("state") == "good"


def test_comparison_of_an_older_graph_is_not_shown(inspector: Inspector, desk: Desk) -> None:
    rows = np.arange(400.0).reshape(20, 20).tolist()
    desk.build("m = mean(a * b)", a=rows, b=rows)
    inspector.show_answer({"task": "parity", "parity": 0.0, "agrees": True, "version": -1})
    agreement = page_of(inspector, desk, "m").agreement
    assert agreement.offer.isVisible()
    assert not agreement.title.isVisible()


def test_kink_is_no_disagreement(inspector: Inspector, desk: Desk) -> None:
    desk.build("f = relu(x)", x=0)
    page = page_of(inspector, desk, "f")
    assert page.agreement.property("state") != "bad"


def test_choice_of_numbers_changes_the_setting(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    desk.document.push(AddNode(desk.document, "multi_margin_loss", name="margin"))
    choice = page_of(inspector, desk, "margin").settings.fields["p"].control
    assert isinstance(choice, Choice) and choice.currentText() == "1"
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert desk.document.graph.node("margin").p == 2
    assert choice.currentText() == "2"


def test_matrix_is_edited_in_a_table(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.build("sum(a)", a=[[1, 2], [3, 4]])
    field = page_of(inspector, desk, "a").settings.fields["value"]
    qtbot.mouseClick(field.table, Qt.MouseButton.LeftButton)
    editor = field.editor
    QApplication.clipboard().setText("5\t6\n7\t8")
    qtbot.mouseClick(editor.paste, Qt.MouseButton.LeftButton)
    button = editor.buttons.button(QDialogButtonBox.StandardButton.Apply)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.document.graph.node("a").value == ((5, 6), (7, 8))
    desk.document.undo_stack.undo()
    assert desk.document.graph.node("a").value == ((1, 2), (3, 4))


def test_rows_are_pasted_into_the_line(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.build("sum(a)", a=[[1, 2], [3, 4]])
    line = page_of(inspector, desk, "a").settings.fields["value"].control
    assert isinstance(line, QLineEdit)
    QApplication.clipboard().setText("5\t6\n7\t8\n")
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.document.graph.node("a").value == ((5, 6), (7, 8))
