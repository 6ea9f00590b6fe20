"""Dropout of whole channels."""

from __future__ import annotations

from typing import ClassVar

from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.regularization.dropping import Dropping
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments


class Dropout2d(Dropping):
    """While training, set whole channels of an image to 0 with probability p.

    Neighbouring pixels of a channel say nearly the same: with single ones dropped, what they said
    is still there. So a channel is dropped with all of its pixels, or stays and is divided by
    1 − p, each example by itself.

    The gradient passes where the channel passed, with the same factor; it is 0 where it was
    dropped.
    """

    id: ClassVar[str] = "dropout2d"
    title: ClassVar[str] = "Dropout 2-D"
    stem: ClassVar[str] = "dropout"
    formula: ClassVar[str] = "out = x · mask[example, channel] / (1 − p) while training, else x"
    gradient_formula: ClassVar[str] = (
        "∂out/∂x = mask[example, channel] / (1 − p) while training, else 1"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("spatial dropout", "channel dropout", "Dropout2d")
    reference: ClassVar[str] = "Tompson et al. 2015, section 3.2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, channels, height, width)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 2, 2)),)),
        Example((Sample((3, 4, 1, 2)),), {"p": 0.2}),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        if len(x) != 4:
            raise ShapeError(
                f"x must have 4 axes (batch, channels, height, width), it has {len(x)}: "
                f"{shape_text(x)}",
                "Wire a batch of images; for anything else use Dropout.",
            )
        return (x,)

    def mask_shape(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        return *shape[:2], 1, 1

    def torch(self, call: TorchCall) -> TorchCode:
        module = f"nn.Dropout2d({arguments(self.p)})"
        return TorchCode(f"self.{call.name}({call.inputs[0]})", {call.name: module})
