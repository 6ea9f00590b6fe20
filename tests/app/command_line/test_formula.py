"""`gradloom formula`: known numbers, and values that are refused."""

import pytest


def test_json_has_value_gradients_and_edges_of_the_add_multiply_example(gradloom) -> None:
    found = gradloom("formula", "(x + y) * z", "x=-2", "y=5", "z=-4", "--json").json
    assert found["value"] == -12
    assert found["gradients"] == {"x": -4, "y": -4, "z": 3}
    keys = {"source", "target", "port", "value", "gradient", "local_gradient"}
    assert all(edge.keys() == keys for edge in found["edges"])
    edges = {(edge["source"], edge["port"]): edge for edge in found["edges"]}
    assert edges["x", "x"] | {"target": ""} == {
        "source": "x",
        "target": "",
        "port": "x",
        "value": -2,
        "gradient": -4,
        "local_gradient": 1,
    }
    assert edges["z", "y"]["local_gradient"] == 3


def test_sigmoid_neuron_has_the_gradients_of_the_notes(gradloom) -> None:
    values = ("w0=2", "x0=-1", "w1=-3", "x1=-2", "w2=-3")
    found = gradloom("formula", "sigmoid(w0*x0 + w1*x1 + w2)", *values, "--json").json
    assert found["value"] == pytest.approx(0.7310585786300049, abs=1e-15)
    expected = {"w0": -0.2, "x0": 0.39, "w1": -0.39, "x1": -0.59, "w2": 0.2}
    assert {name: round(g, 2) for name, g in found["gradients"].items()} == expected


def test_matrices_are_read_and_their_jacobian_is_written_out(gradloom) -> None:
    values = ("W=[[0.1, 0.5], [-0.3, 0.8]]", "x=[0.2,0.4]")
    found = gradloom("formula", "sum((W @ x)**2)", *values, "--json").json
    assert found["value"] == pytest.approx(0.116)
    assert found["gradients"]["x"] == pytest.approx([-0.112, 0.636])
    (edge,) = (edge for edge in found["edges"] if edge["source"] == "x")
    assert edge["local_gradient"] == [[0.1, 0.5], [-0.3, 0.8]]


def test_of_a_tensor_the_sum_is_differentiated(gradloom) -> None:
    outcome = gradloom("formula", "x * y", "x=[1,2]", "y=[3,4]")
    assert "gradient of the sum" in outcome.out
    assert gradloom("formula", "x * y", "x=[1,2]", "y=[3,4]", "--json").json["gradients"] == {
        "x": [3, 4],
        "y": [1, 2],
    }


def test_table_names_inputs_and_edges(gradloom) -> None:
    outcome = gradloom("formula", "(x + y) * z", "x=-2", "y=5", "z=-4")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0] == "(x + y) * z = -12"
    assert any(line.split() == ["z", "-4", "3"] for line in lines)
    assert any(line.startswith("add_1 → mul_1.x") for line in lines)


def test_formula_may_begin_with_a_minus_sign(gradloom) -> None:
    assert gradloom("formula", "-x*2", "x=3", "--json").json["value"] == -6


@pytest.mark.parametrize("text", ["1e-3", "+2", ".5", "-0.25", "12345678901234567890"])
def test_numbers_are_read_as_python_reads_them(gradloom, text: str) -> None:
    assert gradloom("formula", "1*x", f"x={text}", "--json").json["value"] == float(text)


def test_nan_is_null_in_json_and_a_warning(gradloom) -> None:
    outcome = gradloom("formula", "log(x)", "x=-1", "--json")
    assert outcome.code == 0
    assert outcome.json["value"] is None
    assert 'warning: Log "log_1": its output holds NaN' in outcome.error


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("x +", "x=1"), "column 4"),
        (("x * y", "x=1"), "y has no value. Give one: y=…"),
        (("x", "y=2", "x=1"), "there is no y in the formula"),
        (("foo(x)", "x=1"), "there is no node type 'foo'"),
        (("x", "x=nan"), "x = nan is not finite"),
        (("x", "x=1e999"), "x = 1e999 is not finite"),
        (("x", "x=[1,NaN]"), "is not rows of numbers"),
        (("x", "x=[1,[2]]"), "rows of equal length"),
        (("x", "x=[1,"), "is not rows of numbers"),
        (("x", "x=" + "[" * 5000), "is not rows of numbers"),
        (("x", 'x=["a"]'), "must hold numbers only"),
        (("x", "x=__import__('os')"), "is not a number"),
        (("x", "x"), "Write NAME=VALUE"),
        (("x", "1x=2"), "Write NAME=VALUE"),
        (("x", "x=1", "x=2"), "a name has two values"),
        (("x @ y", "x=[1,2]", "y=[1,2,3]"), 'MatMul "matmul_1"'),
        (("__import__('os').system('true')",), "column"),
        (("",), "column 1"),
    ],
)
def test_bad_formula_or_value_is_refused(refused, arguments: tuple[str, ...], said: str) -> None:
    assert said in refused("formula", *arguments)
