"""Known answers from the literature, reproduced by the program.

Source: CS231n lecture notes (2020 edition) unless a test names another. Where the source prints
an error, the right number stands here and the test says so.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.descent import descend
from graph_engine.result import Result
from graph_engine.shape_inference import infer_shapes
from graph_engine.steps import AccumulateStep
from graph_engine.summary import summarize
from nodes.shapes import BATCH
from tests.graph_engine.building import formula, sigmoid_neuron


def test_add_and_multiply() -> None:
    graph = formula("(x + y) * z", x=-2, y=5, z=-4)
    result = graph.run()
    assert result.output == -12
    assert result.value("add_1") == 3
    assert [result.gradient(n) for n in ("x", "y", "z", "add_1")] == [-4, -4, 3, -4]


def test_sigmoid_neuron() -> None:
    result = sigmoid_neuron().run()
    exact = {
        "w0": -0.19661193324148185,
        "x0": 0.3932238664829637,
        "w1": -0.3932238664829637,
        "x1": -0.5898357997244456,
        "w2": 0.19661193324148185,
    }
    assert result.output == pytest.approx(0.7310585786300049, abs=1e-15)
    for name, gradient in exact.items():
        assert result.gradient(name) == pytest.approx(gradient, abs=1e-15)
    printed = {"w0": "-0.2", "x0": "0.4", "w1": "-0.4", "x1": "-0.6", "w2": "0.2"}
    assert {name: f"{result.gradient(name):.1f}" for name in exact} == printed


def test_sigmoid_neuron_expanded_into_its_gates() -> None:
    graph = formula("1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))", w0=2, x0=-1, w1=-3, x1=-2, w2=-3)
    result = graph.run()
    chain = ("recip_1", "add_3", "exp_1", "neg_1", "add_2")
    upstream = [f"{result.gradient(name):.2f}" for name in chain]
    assert upstream == ["1.00", "-0.53", "-0.53", "-0.20", "0.20"]
    assert result.gradient("w0") == pytest.approx(-0.19661193324148185, abs=1e-15)


def test_max_gate() -> None:
    result = formula("max(w, z)", w=2, z=1).run()
    assert (result.output, result.gradient("w"), result.gradient("z")) == (2, 1, 0)


def test_fan_out_adds() -> None:
    result = formula("x*y + x", x=3, y=2).run()
    assert (result.output, result.gradient("x"), result.gradient("y")) == (9, 3, 3)
    terms = [s.term for s in result.trace if isinstance(s, AccumulateStep) and s.node == "x"]
    assert sorted(terms) == [1, 2]


def test_squared_norm_of_a_matrix_product() -> None:
    """The printed notes lose the minus sign of -0.3."""
    graph = formula("sum((W @ x)**2)", W=[[0.1, 0.5], [-0.3, 0.8]], x=[0.2, 0.4])
    result = graph.run()
    assert result.output == pytest.approx(0.116, abs=1e-15)
    np.testing.assert_allclose(result.value("matmul_1"), [0.22, 0.26], atol=1e-15)
    np.testing.assert_allclose(result.gradient("matmul_1"), [0.44, 0.52], atol=1e-15)
    np.testing.assert_allclose(result.gradient("W"), [[0.088, 0.176], [0.104, 0.208]], atol=1e-15)
    np.testing.assert_allclose(result.gradient("x"), [-0.112, 0.636], atol=1e-15)
    by_x = result.local_gradient("matmul_1", "y").dense()
    np.testing.assert_array_equal(by_x, [[0.1, 0.5], [-0.3, 0.8]])
    by_w = result.local_gradient("matmul_1", "x").dense().reshape(2, 4)
    np.testing.assert_array_equal(by_w, [[0.2, 0.4, 0, 0], [0, 0, 0.2, 0.4]])


def test_linear_classifier() -> None:
    """The source prints 61.95, which leaves out the bias of the third row."""
    result = formula(
        "W @ x + b",
        W=[[0.2, -0.5, 0.1, 2.0], [1.5, 1.3, 2.1, 0.0], [0.0, 0.25, 0.2, -0.3]],
        x=[56, 231, 24, 2],
        b=[1.1, 3.2, -1.2],
    ).run()
    np.testing.assert_allclose(result.output, [-96.8, 437.9, 60.75], rtol=1e-14)


def _loss(type_id: str, scores: Any, labels: Any, **settings: Any) -> Result:
    graph = formula("scores + 0", scores=scores)
    graph.add("value", "label", value=labels, dtype="integer")
    graph.add(type_id, "cost", **settings)
    graph.connect("add_1", ("cost", "input"))
    graph.connect("label", ("cost", "target"))
    return graph.run("cost")


def test_multiclass_hinge_of_three_pictures() -> None:
    scores = [[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]]
    each = _loss("multi_margin_loss", scores, [0, 1, 2], reduction="none", divide_by_classes=False)
    np.testing.assert_allclose(each.output, [2.9, 0.0, 12.9], atol=1e-14)
    mean = _loss("multi_margin_loss", scores, [0, 1, 2], divide_by_classes=False)
    assert mean.output == pytest.approx(5.266666666666667, abs=1e-14)


def test_softmax_cross_entropy() -> None:
    """The source prints 0.89, a base-10 logarithm."""
    result = _loss("cross_entropy", [3.2, 5.1, -1.7], 0)
    assert result.output == pytest.approx(2.04035515280017, abs=1e-14)
    assert result.output / np.log(10) == pytest.approx(0.8861149839839801, abs=1e-14)
    probabilities = formula("softmax(x, dim=0)", x=[3.2, 5.1, -1.7]).run().output
    np.testing.assert_allclose(probabilities, [0.12998254, 0.86904954, 0.00096793], atol=5e-9)


def test_half_squared_error_summed() -> None:
    result = formula(
        'half_squared_error(out, target, reduction="sum")',
        out=[0.2, 0.4, 0.1, 0.3],
        target=[0, 0, 1, 0],
    ).run()
    assert result.output == pytest.approx(0.55, abs=1e-15)


def test_l2_penalty_prefers_spread_weights() -> None:
    for weights, penalty in (([1, 0, 0, 0], 1.0), ([0.25] * 4, 0.25)):
        assert formula("l2_penalty(w, strength=1)", w=weights).run().output == penalty


@pytest.mark.parametrize(
    ("size", "kernel", "stride", "padding", "output", "exact"),
    [
        (7, 3, 1, 0, 5, None),
        (7, 3, 2, 0, 3, None),
        (7, 3, 3, 0, 2, "2.33"),
        (7, 3, 1, 1, 7, None),
        (10, 3, 2, 0, 4, "4.5"),
    ],
)
def test_sizes_of_convolutions(
    size: int, kernel: int, stride: int, padding: int, output: int, exact: str | None
) -> None:
    graph = Graph()
    graph.add("input", "x", shape=(1, size, size))
    graph.add("conv2d", "c", filters=1, kernel_size=kernel, stride=stride, padding=padding)
    graph.connect("x", "c")
    shapes = infer_shapes(graph)
    assert shapes.of("c").outputs == ((BATCH, 1, output, output),)
    warnings = [p.rule for p in shapes.problems()]
    assert len(warnings) == (exact is not None)
    assert exact is None or exact in warnings[0]


@pytest.mark.parametrize(
    ("image", "settings", "output", "parameters", "exact"),
    [
        ((3, 32, 32), {"filters": 6, "kernel_size": 5}, (6, 28, 28), 456, None),
        ((3, 227, 227), {"filters": 96, "kernel_size": 11, "stride": 4}, (96, 55, 55), 34944, None),
        (
            (3, 224, 224),
            {"filters": 96, "kernel_size": 11, "stride": 4},
            (96, 54, 54),
            34944,
            "54.25",
        ),
        ((64, 56, 56), {"filters": 32, "kernel_size": 1}, (32, 56, 56), 2080, None),
    ],
)
def test_parameters_of_convolutions(
    image: tuple[int, ...],
    settings: dict[str, int],
    output: tuple[int, ...],
    parameters: int,
    exact: str | None,
) -> None:
    graph = Graph()
    graph.add("input", "x", shape=image)
    graph.add("conv2d", "c", **settings)
    graph.connect("x", "c")
    shapes = infer_shapes(graph)
    assert shapes.of("c").outputs == ((BATCH, *output),)
    assert summarize(graph).parameters == parameters
    assert [exact in p.rule for p in shapes.problems() if exact] == ([True] if exact else [])


def test_max_pool_of_four_by_four() -> None:
    result = formula(
        "max_pool2d(x, kernel_size=2, stride=2)",
        x=[[[[1, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]]]],
    ).run()
    np.testing.assert_array_equal(result.output[0, 0], [[6, 8], [3, 4]])


def test_three_small_filters_against_one_large() -> None:
    """Three 3×3 convolutions of C channels have 3·C·(9·C + 1) parameters, one 7×7 C·(49·C + 1)."""
    channels = 16

    def parameters(*kernels: int) -> int:
        graph = Graph()
        graph.add("input", "x", shape=(channels, 14, 14))
        before = "x"
        for kernel in kernels:
            name = graph.add("conv2d", filters=channels, kernel_size=kernel, padding=kernel // 2)
            graph.connect(before, name)
            before = name
        return summarize(graph).parameters

    assert parameters(3, 3, 3) == 3 * channels * (9 * channels + 1)
    assert parameters(7) == channels * (49 * channels + 1)


def _inception(branches: list[list[tuple[str, dict[str, int]]]]) -> Graph:
    """Return branches of layers on 256 channels of 28×28, concatenated along the channels."""
    graph = Graph()
    graph.add("input", "x", shape=(256, 28, 28))
    graph.add("concatenate", "joined", input_count=len(branches), dim=1)
    for branch in branches:
        before = "x"
        for type_id, settings in branch:
            kernel = settings["kernel_size"]
            name = graph.add(type_id, stride=1, padding=kernel // 2, **settings)
            graph.connect(before, name)
            before = name
        graph.connect(before, "joined")
    return graph


def _conv(filters: int, kernel: int) -> tuple[str, dict[str, int]]:
    return "conv2d", {"filters": filters, "kernel_size": kernel}


POOL = ("max_pool2d", {"kernel_size": 3})


def test_naive_inception_module() -> None:
    graph = _inception([[_conv(128, 1)], [_conv(192, 3)], [_conv(96, 5)], [POOL]])
    assert infer_shapes(graph).of("joined").outputs == ((BATCH, 672, 28, 28),)
    assert summarize(graph).multiply_adds == 854_196_224


def test_inception_module_with_bottlenecks() -> None:
    """The source counts 3 million instead of 12.8 for the last branch, so about 260 in all."""
    narrow = _conv(64, 1)
    graph = _inception(
        [[_conv(128, 1)], [narrow, _conv(192, 3)], [narrow, _conv(96, 5)], [POOL, narrow]]
    )
    assert infer_shapes(graph).of("joined").outputs == ((BATCH, 480, 28, 28),)
    assert summarize(graph).multiply_adds == 271_351_808


EXAMPLES = [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]


def test_two_layer_toy_net_learns_the_printed_outputs() -> None:
    """A neural network in 11 lines (iamtrask, 2015)."""
    first = 2 * np.random.RandomState(1).random_sample((3, 1)) - 1
    graph = formula(
        'out = sigmoid(X @ w0); half_squared_error(out, y, reduction="sum")',
        X=EXAMPLES,
        w0=first,
        y=[[0], [0], [1], [1]],
    )
    # The source prints what its last pass saw, before the last of its 10,000 updates.
    result = descend(graph, 9_999, learning_rate=1.0)
    printed = [0.00966449, 0.00786506, 0.99358898, 0.99211957]
    np.testing.assert_allclose(result.value("out")[:, 0], printed, atol=5e-9)


def test_three_layer_toy_net_learns_exclusive_or_to_the_printed_digits() -> None:
    """A neural network in 11 lines (iamtrask, 2015): 60,000 steps."""
    random = np.random.RandomState(1)
    first = 2 * random.random_sample((3, 4)) - 1
    second = 2 * random.random_sample((4, 1)) - 1
    target = np.array([[0], [1], [1], [0]])
    graph = formula(
        'out = sigmoid(sigmoid(X @ w0) @ w1); half_squared_error(out, y, reduction="sum")',
        X=EXAMPLES,
        w0=first,
        w1=second,
        y=target,
    )
    errors: dict[int, float] = {}

    def note(step: int, result: Result) -> None:
        if step % 10_000 == 0:
            errors[step] = float(np.abs(result.value("out") - target).mean())

    descend(graph, 60_000, learning_rate=1.0, before_step=note)
    printed = {
        0: 0.496410031903,
        10_000: 0.00858452565325,
        20_000: 0.00578945986251,
        30_000: 0.00462917677677,
        40_000: 0.00395876528027,
        50_000: 0.00351012256786,
    }
    assert errors.keys() == printed.keys()
    for step, error in printed.items():
        assert errors[step] == pytest.approx(error, rel=1e-11)


def test_numerical_gradient_by_forward_difference() -> None:
    """(L(w + h) − L(w)) / h for the losses that the notes print."""
    graph = formula("(moved - base) * 10000", moved=[1.25322, 1.25353], base=1.25347)
    np.testing.assert_allclose(graph.run().output, [-2.5, 0.6], atol=1e-9)
