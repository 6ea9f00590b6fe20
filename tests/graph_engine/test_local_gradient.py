from __future__ import annotations

import numpy as np
import pytest

from graph_engine.errors import RunError
from tests.graph_engine.building import formula, lenet


def test_elementwise_gate_has_a_diagonal() -> None:
    local = formula("sum(x ** 2)", x=[1, 2, 3]).run().local_gradient("pow_1", "x")
    assert local.form == "diagonal"
    assert np.array_equal(local.value, [2, 4, 6])
    assert np.array_equal(local.dense(), np.diag([2, 4, 6]))


def test_broadcast_input_has_its_diagonal_spread_over_the_output() -> None:
    result = formula("sum(x * y)", x=[[1, 2], [3, 4]], y=[5, 6]).run()
    local = result.local_gradient("mul_1", "y")
    assert np.array_equal(local.value, [[1, 2], [3, 4]])
    assert np.array_equal(local.row((1, 0)), [3, 0])


def test_matrix_product_has_a_dense_jacobian() -> None:
    result = formula("sum((W @ x)**2)", W=[[0.1, 0.5], [-0.3, 0.8]], x=[0.2, 0.4]).run()
    by_x = result.local_gradient("matmul_1", "y")
    assert by_x.form == "dense"
    assert np.array_equal(by_x.dense(), [[0.1, 0.5], [-0.3, 0.8]])
    by_w = result.local_gradient("matmul_1", "x").dense().reshape(2, 4)
    assert np.array_equal(by_w, [[0.2, 0.4, 0, 0], [0, 0, 0.2, 0.4]])


def test_row_of_a_convolution_is_its_receptive_field() -> None:
    result = lenet().run()
    local = result.local_gradient("conv2", "x")
    assert local.form == "rows"
    row = local.row((0, 3, 2, 4))
    assert row.shape == (4, 6, 14, 14)
    where = np.argwhere(row[0].any(axis=0))
    assert where.min(axis=0).tolist() == [2, 4]
    assert where.max(axis=0).tolist() == [6, 8]
    assert not row[1:].any()
    with pytest.raises(RunError, match="elements"):
        local.dense()


def test_unknown_port_is_named_with_those_that_exist() -> None:
    with pytest.raises(RunError, match="no input 'q'"):
        formula("x + y", x=1, y=2).run().local_gradient("add_1", "q")
