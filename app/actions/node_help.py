"""The help page of a node: what it is, its formula and gradient, ports, settings, PyTorch."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.actions.action import words
from app.language.engine_words import node_words, setting_title
from app.panels.inspector.about_lines import about_text, shapes_line, torch_lines
from app.panels.inspector.help_lines import example_lines, expansion_line, gradient_line
from app.theme import interface_font
from app.widgets.labels import Heading, Label, NumberLabel
from app.widgets.type_families import family_of_type
from app.widgets.type_icons import type_icon
from app.workspace import Workspace
from nodes.node_type import NodeType
from nodes.ports import Port

WIDTH = 560
ICON_PIXELS = 30


def show_node_help(workspace: Workspace, name: str) -> None:
    """Show the help page of a node of the document; it may stay open while work goes on."""
    assert workspace.frame is not None
    dialog = NodeHelp(workspace, name)
    dialog.show()
    dialog.raise_()


class NodeHelp(QDialog):
    """One page, made from the node type alone but for its name, shapes and PyTorch lines."""

    def __init__(self, workspace: Workspace, name: str) -> None:
        super().__init__(workspace.frame)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        document = workspace.document
        node = document.graph.node(name)
        cls = type(node)
        self.setWindowTitle(node.title)
        page = QWidget()
        page.setObjectName("panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(_title(workspace, cls, name))
        formulas = "\n".join(filter(None, (node.formula, gradient_line(node))))
        shapes = document.shapes.of(name)
        lines = torch_lines(document.graph, document.shapes, name)
        parts = (
            ("", NumberLabel(formulas, "code", 13)),
            ("", Label(about_text(cls))),
            (words("Inputs"), Label(_ports_text(node.input_ports()))),
            (words("Settings"), Label(_settings_text(node))),
            (words("Shapes"), NumberLabel(shapes_line(node, shapes) if shapes.outputs else "")),
            (words("In simpler nodes"), NumberLabel(expansion_line(node), "code")),
            ("PyTorch", NumberLabel(lines, "code")),
            (words("Example"), NumberLabel(example_lines(cls), "code")),
            (words("Also called"), Label(", ".join(node.synonyms))),
            (words("Reference"), Label(node.reference)),
        )
        for title, label in parts:
            if label.text():
                column.addWidget(_part(title, label))
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(words("Help about {title}").format(title=node.title))
        self.area.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(24, 10, 24, 14)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(buttons)
        wanted = page.heightForWidth(WIDTH - 2) + 70
        self.resize(WIDTH, min(max(wanted, 260), 720))


def _title(workspace: Workspace, cls: type[NodeType], name: str) -> QHBoxLayout:
    family = family_of_type(cls)
    theme = workspace.themes.current
    row = QHBoxLayout()
    row.setSpacing(10)
    assert workspace.frame is not None
    scale = workspace.frame.devicePixelRatioF()
    icon = type_icon(cls, theme.family(family.colour), ICON_PIXELS, scale)
    if icon is not None:
        picture = QLabel()
        picture.setPixmap(icon)
        row.addWidget(picture)
    title = Label(cls.title)
    title.setFont(interface_font(19, is_bold=True))
    row.addWidget(title)
    row.addWidget(
        Label(f"{node_words(family.title)} · {name}", "muted"), 1, Qt.AlignmentFlag.AlignBottom
    )
    return row


def _part(title: str, label: Label) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    if title:
        column.addWidget(Heading(title))
    column.addWidget(label.wrapped().selectable())
    return whole


def _ports_text(ports: tuple[Port, ...]) -> str:
    """Return a line per port that says something: its name, and what may be wired to it."""
    return "\n".join(f"{port.name}: {node_words(port.help)}" for port in ports if port.help)


def _settings_text(node: NodeType) -> str:
    """Return a line per setting: what it is called, its value, and what it does."""
    lines = []
    for key, field in type(node).model_fields.items():
        title = node_words(setting_title(key, field))
        value = getattr(node, key)
        shown = repr(value)
        line = f"{title} = {shown}" if len(shown) <= 40 else title
        lines.append(f"{line}: {node_words(field.description)}" if field.description else line)
    return "\n".join(lines)
