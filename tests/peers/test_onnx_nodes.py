"""ONNX's own node tests, through an importer and the NumPy engine."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest

import tests.peers.onnx_importing  # noqa: F401 - fills the table
from tests.peers.known_gaps import known_gaps
from tests.peers.onnx_cases import cases
from tests.peers.onnx_importing.operation import TABLE


@cache
def outcomes(operator: str) -> Mapping[str, str]:
    """Return what went wrong with each float case, by its name; empty where nothing."""
    return {
        case.name: case.failure() for case in cases() if case.operator == operator and case.is_float
    }


@pytest.mark.parametrize("operator", sorted(TABLE))
def test_operator_does_what_its_cases_say(operator: str) -> None:
    known = known_gaps("onnx")
    failed = {name: why for name, why in outcomes(operator).items() if why}
    assert not {name: why for name, why in failed.items() if name not in known}
    passing = outcomes(operator).keys() - failed.keys()
    assert not passing & known.keys(), "these agree again: take them off the list"


def test_nearly_all_float_cases_of_the_covered_operators_pass() -> None:
    everything = [why for operator in TABLE for why in outcomes(operator).values()]
    passed = everything.count("")
    assert len(everything) >= 680
    assert passed >= 0.95 * len(everything), f"{passed} of {len(everything)}"


def test_every_known_gap_is_a_case_of_a_covered_operator() -> None:
    names = {name for operator in TABLE for name in outcomes(operator)}
    assert known_gaps("onnx").keys() <= names
