"""PyTorch's OpInfo samples, through PyTorch and through our types: value and gradient."""

from __future__ import annotations

import pytest

import tests.peers.opinfo  # noqa: F401 - fills the table
from nodes.registry import node_types
from tests.peers.known_gaps import known_gaps
from tests.peers.opinfo.variant import TABLE, Variant

pytestmark = pytest.mark.torch

TYPES_COVERED = 125
SAMPLES_RUN = 4500


@pytest.mark.parametrize("variant", TABLE, ids=lambda each: f"{each.name}-{each.node}")
def test_samples_agree_in_value_and_gradient(variant: Variant) -> None:
    from tests.peers.opinfo.comparing import outcomes

    known = known_gaps("opinfo")
    ran = [outcome for outcome in outcomes(variant) if not outcome.left]
    failed = {each.sample: each.failure for each in ran if each.failure}
    assert not {name: why for name, why in failed.items() if name not in known}
    passing = {each.sample for each in ran if not each.failure}
    assert not passing & set(known), "these agree again: take them off the list"


def test_samples_cover_the_library() -> None:
    from tests.peers.opinfo.comparing import outcomes

    ran = {variant: [each for each in outcomes(variant) if not each.left] for variant in TABLE}
    covered = {variant.node for variant, samples in ran.items() if samples}
    assert covered <= set(node_types())
    assert len(covered) >= TYPES_COVERED
    assert sum(map(len, ran.values())) >= SAMPLES_RUN
