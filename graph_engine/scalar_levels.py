"""Wide levels of a graph of single numbers: many equal gates as one call on arrays.

Gates that lie equally far from the sources cannot read each other. Where a hundred and more of one
kind do, the plan puts them side by side, so that their outputs, and the gradients and local
gradients at their inputs, are neighbours in the record. They then run as a few NumPy calls, in
both directions, and leave the record as if each had run by itself, to the last bit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from graph_engine.array_form import ArrayForm, array_form
from graph_engine.runnable import Runnable
from nodes.node_type import NodeType, ScalarForm
from nodes.shapes import Array

WIDE = 100
"""Equal gates in one level from which a plan is put in order for them."""

NARROW = 32
"""Equal gates from which NumPy calls are faster than one by one, in a plan that has wide levels."""

SHARE = 0.5
"""Share of the gates that must then lie in levels: beside arrays the others are slower."""

ForwardCall = tuple[Callable[..., float], int, int, int]
BackwardCall = tuple[Callable[..., Any], int, int, int, int]


def level_by_level(nodes: list[Runnable]) -> list[Runnable]:
    """Return the nodes with equal gates side by side, where enough lie in wide levels.

    The order hangs on edges and types alone, never on settings: an edit to a setting keeps the
    plan, and sums of gradients must not depend on what was edited before.

    Parameters
    ----------
    nodes : list of Runnable
        In topological order. It is returned as it is for graphs of other than single numbers.
    """
    if len(nodes) < WIDE:
        return nodes
    distance: dict[str, int] = {}
    kinds: list[tuple[int, type[NodeType]]] = []
    for name, type_, edges, shapes in nodes:
        if shapes.outputs != ((),):
            return nodes
        far = 1 + max([distance[edge.source] for edge in edges.values()]) if edges else 0
        distance[name] = far
        kinds.append((far, type(type_)))
    counts = Counter(kind for kind in kinds if kind[0] > 0)
    if not _are_worth_it(list(counts.values())):
        return nodes
    # What is in no level keeps its order, before the levels at its distance.
    levels = (kind for kind, count in counts.items() if count >= NARROW)
    place = {kind: 1 + index for index, kind in enumerate(levels)}
    keys = [(kind[0], place.get(kind, 0)) for kind in kinds]
    return [nodes[index] for index in sorted(range(len(nodes)), key=keys.__getitem__)]


def _are_worth_it(counts: Sequence[int]) -> bool:
    """Return whether groups of equal gates of these sizes should run as levels."""
    in_levels = sum(count for count in counts if count >= NARROW)
    return max(counts, default=0) >= WIDE and in_levels >= SHARE * sum(counts)


@dataclass(frozen=True, slots=True)
class Level:
    """Equal gates that do not read each other.

    Attributes
    ----------
    form : ArrayForm
    inputs : array of int, shape (ports, gates)
        Value slots that are read.
    outputs : slice, or array of int, shape (gates,)
    numbers : slice, or array of int, shape (gates * ports,)
        Input numbers, gate by gate.
    arrivals : array of int, shape (gates * ports,)
        Slots that the gradients at the inputs are added to, in the order of the trace: the last
        gate's first.
    """

    form: ArrayForm
    inputs: Array
    outputs: slice | Array
    numbers: slice | Array
    arrivals: Array

    def forward(self, slots: Array) -> None:
        """Compute the outputs, in place on all values."""
        (slots[self.outputs],) = self.form.forward(*slots.take(self.inputs))

    def backward(self, values: Array, slots: Array, inputs: Array, local_gradients: Array) -> None:
        """Apply the chain rule, in place on gradients of slots and inputs and on local ones."""
        ports, gates = self.inputs.shape
        found = self.form.derivative(values[self.outputs], *values.take(self.inputs))
        local = np.empty((gates, ports))
        for port, each in enumerate(found):
            local[:, port] = each
        terms = slots[self.outputs][:, None] * local
        local_gradients[self.numbers] = local.ravel()
        inputs[self.numbers] = terms.ravel()
        # Repeated slots take their terms one after the other, in this order.
        np.add.at(slots, self.arrivals, terms[::-1].ravel())

    def where(self, is_wanted: Array) -> Level:
        """Return the level of some of its gates.

        Parameters
        ----------
        is_wanted : array of bool, shape (gates,)
        """
        ports, gates = self.inputs.shape
        outputs = _all(self.outputs)[is_wanted]
        numbers = _all(self.numbers).reshape(gates, ports)[is_wanted].ravel()
        inputs = np.ascontiguousarray(self.inputs[:, is_wanted])
        return Level(self.form, inputs, outputs, numbers, _arrivals(inputs))


Run = Level | Sequence[ForwardCall]
"""What follows each other in a forward pass: a level, or gates one by one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The gates ``start … stop − 1`` of a plan; in no wide level where `level` is None."""

    start: int
    stop: int
    level: Level | None


def stretches_of(
    forward_calls: Sequence[ForwardCall], backward_calls: Sequence[BackwardCall]
) -> list[Stretch]:
    """Return all gates as stretches, in order: wide levels, and what lies between them.

    Parameters
    ----------
    forward_calls, backward_calls : sequence of tuple
        As in a plan: the latter in reverse order. Equal gates have the same two functions.
    """
    count = len(forward_calls)
    starts = _starts(forward_calls, backward_calls)
    runs = list(pairwise([*starts, count]))
    if not _are_worth_it([stop - start for start, stop in runs]):
        return [Stretch(0, count, None)]
    found: list[Stretch] = []
    done = 0
    forms: dict[tuple[Any, ...], ArrayForm] = {}
    for start, stop in runs:
        if stop - start < NARROW:
            continue
        if start > done:
            found.append(Stretch(done, start, None))
        calls = backward_calls[count - stop : count - start][::-1]
        found.append(Stretch(start, stop, _level(forward_calls[start], calls, forms)))
        done = stop
    if done < count:
        found.append(Stretch(done, count, None))
    return found


def _starts(
    forward_calls: Sequence[ForwardCall], backward_calls: Sequence[BackwardCall]
) -> list[int]:
    """Return where runs of equal gates begin that do not read each other."""
    starts = []
    before: Any = None
    first_output = 0
    for place, ((function, first, second, output), back) in enumerate(
        zip(forward_calls, reversed(backward_calls), strict=True)
    ):
        kind = (function, back[0], second < 0)
        # Slots are numbered in the order of the steps.
        if kind != before or first >= first_output or second >= first_output:
            starts.append(place)
            before = kind
            first_output = output
    return starts


def _level(
    call: ForwardCall, calls: Sequence[BackwardCall], forms: dict[tuple[Any, ...], ArrayForm]
) -> Level:
    function, derivative, ports = call[0], calls[0][0], 1 if call[2] < 0 else 2
    key = (function, derivative, ports)
    if key not in forms:
        forms[key] = array_form(ScalarForm(function, derivative), ports)
    table = np.array([each[1:] for each in calls])
    inputs = np.ascontiguousarray(table[:, :ports].T)
    numbers = (table[:, 3:] + np.arange(ports)).ravel()
    return Level(forms[key], inputs, _compact(table[:, 2]), _compact(numbers), _arrivals(inputs))


def _arrivals(inputs: Array) -> Array:
    return np.ascontiguousarray(inputs.T[::-1]).ravel()


def _compact(places: Array) -> slice | Array:
    """Return neighbours as a slice, which NumPy reads and writes without looking anything up."""
    first = int(places[0])
    if np.array_equal(places, np.arange(first, first + len(places))):
        return slice(first, first + len(places))
    return places


def _all(places: slice | Array) -> Array:
    return np.arange(places.start, places.stop) if isinstance(places, slice) else places
