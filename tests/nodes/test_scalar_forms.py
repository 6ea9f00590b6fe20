"""The form on Python floats against the form on arrays."""

from __future__ import annotations

import itertools

import numpy as np

from tests.nodes.running import (
    SINGLE_NUMBERS,
    Case,
    at_wired_ports,
    every_scalar_case,
    run,
    wired_count,
)


@every_scalar_case
def test_scalar_form_gives_what_the_array_form_gives(case: Case) -> None:
    form = case.node.scalar_form()
    assert form is not None
    for numbers in itertools.product((*SINGLE_NUMBERS, np.nan), repeat=wired_count(case)):
        expected = run(case.node, at_wired_ports(case, numbers), (np.ones(()),))
        out = form.forward(*numbers)
        assert type(out) is float
        np.testing.assert_allclose(out, expected.outputs[0], rtol=1e-13, err_msg=str(numbers))

        derivative = form.derivative(out, *numbers)
        slopes = (derivative,) if len(numbers) == 1 else derivative
        gradients = [gradient for gradient in expected.gradients if gradient is not None]
        assert all(type(slope) is float for slope in slopes)
        np.testing.assert_allclose(slopes, gradients, rtol=1e-13, err_msg=str(numbers))
