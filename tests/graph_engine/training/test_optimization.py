from typing import Any

import pytest

from graph_engine.training.job import OptimizerSettings

pytestmark = pytest.mark.torch


def steps(gradients: list[float], **settings: Any) -> list[float]:
    """Return the parameter, from 1, after a step down each gradient."""
    import torch

    from graph_engine.training.optimization import make_optimizer

    parameter = torch.nn.Parameter(torch.tensor(1.0, dtype=torch.float64))
    optimizer = make_optimizer(OptimizerSettings(**settings), [parameter])
    values = []
    for gradient in gradients:
        parameter.grad = torch.tensor(gradient, dtype=torch.float64)
        optimizer.step()
        values.append(parameter.item())
    return values


def test_sgd_goes_down_the_gradient() -> None:
    assert steps([2.0, 1.0], name="sgd", learning_rate=0.1) == pytest.approx([0.8, 0.7])


def test_momentum_adds_what_is_left_of_earlier_gradients() -> None:
    found = steps([2.0, 1.0], name="momentum", learning_rate=0.1, momentum=0.5)
    assert found == pytest.approx([0.8, 0.6])


def test_adam_takes_a_first_step_as_long_as_the_learning_rate() -> None:
    # Kingma & Ba 2015, algorithm 1: both moments are corrected for their start at zero.
    found = steps([123.0, 123.0], name="adam", learning_rate=0.1)
    assert found == pytest.approx([0.9, 0.8])


def test_weight_decay_pulls_towards_zero() -> None:
    assert steps([0.0], name="sgd", learning_rate=0.1, weight_decay=0.5) == pytest.approx([0.95])


def test_cosine_schedule_goes_from_the_learning_rate_to_zero() -> None:
    from graph_engine.training.optimization import learning_rate_at

    settings = OptimizerSettings(learning_rate=0.2)
    rates = [learning_rate_at(settings, step, 100) for step in (0, 50, 99)]
    assert rates == pytest.approx([0.2, 0.1, 0.0], abs=1e-4)
    constant = OptimizerSettings(learning_rate=0.2, schedule="constant")
    assert learning_rate_at(constant, 99, 100) == 0.2
