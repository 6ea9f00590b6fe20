"""Parts of a graph that are made alike."""

from app.document.neurons import equal_neurons
from graph_engine.graph import Graph
from tests.app.document.networks import multilayer


def test_neurons_of_two_layers_are_found_by_what_they_are_made_of() -> None:
    graph = multilayer([3, 3, 2])
    found = equal_neurons(graph, list(graph))
    assert len(found) == 5
    assert {neuron.kind for neuron in found} == {found[0].kind}
    for neuron in found:
        ids = [graph.node(name).id for name in neuron.nodes]
        assert ids[0] == "sigmoid" and ids.count("parameter") == 4 and ids.count("multiply") == 3
        assert neuron.entries == 3
    inside = [name for neuron in found for name in neuron.nodes]
    assert len(inside) == len(set(inside))
    assert not {"x0", "x1", "x2"} & set(inside)


def test_neurons_of_other_kinds_have_another_number() -> None:
    graph = multilayer([2, 2, 2], activations=("sigmoid", "tanh"))
    found = equal_neurons(graph, list(graph))
    assert len({neuron.kind for neuron in found}) == 2


def test_a_single_neuron_is_no_repetition() -> None:
    graph = Graph.from_formula("sigmoid(w0*x0 + w1*x1 + w2)", w0=2, x0=-1, w1=-3, x1=-2, w2=-3)
    assert equal_neurons(graph, list(graph)) == []


def test_only_the_nodes_given_are_looked_at() -> None:
    graph = multilayer([2, 2, 2])
    first = [name for name in graph if name != "sigmoid_1"]
    assert all("sigmoid_1" not in neuron.nodes for neuron in equal_neurons(graph, first))
