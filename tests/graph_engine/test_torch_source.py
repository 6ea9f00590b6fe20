import ast
import subprocess
import sys
from pathlib import Path
from typing import Any, ClassVar

import pytest

from graph_engine.errors import GraphError
from graph_engine.structure import GraphStructure
from graph_engine.torch_source import torch_source
from nodes.initializers import Constant, Weight
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode
from tests.graph_engine.building import lenet, sigmoid_neuron


def wired(graph: GraphStructure, *edges: tuple[Any, Any]) -> GraphStructure:
    for source, target in edges:
        graph.connect(source, target)
    return graph


def one_layer(title: str = "Classifier", name: str = "fc") -> GraphStructure:
    graph = GraphStructure(title)
    graph.add("input", "x", shape=(3,))
    graph.add("linear", name, out_features=2)
    return wired(graph, ("x", name))


def forward_lines(graph: GraphStructure, method: str = "forward") -> list[str]:
    """Return the body of a method, a statement per line."""
    found = next(
        node
        for node in ast.walk(ast.parse(torch_source(graph).text))
        if isinstance(node, ast.FunctionDef) and node.name == method
    )
    return [ast.unparse(statement) for statement in found.body]


def test_one_layer_reads_as_a_person_would_write_it() -> None:
    assert (
        torch_source(one_layer()).text
        == '''\
from torch import Tensor, nn


class Classifier(nn.Module):
    """Classifier: x (N, 3) to fc (N, 2)."""

    def __init__(self) -> None:
        super().__init__()
        self.fc = nn.Linear(3, 2)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc(x)
'''
    )


def test_lenet_has_one_line_for_each_node_and_its_loss_apart() -> None:
    graph = lenet()
    lines = forward_lines(graph)
    assert lines[:3] == [
        "conv1 = self.conv1(image)",
        "relu1 = torch.relu(conv1)",
        "pool1 = F.max_pool2d(relu1, 2)",
    ]
    assert lines[-1] == "return self.logits(relu4)"
    assert len(lines) == 12
    assert forward_lines(graph, "loss") == ["return F.cross_entropy(logits, label)"]
    source = torch_source(graph)
    assert source.class_name == "LeNet5"
    assert source.forward_inputs == [("digits", "image", "image")]
    assert source.loss_inputs == [("logits", "out", "logits"), ("digits", "label", "label")]
    assert source.outputs == [("logits", "out")]
    assert source.loss_output == "cost"
    assert source.weight_keys["conv1", "bias"] == "conv1.bias"


def test_graph_without_inputs_computes_everything_in_forward() -> None:
    source = torch_source(sigmoid_neuron())
    assert source.forward_inputs == source.loss_inputs == []
    assert "def forward(self) -> Tensor:" in source.text
    assert "self.w0 * self.x0" in source.text
    assert source.weight_keys["w0", "value"] == "w0"
    assert ("x0", "value") not in source.weight_keys


def test_several_sinks_are_returned_in_topological_order() -> None:
    graph = one_layer()
    graph.add("relu", "positive")
    graph.add("sigmoid", "share")
    wired(graph, ("fc", "positive"), ("fc", "share"))
    assert forward_lines(graph)[-1] == "return (positive, share)"
    assert torch_source(graph).outputs == [("positive", "out"), ("share", "out")]
    assert "-> tuple[Tensor, Tensor]:" in torch_source(graph).text


def test_what_only_feeds_the_loss_stands_in_the_loss() -> None:
    graph = GraphStructure()
    for type_id, name, settings in [
        ("input", "x", {"shape": (3,)}),
        ("input", "target", {"shape": (2,)}),
        ("parameter", "w", {"start": "normal", "shape": (2, 3)}),
        ("linear", "fc", {"out_features": 2}),
        ("tanh", "squashed", {}),
        ("mse_loss", "mse", {}),
        ("l2_penalty", "penalty", {}),
        ("add", "total", {}),
    ]:
        graph.add(type_id, name, **settings)
    wired(graph, ("x", "fc"), ("w", ("fc", "weight")), ("fc", "mse"), ("target", "squashed"))
    wired(graph, ("squashed", "mse"), ("w", "penalty"), ("mse", "total"), ("penalty", "total"))
    source = torch_source(graph)
    assert forward_lines(graph) == ["return F.linear(x, self.w, self.fc_bias)"]
    assert len(forward_lines(graph, "loss")) == 4
    assert [argument.name for argument in source.loss_inputs] == ["fc", "target"]
    assert source.loss_output == "total"
    assert source.weight_keys == {("w", "value"): "w", ("fc", "bias"): "fc_bias"}


def test_loss_made_of_plain_nodes_leaves_the_graph_in_one_piece() -> None:
    graph = one_layer()
    graph.add("input", "target", shape=(2,))
    graph.add("subtract", "difference")
    graph.add("mean", "cost")
    wired(graph, ("fc", "difference"), ("target", "difference"), ("difference", "cost"))
    source = torch_source(graph)
    assert [argument.name for argument in source.forward_inputs] == ["x", "target"]
    assert source.loss_inputs == []
    assert source.loss_output == "cost"


def test_value_beside_the_loss_is_no_rival_of_it() -> None:
    graph = lenet()
    graph.add("mean", "average")
    graph.connect("logits", "average")
    source = torch_source(graph)
    assert source.loss_output == "cost"
    assert source.outputs == [("logits", "out"), ("average", "out")]


def test_two_losses_that_are_not_added_are_not_one() -> None:
    graph = lenet()
    graph.add("cross_entropy", "second")
    wired(graph, ("logits", "second"), (("digits", "label"), "second"))
    assert torch_source(graph).loss_output is None


def test_inputs_and_values_that_lead_nowhere_are_left_out() -> None:
    graph = one_layer()
    graph.add("value", "unused", value=[1, 2])
    graph.add("dataset", "digits")
    graph.add("parameter", "idle")
    assert torch_source(graph).text == torch_source(one_layer()).text


def test_names_that_modules_and_python_have_are_changed() -> None:
    for name in ("train", "type", "sum", "F_", "state_dict", "Tensor"):
        text = torch_source(one_layer(name=name)).text
        expected = name if name == "F_" else f"{name}_"
        assert f"return self.{expected}(x)" in text


def test_layer_whose_members_would_clash_takes_another_name() -> None:
    graph = one_layer()
    graph.add("parameter", "w", start="normal", shape=(2, 3))
    graph.add("linear", "fc_bias", out_features=2)
    wired(graph, ("w", ("fc", "weight")), ("fc", "fc_bias"))
    source = torch_source(graph)
    assert source.weight_keys["fc", "bias"] == "fc_2_bias"
    assert source.weight_keys["fc_bias", "bias"] == "fc_bias.bias"
    assert "fc_2 = F.linear(x, self.w, self.fc_2_bias)" in source.text


def test_data_set_port_yields_its_name_to_a_node() -> None:
    graph = lenet()
    graph.rename("conv1", "image")
    source = torch_source(graph)
    assert source.forward_inputs == [("digits", "image", "digits_image")]
    assert "image = self.image(digits_image)" in source.text


def test_long_lines_are_broken_inside_brackets() -> None:
    graph = GraphStructure()
    graph.add("value", "v", value=[[n / 7 for n in range(20)]] * 3)
    text = torch_source(graph).text
    assert max(map(len, text.splitlines())) <= 100
    assert text.count("0.14285714285714285") == 3
    ast.parse(text)


def test_many_arguments_are_broken_over_lines() -> None:
    graph = GraphStructure()
    graph.add("value", "total")
    before = "total"
    for index in range(12):
        graph.add("input", f"measured_quantity_{index}", is_batched=False)
        name = graph.add("add")
        wired(graph, (before, name), (f"measured_quantity_{index}", name))
        before = name
    source = torch_source(graph)
    assert max(map(len, source.text.splitlines())) <= 100
    assert len(source.forward_inputs) == 12
    ast.parse(source.text)


class Nested(NodeType):
    """Three outputs that PyTorch returns as one and a pair, and a weight in an inner module."""

    id: ClassVar[str] = "nested"
    title: ClassVar[str] = "Nested"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("out"), Port("h"), Port("c"))

    def weight_ports(self) -> tuple[Port, ...]:
        return (Port("out_weight", is_optional=True, is_weight=True),)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return shapes * 3

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        return (Weight("out_weight", (2,), Constant()),)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(
            f"self.{call.name}({call.inputs[0]})",
            {call.name: "nn.Identity()"},
            groups=(1, 2),
            state_names={"out_weight": "out.weight"},
        )


def test_outputs_are_taken_apart_as_pytorch_nests_them() -> None:
    graph = GraphStructure()
    graph.add("input", "x", shape=(3,))
    graph.add_node(Nested(), "cell")
    graph.add("add", "both")
    wired(graph, ("x", "cell"), (("cell", "out"), "both"), (("cell", "c"), "both"))
    source = torch_source(graph)
    assert "cell_out, (cell_h, cell_c) = self.cell(x)" in source.text
    assert "return cell_out + cell_c" in source.text
    assert source.weight_keys == {("cell", "out_weight"): "cell.out.weight"}


# Errors


def test_node_that_is_not_wired_is_named() -> None:
    graph = one_layer()
    graph.add("relu", "lonely")
    with pytest.raises(GraphError, match=r'"lonely": input .* is not wired') as caught:
        torch_source(graph)
    assert caught.value.node == "lonely"


def test_node_whose_shapes_do_not_fit_is_named() -> None:
    graph = one_layer()
    graph.add("conv2d", "conv1")
    graph.connect("x", "conv1")
    with pytest.raises(GraphError, match="conv1"):
        torch_source(graph)


@pytest.mark.parametrize("type_id", [None, "dataset"])
def test_graph_that_computes_nothing_is_refused(type_id: str | None) -> None:
    graph = GraphStructure()
    if type_id is not None:
        graph.add(type_id)
    with pytest.raises(GraphError, match=r"empty|only has inputs"):
        torch_source(graph)


# Strangers' files

HOSTILE = '"""\nimport os\nos.system("echo")\n\'\'\'\\\r\u2028#{}%s'


def test_hostile_title_and_text_settings_stay_out_of_the_text() -> None:
    plain, hostile = lenet(), lenet()
    hostile.name = HOSTILE
    hostile.set("digits", source=HOSTILE)
    text = torch_source(hostile).text
    tree = ast.parse(text)
    assert [type(node) for node in tree.body] == [
        type(node) for node in ast.parse(torch_source(plain).text).body
    ]
    (cls,) = (node for node in tree.body if isinstance(node, ast.ClassDef))
    assert ast.get_docstring(cls, clean=False) is not None
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert "os" not in names
    assert not any(isinstance(n, ast.Constant) and n.value == HOSTILE for n in ast.walk(tree))


class Hostile(NodeType):
    """Answers with whatever its setting says: what a bad node type could do."""

    id: ClassVar[str] = "hostile"
    title: ClassVar[str] = "Hostile"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x"),)
    expression: str = "x"
    member: str = "nn.Identity()"
    attribute: str = "hostile_1"

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return shapes[:1]

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(self.expression, {self.attribute: self.member})


@pytest.mark.parametrize(
    "settings",
    [
        {"expression": "x\n        import os"},
        {"expression": "x; import os"},
        {"expression": "x = 1"},
        {"expression": ""},
        {"member": "nn.Identity()\nimport os"},
        {"member": "nn.Identity("},
        {"attribute": "a.b = 1 #"},
    ],
)
def test_code_that_is_not_one_expression_is_refused(settings: dict[str, str]) -> None:
    graph = GraphStructure()
    graph.add("input", "x", shape=(3,))
    graph.add_node(Hostile(**settings), "hostile_1")
    graph.connect("x", "hostile_1")
    with pytest.raises(GraphError):
        torch_source(graph)


def test_nothing_the_window_needs_imports_torch(repository_root: Path) -> None:
    code = (
        "import sys, graph_engine.torch_source, graph_engine.training.data, graph_engine.parity, "
        "graph_engine.training.job, graph_engine.training.events, graph_engine.training.run, "
        "graph_engine.training.weights_file, graph_engine.exporting\n"
        "from graph_engine.training.data import load_data\n"
        "load_data('digits', (1, 28, 28), 10)\n"
        "sys.exit(any(name in sys.modules for name in ('torch', 'sklearn', 'onnx')))"
    )
    subprocess.run([sys.executable, "-c", code], cwd=repository_root, check=True, timeout=60)
