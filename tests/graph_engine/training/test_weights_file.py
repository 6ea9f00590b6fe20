from pathlib import Path

import numpy as np
import pytest

from graph_engine.errors import TrainingError
from graph_engine.training.weights_file import read_weights, write_weights


def test_weights_come_back_by_node_and_name(tmp_path: Path) -> None:
    path = tmp_path / "weights.safetensors"
    weights = {
        ("fc", "weight"): np.arange(6, dtype=np.float32).reshape(2, 3).T,
        ("w", "value"): np.array(2.5),
    }
    write_weights(path, weights)
    found = read_weights(path)
    assert found.keys() == weights.keys()
    assert all(np.array_equal(found[key], weights[key]) for key in weights)


@pytest.mark.parametrize("data", [None, b"", b"\xff" * 20, b"\x10\x00\x00\x00\x00\x00\x00\x00{}"])
def test_file_that_is_missing_cut_or_foreign_is_an_error(
    tmp_path: Path, data: bytes | None
) -> None:
    path = tmp_path / "weights.safetensors"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(TrainingError, match="cannot be read"):
        read_weights(path)
