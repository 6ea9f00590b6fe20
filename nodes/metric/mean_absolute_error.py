"""The mean absolute error, as a metric."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.loss.paired import require_same_shape
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode


class MeanAbsoluteError(NodeType):
    """How far predictions are from their targets on average, in the targets' own unit.

    A squared error of 25 degrees² says little; to be 4 degrees off on average is understood at
    once. Put it beside the loss of a regression to read how well it goes. It stops the gradient
    on purpose, so that training does not see it: to train on absolute differences, take the L1
    loss.
    """

    id: ClassVar[str] = "mean_absolute_error"
    title: ClassVar[str] = "Mean absolute error"
    stem: ClassVar[str] = "mae"
    formula: ClassVar[str] = "out = mean(|input − target|)"
    gradient_formula: ClassVar[str] = "the gradient ends here, on purpose"
    synonyms: ClassVar[tuple[str, ...]] = ("mae", "L1", "deviation", "regression", "metric")
    stops_gradient: ClassVar[bool] = True
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "predictions, any shape"),
        Port("target", "what was wanted, the same shape"),
    )
    outputs: ClassVar[tuple[Port, ...]] = (Port("out", "in the unit of the target, no gradient"),)
    expansion: ClassVar[str] = "detach(mean(abs(input - target)))"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 3)))),
        Example((Sample(), Sample())),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        require_same_shape(*shapes)
        return ((),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        input, target = inputs
        return np.add.reduce(np.abs(input - target), axis=None) / input.size

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return None, None

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        return TorchCode(f"F.l1_loss({input}, {target}).detach()")
