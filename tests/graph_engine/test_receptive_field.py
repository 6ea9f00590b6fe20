from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine import Graph
from graph_engine.receptive_field import (
    direct_field,
    direct_influence,
    influence,
    receptive_field,
)
from tests.graph_engine.building import formula, lenet


def stack(size: int, layers: list[tuple[str, int, int, int]]) -> tuple[Graph, str]:
    """Return a graph of (type, kernel, stride, dilation) layers over one image, and its last."""
    graph = Graph()
    values = np.random.default_rng(0).normal(size=(1, 1, size, size))
    graph.add("value", "x", value=values.tolist())
    before = "x"
    for number, (type_id, kernel, stride, dilation) in enumerate(layers):
        chosen = {"kernel_size": kernel, "stride": stride}
        if type_id != "avg_pool2d":
            chosen["dilation"] = dilation
        name = graph.add(type_id, f"layer{number}", **chosen)
        graph.connect(before, name)
        before = graph.add("relu", f"relu{number}")
        graph.connect(name, before)
    return graph, before


def expected_length(layers: list[tuple[str, int, int, int]]) -> int:
    """1 + Σ (dilation · (kernel − 1)) · Π strides before (Araujo et al. 2019, section 3)."""
    length, jump = 1, 1
    for type_id, kernel, stride, dilation in layers:
        length += (dilation if type_id != "avg_pool2d" else 1) * (kernel - 1) * jump
        jump *= stride
    return length


@settings(deadline=None, max_examples=15)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["conv2d", "max_pool2d", "avg_pool2d"]),
            st.integers(1, 3),
            st.integers(1, 2),
            st.integers(1, 2),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_field_of_a_stack_has_the_length_of_the_formula(
    layers: list[tuple[str, int, int, int]],
) -> None:
    graph, last = stack(30, layers)
    result = graph.run()
    found = receptive_field(graph, result, last, (0, 0, 0, 0))["x", "out"]
    rows, columns = np.flatnonzero(found.any(axis=(0, 1, 3))), np.flatnonzero(found[0, 0].any(0))
    assert rows[-1] + 1 == columns[-1] + 1 == expected_length(layers)


def test_field_is_the_whole_window_where_the_gradient_picks_one_element() -> None:
    result = lenet().run()
    found = direct_field(result, "pool1", (2, 3, 1, 4))["x"]
    assert np.argwhere(found).tolist() == [
        [2, 3, 2, 8], [2, 3, 2, 9], [2, 3, 3, 8], [2, 3, 3, 9],
    ]  # fmt: skip
    assert np.count_nonzero(result.local_gradient("pool1", "x").row((2, 3, 1, 4))) <= 1


def test_field_does_not_hang_on_weights_of_zero_nor_on_shut_gates() -> None:
    result = formula("sum(relu(W @ x))", W=[[0, -1, 0], [2, 0, 0]], x=[1, 2, 3]).run()
    product = result.local_gradient("matmul_1", "y")
    assert np.count_nonzero(product.row((0,))) == 1
    assert direct_field(result, "matmul_1", (0,))["y"].tolist() == [True] * 3
    assert direct_field(result, "relu_1", (0,))["x"].tolist() == [True, False]


def test_field_through_lenet_is_that_of_its_layers() -> None:
    graph = lenet()
    result = graph.run()
    found = receptive_field(graph, result, "pool2", (1, 0, 2, 2))
    picture = found["digits", "image"][1, 0]
    # 2 of pool2, 5 of conv2, 2 of pool1 and 5 of conv1: 1 + 4 + 1·1 + 4·2 + 1·2 = 16.
    rows = np.flatnonzero(picture.any(axis=1))
    assert (rows[0], rows[-1]) == (2 * 4 - 2, 2 * 4 - 2 + 15)
    assert not found["digits", "image"][[0, 2, 3]].any()
    assert found["conv2", "weight"].sum() == 6 * 5 * 5
    assert found["conv2", "weight"][0].all()
    assert found["pool2", "out"].sum() == 1


def test_influence_is_the_field_the_other_way_round() -> None:
    graph = lenet()
    result = graph.run()
    behind = influence(graph, result, "digits", (0, 0, 14, 14), "image")["pool2", "out"]
    for index in [(0, 3, 0, 0), (0, 3, 1, 1), (0, 3, 2, 4), (0, 3, 4, 4)]:
        field = receptive_field(graph, result, "pool2", index)["digits", "image"]
        assert behind[index] == field[0, 0, 14, 14]
    assert not behind[1:].any()


@pytest.mark.parametrize(
    "name,index",
    [("conv1", (0, 2, 5, 5)), ("pool1", (0, 2, 5, 5)), ("fc1", (1, 7)), ("relu1", (0, 2, 5, 5))],
)
def test_what_an_output_depends_on_moves_it(name: str, index: tuple[int, ...]) -> None:
    result = lenet(2).run()
    field = direct_field(result, name, index)["x"]
    random = np.random.default_rng(0)
    inside, outside = np.argwhere(field), np.argwhere(~field)
    for places, is_moved in ((inside, True), (outside, False)):
        for place in places[random.integers(0, len(places), 5)]:
            moved = direct_influence(result, name, "x", tuple(place.tolist()))["out"]
            assert moved[index] == is_moved


def test_node_that_picks_depends_on_all_that_it_may_pick() -> None:
    graph = Graph()
    graph.add("value", "x", value=[[1, 5, 2, 0, 3], [4, 1, 9, 2, 2]])
    graph.add("amax", "most", dim=1)
    graph.connect("x", "most")
    result = graph.run()
    assert direct_field(result, "most", (1,))["x"].tolist() == [[False] * 5, [True] * 5]
    assert direct_influence(result, "most", "x", (0, 3))["out"].tolist() == [True, False]


def test_softmax_depends_on_the_whole_row_and_mean_on_all() -> None:
    result = formula("mean(softmax(x))", x=[[1, 2, 3], [4, 5, 6]]).run()
    (softmax,) = [name for name in ("softmax_1", "softmax") if result.has_value(name)]
    assert direct_field(result, softmax, (1, 0))["x"].tolist() == [[False] * 3, [True] * 3]
    assert direct_influence(result, softmax, "x", (0, 1))["out"].tolist() == [
        [True] * 3, [False] * 3,
    ]  # fmt: skip


def test_broadcast_number_is_depended_on_by_all() -> None:
    result = formula("sum(x * y)", x=[[1, 2], [3, 4]], y=[5, 6]).run()
    assert direct_field(result, "mul_1", (1, 0))["y"].tolist() == [True, False]
    assert direct_influence(result, "mul_1", "y", (0,))["out"].tolist() == [
        [True, False], [True, False],
    ]  # fmt: skip


def test_labels_end_the_way_and_the_run_is_left_as_it_was() -> None:
    graph = lenet(2)
    result = graph.run()
    before = result.value("conv1").copy()
    found = receptive_field(graph, result, "cost", ())
    assert ("digits", "label") not in found
    assert found["digits", "image"].any()
    assert np.array_equal(result.value("conv1"), before)


def test_single_numbers_depend_on_each_other() -> None:
    graph = formula("f = (x + y) * z", x=-2, y=5, z=-4)
    result = graph.run()
    found = receptive_field(graph, result, "f", ())
    assert {node for node, _ in found} == {"f", "x", "y", "z", "add_1"}
    assert {node for node, _ in influence(graph, result, "x", ())} == {"x", "add_1", "f"}


@pytest.mark.parametrize("is_training,examples", [(True, 4), (False, 1)])
def test_batch_statistics_join_the_examples_while_training(
    is_training: bool, examples: int
) -> None:
    graph = Graph()
    values = np.random.default_rng(0).normal(size=(4, 2, 3, 3)).tolist()
    graph.add("value", "x", value=values)
    graph.add("batch_norm", "norm")
    graph.connect("x", "norm")
    graph.settings = graph.settings.model_copy(update={"is_training": is_training})
    field = direct_field(graph.run(), "norm", (1, 0, 2, 2))["x"]
    assert field.any(axis=(1, 2, 3)).sum() == examples
    assert not field[:, 1].any()
