"""The generated text as a module that runs, compiles and exports."""

import traceback
from typing import Any

import numpy as np
import pytest

from graph_engine.structure import GraphStructure
from graph_engine.torch_source import torch_source
from tests.graph_engine.building import lenet, sigmoid_neuron

pytestmark = pytest.mark.torch


def small_network(dtype: str = "float32") -> GraphStructure:
    graph = GraphStructure("Small")
    graph.change_settings(dtype=dtype)
    graph.add("input", "x", shape=(3,))
    graph.add("linear", "fc", out_features=2)
    graph.add("dropout", "drop", p=0.5)
    graph.connect("x", "fc")
    graph.connect("fc", "drop")
    return graph


def test_sigmoid_neuron_gives_the_known_answer() -> None:
    module = sigmoid_neuron().to_torch()
    assert module().item() == pytest.approx(0.7310585786300049, abs=1e-15)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_module_has_the_precision_of_the_graph(dtype: str) -> None:
    import torch

    from graph_engine.torch_module import torch_module

    module = torch_module(small_network(dtype))
    assert {str(p.dtype) for p in module.parameters()} == {f"torch.{dtype}"}
    assert torch.get_default_dtype() == torch.float32


def test_module_begins_with_the_weights_that_the_engine_shows() -> None:
    graph = lenet()
    module = graph.to_torch()
    found = module.state_dict()["conv1.weight"].numpy()
    assert np.array_equal(found, graph.run().weight_value("conv1", "weight"))


def test_learned_weights_go_into_the_module_and_back() -> None:
    import torch

    from graph_engine.torch_module import graph_weights, torch_module

    graph = small_network("float64")
    graph.set_weights({("fc", "weight"): np.arange(6.0).reshape(2, 3)})
    module = torch_module(graph)
    with torch.no_grad():
        module.fc.weight *= 2.0
    weights = graph_weights(module, graph)
    assert np.array_equal(weights["fc", "weight"], 2.0 * np.arange(6.0).reshape(2, 3))
    graph.set_weights(weights)
    assert np.array_equal(torch_module(graph).fc.weight.detach().numpy(), weights["fc", "weight"])


def test_dropout_drops_while_training_only() -> None:
    import torch

    from graph_engine.torch_module import torch_module

    module = torch_module(small_network())
    x = torch.ones(64, 3)
    assert (module.train()(x) == 0).any()
    assert torch.equal(module.eval()(x), module.fc(x))


def test_forward_and_loss_do_what_the_engine_does() -> None:
    import torch

    graph = lenet()
    result = graph.run()
    image, label = result.value("digits", "image"), result.value("digits", "label")
    module = graph.to_torch()
    logits = module(torch.tensor(image))
    loss = module.loss(logits, torch.tensor(label))
    assert np.allclose(logits.detach().numpy(), result.value("logits"), rtol=0, atol=1e-12)
    assert loss.item() == pytest.approx(result.output, abs=1e-12)


def test_traceback_shows_the_generated_line() -> None:
    import torch

    module = lenet().to_torch()
    with pytest.raises(RuntimeError) as caught:
        module(torch.zeros(1, 3, 28, 28, dtype=torch.float64))
    shown = "".join(traceback.format_exception(caught.value))
    assert "conv1 = self.conv1(image)" in shown


def test_module_goes_through_torch_compile_unchanged() -> None:
    import torch

    graph = lenet()
    module = graph.to_torch()
    # Without a C++ compiler; tracing is where generated code could be refused.
    compiled = torch.compile(module, backend="aot_eager", fullgraph=True)
    image = torch.rand(2, 1, 28, 28, dtype=torch.float64)
    with torch.no_grad():
        assert torch.equal(compiled(image), module(image))


def test_module_goes_through_torch_export_unchanged() -> None:
    import torch

    module = lenet().to_torch()
    image = torch.rand(2, 1, 28, 28, dtype=torch.float64)
    program = torch.export.export(module, (image,))
    assert torch.equal(program.module()(image), module(image))


def test_same_text_is_what_runs() -> None:
    import inspect

    graph = small_network()
    module: Any = graph_module(graph)
    source = torch_source(graph).text
    assert inspect.getsource(type(module).forward).strip() in source


def graph_module(graph: GraphStructure) -> Any:
    from graph_engine.torch_module import torch_module

    return torch_module(graph)


def test_weight_that_a_node_type_misplaced_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from graph_engine.errors import GraphError
    from graph_engine.torch_module import torch_module
    from nodes.dense.linear import Linear
    from nodes.torch_code import TorchCode

    monkeypatch.setattr(Linear, "torch", lambda self, call: TorchCode(str(call.inputs[0])))
    with pytest.raises(GraphError, match=r"no tensor 'fc\.weight' for node 'fc'"):
        torch_module(small_network())
