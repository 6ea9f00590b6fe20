import numpy as np
import pytest

from graph_engine.errors import TrainingError
from graph_engine.training.images import check_memory, fit_gray, resized


@pytest.mark.torch
@pytest.mark.parametrize("size", [(28, 28), (5, 8), (8, 8), (13, 3)])
def test_resizing_is_that_of_pytorch(size: tuple[int, int]) -> None:
    import torch
    from torch.nn.functional import interpolate

    images = np.random.default_rng(0).random((3, 8, 8), dtype=np.float32)
    expected = interpolate(torch.tensor(images)[None], size, mode="bilinear")[0].numpy()
    assert np.allclose(resized(images, *size), expected, rtol=0, atol=1e-6)


@pytest.mark.parametrize("shape", [(1, 4, 6), (4, 6), (25,)])
def test_gray_pictures_take_the_shape_asked_for(shape: tuple[int, ...]) -> None:
    assert fit_gray(np.ones((2, 3, 3)), shape, "some").shape == (2, *shape)


@pytest.mark.parametrize("shape", [(3, 4, 4), (5,), (), (1, 1, 4, 4)])
def test_shape_that_gray_pictures_cannot_take_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(TrainingError, match="cannot take shape"):
        fit_gray(np.ones((2, 3, 3)), shape, "some")


def test_data_that_would_fill_the_memory_is_refused() -> None:
    with pytest.raises(TrainingError, match="GiB, the limit is 4 GiB"):
        check_memory(60_000, (3, 1024, 1024), "some")
