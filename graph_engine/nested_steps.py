"""Where the steps inside a node stand among the steps around it."""

from __future__ import annotations

from functools import cached_property

from graph_engine.blocks.interior import Interior
from graph_engine.trace import Phase, Trace


class NestedSteps:
    """Carries a place in one trace over to the other.

    A place is how many steps are done. The node's one step forward outside is all forward steps
    inside; its steps backward are all backward steps inside, and so with the update. While some of
    these are done and others are not, outside the node has not had its turn yet.

    Parameters
    ----------
    around : Trace
        Of the graph that the node stands in.
    node : str
    interior : Interior
        What is inside the node.
    within : Trace
        Of what is inside, in the same run.
    """

    def __init__(self, around: Trace, node: str, interior: Interior, within: Trace) -> None:
        self.around = around
        self.within = within
        self._node = node
        self._interior = interior

    @cached_property
    def _turns(self) -> tuple[range, range, range]:
        """The node's steps outside in each phase; where it has none, the end of the phase."""
        order, node = self.around.order, self._node
        forward = order.forward_at.get(node, order.backward_start)
        about = [i for i in order.steps_about.get(node, ()) if order.node_of(i) == node]
        back = [i for i in about if order.place(i).kind == "back"]
        updates = [i for i in about if i >= order.update_start]
        backward = range(order.update_start, order.update_start)
        if back:
            end = back[-1] + 1
            # Terms that it brings to others belong to its turn.
            while end < order.update_start and order.place(end).kind == "term":
                end += 1
            backward = range(back[0], end)
        last = range(len(order), len(order))
        update = range(updates[0], updates[-1] + 1) if updates else last
        return range(forward, forward + 1), backward, update

    def outside(self, done: int) -> int:
        """Return how many steps are done outside when so many are inside."""
        forward, backward, update = self._turns
        order = self.within.order
        if done < order.backward_start or not done:
            return forward.start
        if done == order.backward_start:
            return forward.stop
        if done < order.update_start:
            return backward.start
        if done == order.update_start:
            return backward.stop
        return update.stop if done >= len(order) else update.start

    def inside(self, done: int) -> int:
        """Return how many steps are done inside when so many are outside."""
        forward, backward, update = self._turns
        order = self.within.order
        if done <= forward.start:
            return 0
        if done <= backward.start:
            return order.backward_start
        if done < backward.stop:
            return self._brought(range(backward.start, done))
        if done <= update.start:
            return order.update_start
        if done < update.stop:
            return self._updated(range(update.start, done))
        return len(order)

    def turn(self, phase: Phase) -> range:
        """Return the steps inside that make up the node's turn in a phase."""
        order = self.within.order
        bounds = (0, order.backward_start, order.update_start, len(order))
        number = ("forward", "backward", "update").index(phase)
        return range(bounds[number], bounds[number + 1])

    def _brought(self, steps: range) -> int:
        """Return where the gradients are whole inside that some backward steps outside brought."""
        place, order = self.around.order.place, self.within.order
        found = order.backward_start
        for port in {place(i).port for i in steps if place(i).kind == "back"}:
            entry = self._interior.inputs.get(port)
            if entry is not None:
                found = max(found, self._whole_at(entry))
            elif port in self._interior.weights:
                found = max(found, self._weight_at(*self._interior.weights[port]))
        return found

    def _whole_at(self, name: str) -> int:
        """Return how many steps are done inside once the gradient of a node there is whole."""
        order = self.within.order
        about = [i for i in order.steps_about.get(name, ()) if order.phase_is_backward(i)]
        return max(about, default=-1) + 1

    def _weight_at(self, owner: str, weight: str) -> int:
        order = self.within.order
        for index in order.steps_about.get(owner, ()):
            place = order.place(index)
            if place.kind == "back" and place.node == owner and place.port == weight:
                return index + 1
        return self._whole_at(owner)  # a parameter: its gradient arrives by another's step

    def _updated(self, steps: range) -> int:
        """Return where the weights are new inside that some updates outside are about."""
        order, weights = self.within.order, self._interior.weights
        done = {weights.get(self.around.order.place(i).port) for i in steps}
        found = order.update_start
        for index in range(order.update_start, len(order)):
            place = order.place(index)
            if (place.node, place.port) in done:
                found = index + 1
        return found
