"""What a PyTorch sample is to one of our types: settings, and a tensor per port."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


class LeftError(Exception):
    """A sample that asks for what our type does not have; it is counted with the reason."""


@dataclass(frozen=True)
class Fitted:
    """A sample as one of our types takes it.

    Attributes
    ----------
    tensors : mapping of str to Tensor
        By port, weights among them; a port left out is not wired.
    settings : mapping
    shapes : mapping of str to tuple of int
        Shapes of ports that see a tensor in another shape.
    is_training : bool
    """

    tensors: Mapping[str, Any]
    settings: Mapping[str, Any] = field(default_factory=dict)
    shapes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    is_training: bool = False


Given = dict[str, Any]
Fit = Callable[[Given], Fitted]


@dataclass(frozen=True)
class Variant:
    """One OpInfo that is one of our types.

    Attributes
    ----------
    name : str
        Of the OpInfo, with its variant behind a slash.
    node : str
        Id of our type.
    parameters : tuple of str
        Names of the arguments in order, as the fit asks for them.
    outputs : tuple of int
        Which of PyTorch's outputs ours are; empty for all of them.
    is_integer : bool
        Whether samples are drawn as integers.
    """

    name: str
    node: str
    parameters: tuple[str, ...]
    fit: Fit
    outputs: tuple[int, ...] = ()
    is_integer: bool = False

    def given(self, sample: Any) -> Given:
        """Return the arguments of a sample by name, those left out missing."""
        found = dict(zip(self.parameters, (sample.input, *sample.args), strict=False))
        return found | {name: value for name, value in sample.kwargs.items() if name != "dtype"}


TABLE: list[Variant] = []
"""Every variant that one of our types says the same as."""


def variant(
    names: str,
    node: str,
    parameters: str,
    outputs: tuple[int, ...] = (),
    is_integer: bool = False,
) -> Callable[[Fit], Fit]:
    """Enter a fit for the variants named; all of them take the same parameters."""

    def enter(fit: Fit) -> Fit:
        for name in names.split():
            entry = Variant(name, node, tuple(parameters.split()), fit, outputs, is_integer)
            TABLE.append(entry)
        return fit

    return enter


def plain(names: str, node: str, ports: str, outputs: tuple[int, ...] = ()) -> None:
    """Enter variants whose arguments are our ports, in order, and which have no settings."""

    def fit(given: Given) -> Fitted:
        require_only(given, *ports.split())
        return Fitted(given)

    variant(names, node, ports, outputs)(fit)


def require_only(given: Given, *names: str) -> None:
    """Leave a sample that gives anything else."""
    for name, value in given.items():
        if name not in names and value is not None:
            raise LeftError(f"{name} given")


def require_default(given: Given, **defaults: Any) -> None:
    """Leave a sample that gives something other than PyTorch's default for what we lack."""
    for name, default in defaults.items():
        if given.get(name, default) != default:
            raise LeftError(f"{name} {given[name]!r}")


def settings_of(given: Given, *names: str, **renamed: str) -> dict[str, Any]:
    """Return settings from the arguments that are given, as plain Python."""
    pairs = [(name, name) for name in names] + list(renamed.items())
    return {ours: unpacked(given[name]) for ours, name in pairs if name in given}


def unpacked(value: Any) -> Any:
    """Return lists for tuples and sizes, and one number for a tuple of one."""
    if isinstance(value, tuple | list):
        return value[0] if len(value) == 1 else list(value)
    return value
