"""How far a step moves weights, relative to their size."""

from pathlib import Path

import pytest

from graph_engine.training import events
from graph_engine.training.run import train
from graph_engine.training.update_ratios import MOST_SAMPLED, UpdateRatios
from tests.graph_engine.training.networks import classifier, job

pytestmark = pytest.mark.torch


def test_ratio_of_a_node_is_that_of_all_its_tensors_together() -> None:
    import torch
    from torch import nn

    layer = nn.Linear(3, 2, dtype=torch.float64)
    ratios = UpdateRatios(layer, {("fc", "weight"): "weight", ("fc", "bias"): "bias"})
    with torch.no_grad():
        layer.weight.fill_(2.0)
        layer.bias.fill_(0.0)
        ratios.look()
        layer.weight.add_(0.002)
        layer.bias.add_(0.004)
    moved, size = (6 * 0.002**2 + 2 * 0.004**2) ** 0.5, (6 * 2.0**2) ** 0.5
    assert ratios.measure() == {"fc": pytest.approx(moved / size, rel=1e-9)}
    assert ratios.measure() == {}, "nobody looked before"


def test_large_tensors_are_sampled_and_small_ones_still_weigh_what_they_should() -> None:
    import torch
    from torch import nn

    torch.manual_seed(0)
    layer = nn.Linear(700, 1_000)
    assert layer.weight.numel() > 10 * MOST_SAMPLED
    ratios = UpdateRatios(layer, {("fc", "weight"): "weight", ("fc", "bias"): "bias"})
    before = [p.detach().clone() for p in layer.parameters()]
    ratios.look()
    with torch.no_grad():
        layer.weight.add_(1e-3 * torch.randn_like(layer.weight))
        layer.bias.add_(1.0)
    after = [p.detach() for p in layer.parameters()]
    moved = sum(float(((a - b) ** 2).sum()) for a, b in zip(after, before, strict=True))
    size = sum(float((b**2).sum()) for b in before)
    assert ratios.measure()["fc"] == pytest.approx((moved / size) ** 0.5, rel=0.02)


def test_what_is_frozen_or_all_zero_has_none() -> None:
    import torch
    from torch import nn

    frozen, zero = nn.Linear(2, 2), nn.Linear(2, 2, bias=False)
    frozen.requires_grad_(False)
    torch.nn.init.zeros_(zero.weight)
    keys = {("a", "weight"): "0.weight", ("b", "weight"): "1.weight"}
    ratios = UpdateRatios(nn.Sequential(frozen, zero), keys)
    ratios.look()
    assert ratios.measure() == {}


def test_steps_tell_the_ratio_of_every_layer_that_learns(tmp_path: Path) -> None:
    seen: list[events.Event] = []
    settings = {"name": "adam", "learning_rate": 0.001}
    train(job(tmp_path, optimizer=settings), seen.append, graph=classifier())
    told = [event for event in seen if isinstance(event, events.Step)]
    measured = [event.update_ratios for event in told if event.update_ratios]
    assert told[-1].update_ratios, "the last step of an epoch is always measured"
    for ratios in measured:
        assert set(ratios) == {"hidden", "scores"}
        # Adam moves each number by about the learning rate, which falls to almost nothing at the
        # end; weights begin around 0.1.
        assert all(1e-7 < ratio < 0.1 for ratio in ratios.values())
