"""Cross-entropy against a probability for each class instead of one label."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from nodes.inner_loops import long_runs
from nodes.loss.powers import in_long_runs, powers_and_totals, run_length, shifted_scores
from nodes.shapes import Array


class SoftTargets(NamedTuple):
    """What forward keeps, of shape (classes, examples) or (examples,).

    Attributes
    ----------
    wanted : array
        The targets, smoothed and weighted.
    sums : array
        Of `wanted`, over the classes of each example.
    shifted, powers, totals : array
        The scores minus the largest of each example, exp of that, and its sums.
    slope : number or array, shape (classes, 1)
        ∂wanted / ∂target.
    """

    wanted: Array
    sums: Array
    shifted: Array
    powers: Array
    totals: Array
    slope: Any


def soft_losses(
    scores: Array, target: Array, class_weights: Array | None, smoothing: float
) -> tuple[Array, SoftTargets]:
    """Return the loss of each example, shape (examples,), and what `soft_gradients` needs.

    Parameters
    ----------
    scores, target : array, shape (classes, examples)
    class_weights : array, shape (classes,), or None
    smoothing : float
        Share of each target that goes to all classes alike.
    """
    shifted = shifted_scores(in_long_runs(scores))
    wanted, slope = target, shifted.dtype.type(1.0 - smoothing)
    if smoothing:
        wanted = wanted * slope + smoothing / len(scores)
    if class_weights is not None:
        wanted = wanted * class_weights[:, np.newaxis]
        slope = slope * class_weights[:, np.newaxis]
    sums = np.ones(len(wanted), wanted.dtype) @ wanted
    powers, totals = powers_and_totals(shifted)
    losses = sums * np.log(totals) - np.vecdot(wanted.T, shifted.T)
    return losses, SoftTargets(wanted, sums, shifted, powers, totals, slope)


def soft_gradients(
    kept: SoftTargets, each: Array, is_target_wanted: bool
) -> tuple[Array, Array | None]:
    """Return the gradients of scores and target, the latter only where it is wanted.

    Parameters
    ----------
    each : array, shape (examples,) or (1,)
        The gradient of each loss.
    """
    with long_runs(run_length(kept.powers)):
        into_scores: Array = kept.powers * (kept.sums / kept.totals)
        into_scores -= kept.wanted
        into_scores *= each
    if not is_target_wanted:
        return into_scores, None
    return into_scores, (np.log(kept.totals) - kept.shifted) * kept.slope * each
