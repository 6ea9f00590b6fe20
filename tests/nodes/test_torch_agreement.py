"""Every node type against its own PyTorch text, in value and in every gradient."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from tests.nodes.running import (
    SINGLE_NUMBERS,
    Case,
    at_wired_ports,
    every_case,
    every_scalar_case,
    relative_error,
    run,
    wired_count,
)

pytestmark = pytest.mark.torch


@pytest.mark.parametrize(
    ("dtype", "tolerance"), [(np.float64, 1e-12), (np.float32, 1e-5)], ids=["float64", "float32"]
)
@every_case
def test_value_and_gradients_agree_with_pytorch(
    case: Case, dtype: type[np.floating], tolerance: float
) -> None:
    from tests.nodes.torch_running import run_torch

    if case.cls.role == "input":
        pytest.skip("what is fed to an input is no PyTorch text")
    arrays = case.draw(dtype)
    ours = run(case.node, arrays, dtype=dtype)
    weights = tuple(port.name for port in case.node.weight_ports() if not port.is_hidden)
    wirings = {(), weights, weights[:1]} if case.cls.role != "parameter" else {()}
    for wired in wirings:
        theirs = run_torch(case.node, arrays, ours.upstream, wired, dtype)
        for one, other in zip(ours.outputs, theirs.outputs, strict=True):
            assert relative_error(one, other) <= tolerance
        takes_gradient = case.takes_gradient(arrays)
        for port, takes, one, other in zip(
            case.node.input_ports(), takes_gradient, ours.gradients, theirs.gradients, strict=True
        ):
            if takes:
                assert relative_error(one, other) <= tolerance, port.name


@every_scalar_case
def test_extreme_numbers_agree_with_pytorch(case: Case) -> None:
    from tests.nodes.torch_running import run_torch

    numbers = (*SINGLE_NUMBERS, np.inf, np.nan)
    for combination in itertools.product(numbers, repeat=wired_count(case)):
        arrays = at_wired_ports(case, combination)
        ours = run(case.node, arrays, (np.ones(()),))
        theirs = run_torch(case.node, arrays, (np.ones(()),))
        np.testing.assert_allclose(
            ours.outputs[0], theirs.outputs[0], rtol=1e-13, err_msg=str(combination)
        )
        for array, one, other in zip(arrays, ours.gradients, theirs.gradients, strict=True):
            if one is None:
                assert array is None or not other.any(), combination
            else:
                np.testing.assert_allclose(one, other, rtol=1e-13, err_msg=str(combination))
