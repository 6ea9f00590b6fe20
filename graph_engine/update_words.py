"""What an update changes, as a sentence with its numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from graph_engine.number_words import length, number_text
from graph_engine.sentence import Sentence, said
from graph_engine.step_equations import learned_name, rate_text
from graph_engine.steps import UpdateStep


def update_sentence(step: UpdateStep, digits: int) -> Sentence:
    """Return how a learned number or tensor changes."""
    name, rate = learned_name(step), rate_text(step.learning_rate)
    if not np.any(step.gradient):
        return said("Update {name}: its gradient is 0, so it stays as it is", name=name)
    if np.size(step.value) > 1:
        return said(
            "Update {name}: a step of η = {rate} against the gradient, |g| {size}, "
            "moves its {count} numbers by up to {change}",
            name=name,
            rate=rate,
            size=number_text(length(step.gradient), digits),
            count=f"{np.size(step.value):,}",
            change=number_text(_largest_change(step), digits),
        )
    gradient = float(np.asarray(step.gradient).item())
    change = float(np.asarray(step.new_value).item()) - float(np.asarray(step.value).item())
    fields = {
        "name": name,
        "rate": rate,
        "gradient": number_text(gradient, digits),
        "change": number_text(abs(change), digits),
    }
    if change > 0:
        return said(
            "Update {name}: its gradient is {gradient}, so a step of η = {rate} against it "
            "raises {name} by {change}",
            **fields,
        )
    return said(
        "Update {name}: its gradient is {gradient}, so a step of η = {rate} against it "
        "lowers {name} by {change}",
        **fields,
    )


def updates_sentence(steps: Sequence[UpdateStep], digits: int) -> Sentence:
    """Return how the weights of one node change that are taken as one."""
    first = steps[0]
    most = max(steps, key=_largest_change)
    fields = {
        "node": first.parameter,
        "weights": str(len(steps)),
        "count": f"{sum(np.size(step.value) for step in steps):,}",
        "rate": rate_text(first.learning_rate),
        "change": number_text(_largest_change(most), digits),
        "most": most.weight,
    }
    return said(
        "Update {node}: {weights} weights, {count} numbers; a step of η = {rate} against their "
        "gradients moves them by up to {change}, in {most}",
        **fields,
    )


def _largest_change(step: UpdateStep) -> float:
    gradient = np.asarray(step.gradient, dtype=np.float64)
    with np.errstate(all="ignore"):
        return abs(step.learning_rate) * float(np.abs(gradient).max(initial=0.0))
