"""Which numbers of a node's inputs its output numbers depend on, whatever their values are.

A row of the Jacobian does not say: behind a ReLU at 0, under a weight of 0 or beside the largest
number of a pooling window it is 0, and still the output depends on that input. So what is asked
here is the structure, in three ways:

* An elementwise gate depends on the same place, broadcasting undone.
* A pooling layer says where its windows lie.
* Every other node is run at generic points: floats, weights among them, are drawn at random, all
  positive first, where most gates are open and little cancels, then of both signs; and at its own
  inputs. Integers, and floats that get no gradient anywhere (boxes, running statistics), stay as
  they are. The backward pass of random numbers at the output elements asked for is 0 at the inputs
  that they do not depend on, and else it is not, but for chances of nearly no size. A node that
  picks by size shows only what it picked; so what was found is made the smallest, and then the
  largest, of all, and the passes are run again until nothing more is found.

The other way round, from inputs to outputs, the chosen numbers are changed at the same points, to
be the largest and then the smallest of all, and the outputs that move are those that depend.
Nodes with random numbers are asked as they are while nothing is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from graph_engine.element_masks import (
    UNSEEN,
    add_new,
    differ,
    is_float,
    narrowed,
    only_example,
    placed,
)
from graph_engine.window_masks import WINDOWED, seen_by_windows, windows_that_see
from nodes.context import Context
from nodes.elementwise import Elementwise
from nodes.errors import RuleError
from nodes.node_type import NodeType

MOST_ROUNDS = 2_000
"""Rounds of passes for a node that picks: one per number that it may pick, twice."""
_MIDDLE, _LOW, _HIGH = (0.4, 0.6), (0.02, 0.05), (0.85, 0.95)


@dataclass(frozen=True)
class Dependence:
    """One node at one place of a run.

    Attributes
    ----------
    type : NodeType
    inputs : list of arrays or None
        What it got, weights too.
    outputs : list of arrays
    is_training : bool
    """

    type: NodeType
    inputs: list[Any]
    outputs: list[Any]
    is_training: bool = False

    def inputs_of(self, wanted: list[Any]) -> list[Any]:
        """Return, for each input, a mask of what the output elements depend on.

        Parameters
        ----------
        wanted : list of boolean arrays or None
            One per output.

        Returns
        -------
        list of boolean arrays or None
            None where nothing is wired, and for what gets no gradient, such as labels.
        """
        if all(x is None for x in self.inputs):
            return [None] * len(self.inputs)
        example = only_example(wanted)
        if example is not None and self._batched:
            part = self._part(example)
            masks = part.inputs_of([None if m is None else m[[example]] for m in wanted])
            return [
                placed(mask, np.shape(x), example) if number in self._batched else mask
                for number, (mask, x) in enumerate(zip(masks, self.inputs, strict=True))
            ]
        if isinstance(self.type, Elementwise):
            return [None if x is None else narrowed(wanted[0], np.shape(x)) for x in self.inputs]
        if isinstance(self.type, WINDOWED):
            return [seen_by_windows(self.type, np.shape(self.inputs[0]), wanted[0])]
        return self._probed(wanted)

    def outputs_of(self, port: int, changed: Any) -> list[Any]:
        """Return, for each output, a mask of what depends on elements of one input.

        Parameters
        ----------
        changed : boolean array
            In the shape of the input.
        """
        example = only_example([changed])
        if example is not None and port in self._batched:
            moved = self._part(example).outputs_of(port, changed[[example]])
            return [
                placed(mask, np.shape(out), example)
                for mask, out in zip(moved, self.outputs, strict=True)
            ]
        if isinstance(self.type, Elementwise):
            return [np.broadcast_to(changed, np.shape(self.outputs[0])).copy()]
        if isinstance(self.type, WINDOWED):
            return [windows_that_see(self.type, changed, np.shape(self.outputs[0]))]
        return self._moved(port, changed)

    # One example of a batch

    @cached_property
    def _batched(self) -> frozenset[int]:
        """The inputs whose first axis counts examples that do not touch each other, by number.

        One example is run without the others: where that gives what it gives among them, at a
        point where all numbers are drawn at random, no other example is looked at.
        """
        counts = {np.shape(out)[:1] for out in self.outputs}
        data = range(len(self.type.data_ports()))
        numbers = frozenset(n for n in data if np.shape(self.inputs[n])[:1] in counts)
        if len(counts) != 1 or not numbers or counts <= {(), (0,), (1,)}:
            return frozenset()
        floats = frozenset(number for number, x in enumerate(self.inputs) if is_float(x))
        last = next(iter(counts))[0] - 1
        is_alone = [self._is_alone(point, numbers, last) for point in self._draw(floats)]
        known = [each for each in is_alone if each is not None]
        return numbers if known and all(known) else frozenset()

    def _is_alone(self, point: list[Any], numbers: frozenset[int], example: int) -> bool | None:
        """Whether an example gives alone what it gives among others; None where nothing runs."""
        alone = [x[[example]] if number in numbers else x for number, x in enumerate(point)]
        try:
            whole, part = self._values(point), self._values(alone)
        except (ValueError, IndexError):
            # Sizes that are written into its settings do not fit one example alone.
            return False
        if whole is None:
            return None
        return part is not None and all(
            np.shape(a)[1:] == np.shape(b)[1:]
            and np.allclose(a, b[[example]], 1e-9, 1e-12, equal_nan=True)
            for a, b in zip(part, whole, strict=True)
        )

    def _part(self, example: int) -> Dependence:
        if example not in self._parts:
            self._parts.clear()
            self._parts[example] = Dependence(
                self.type,
                [x[[example]] if n in self._batched else x for n, x in enumerate(self.inputs)],
                [out[[example]] for out in self.outputs],
                self.is_training,
            )
        return self._parts[example]

    @cached_property
    def _parts(self) -> dict[int, Dependence]:
        return {}

    # Passes at generic points

    def _probed(self, wanted: list[Any]) -> list[Any]:
        random = np.random.default_rng(1)
        upstream = [
            np.zeros(np.shape(out))
            if mask is None
            else np.where(mask, random.uniform(0.5, 1.5, np.shape(out)), 0.0)
            for out, mask in zip(self.outputs, wanted, strict=True)
        ]
        found: list[Any] = [
            np.zeros(np.shape(x), bool) if number in self._active else None
            for number, x in enumerate(self.inputs)
        ]
        for _, context in self._points:
            add_new(found, self._pattern(context, upstream))
        quiet = 0
        for number in range(MOST_ROUNDS if self._points else 0):
            low, high = _LOW if number % 2 == 0 else _HIGH
            point = [
                x if mask is None else np.where(mask, random.uniform(low, high, np.shape(x)), x)
                for x, mask in zip(self._points[0][0], found, strict=True)
            ]
            ran = self._run(point)
            is_new = ran is not None and add_new(found, self._pattern(ran, upstream))
            quiet = 0 if is_new else quiet + 1
            if quiet == 2:
                break
        return found

    def _moved(self, port: int, changed: Any) -> list[Any]:
        random = np.random.default_rng(1)
        found: list[Any] = [np.zeros(np.shape(out), bool) for out in self.outputs]
        for start, _ in self._points:
            if not is_float(start[port]):
                break
            before = self._values(start)
            low, high = float(np.min(start[port])), float(np.max(start[port]))
            reach = min(max(high - low, 0.1), 10.0)
            ends = ((high, high + reach), (low - 0.5 * reach, low), (low, low + reach))
            for end in ends if before is not None else ():
                point = list(start)
                drawn = random.uniform(*end, np.shape(start[port]))
                point[port] = np.where(changed, drawn, start[port])
                after = self._values(point)
                for mask, a, b in zip(found, after or (), before or (), strict=False):
                    mask |= differ(a, b)
        return found

    @cached_property
    def _active(self) -> frozenset[int]:
        """The inputs that get a gradient, by number."""
        found: set[int] = set()
        upstream = [np.random.default_rng(2).uniform(0.5, 1.5, np.shape(o)) for o in self.outputs]
        floats = frozenset(number for number, x in enumerate(self.inputs) if is_float(x))
        for point in self._draw(floats):
            context = self._run(point)
            if context is not None:
                patterns = self._pattern(context, upstream)
                found |= {n for n, p in enumerate(patterns) if p is not None and p.any()}
        return frozenset(found)

    @cached_property
    def _points(self) -> list[tuple[list[Any], Context]]:
        """Inputs to ask at, with what forward kept of them."""
        found = [(point, self._run(point)) for point in self._draw(self._active)]
        return [(point, context) for point, context in found if context is not None]

    def _draw(self, active: frozenset[int]) -> list[list[Any]]:
        random = np.random.default_rng(0)
        own = [np.asarray(x, np.float64) if is_float(x) else x for x in self.inputs]
        even, signed = (
            [draw(np.shape(x)) if number in active else x for number, x in enumerate(own)]
            for draw in (lambda shape: random.uniform(*_MIDDLE, shape), random.standard_normal)
        )
        # What shuts a gate at one point opens it at its mirror image.
        mirrored = [-x if number in active else x for number, x in enumerate(signed)]
        return [even, signed, mirrored, own]

    def _pattern(self, context: Context, upstream: list[Any]) -> list[Any]:
        with np.errstate(all="ignore"):
            gradients = [
                None if g is None or not is_float(x) else np.abs(np.asarray(g, np.float64))
                for x, g in zip(self.inputs, self.type.backward(context, *upstream), strict=True)
            ]
        # What cancels leaves a rest of rounding.
        sizes = [g[np.isfinite(g)].max(initial=0.0) for g in gradients if g is not None]
        floor = UNSEEN * max(sizes, default=0.0)
        return [None if g is None else np.isfinite(g) & (g > floor) for g in gradients]

    def _run(self, inputs: list[Any]) -> Context | None:
        context = self._context()
        return None if self._forward(context, inputs) is None else context

    def _values(self, inputs: list[Any]) -> list[Any] | None:
        return self._forward(self._context(), inputs)

    def _context(self) -> Context:
        is_training = self.is_training and not self.type.is_random
        return Context(np.float64, np.random.default_rng(0), is_training)

    def _forward(self, context: Context, inputs: list[Any]) -> list[Any] | None:
        try:
            with np.errstate(all="ignore"):
                out = self.type.forward(context, *inputs)
        except RuleError:
            return None
        return list(out) if isinstance(out, tuple) else [out]
