"""What the labels of a wire say: numbers, and of tensors what the user chose."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.canvas.edge_table import is_stub
from app.canvas.look_choices import TensorLabels
from app.canvas.number_source import NumberSource, output_gradient
from app.widgets.numbers import gradient_text, is_number, number_text, value_text
from graph_engine.edge import Edge
from nodes.shapes import Shape

LARGEST_JACOBIAN_INPUT = 64
"""Elements of a tensor up to which its local gradient is worked out for a label."""


@dataclass(frozen=True, slots=True)
class LabelTexts:
    """What the labels of one wire say; empty where there is nothing to say.

    Attributes
    ----------
    pictured : Any
        The tensor that a thumbnail shows in place of the value's text, None for none.
    """

    value: str = ""
    gradient: str = ""
    local: str = ""
    pictured: Any = None


def label_texts(
    source: NumberSource, edge: Edge, shape: Shape | None, digits: int, tensors: TensorLabels
) -> LabelTexts:
    """Return what stands on a wire.

    Parameters
    ----------
    shape : Shape or None
        With the symbolic batch axis, None where it is not known.
    digits : int
        After the point.
    """
    value = source.edge_value(edge)
    if is_stub(edge):
        gradient = output_gradient(source, edge.source, edge.source_port)
    else:
        gradient = source.edge_gradient(edge)
    has_statistics = tensors == "statistics"
    shown = ""
    if value is not None:
        if has_statistics and _has_statistics(value):
            shown = mean_text(value, digits)
        else:
            shown = value_text(value, None if is_number(value) else shape, digits)
    back = ""
    if gradient is not None:
        is_spread = has_statistics and _has_statistics(gradient)
        back = mean_text(gradient, digits) if is_spread else gradient_text(gradient, digits)
    pictured = value if tensors == "thumbnail" and _is_tensor(value) else None
    return LabelTexts(shown, back, _local_text(source, edge, value, digits), pictured)


def mean_text(array: Any, digits: int) -> str:
    """Return ``0.13 ± 0.31``: mean and standard deviation of all elements."""
    numbers = np.asarray(array)
    # Half of the largest double squared overflows; the text says inf then, and that is no fault.
    with np.errstate(all="ignore"):
        mean, spread = numbers.mean(dtype=np.float64), numbers.std(dtype=np.float64)
    return f"{number_text(float(mean), digits)} ± {number_text(float(spread), digits)}"


def _is_tensor(value: Any) -> bool:
    return value is not None and not is_number(value) and bool(np.size(value))


def _has_statistics(value: Any) -> bool:
    # The mean of class labels would say nothing.
    return _is_tensor(value) and np.asarray(value).dtype.kind == "f"


def _local_text(source: NumberSource, edge: Edge, value: Any, digits: int) -> str:
    if value is not None and np.size(value) > LARGEST_JACOBIAN_INPUT:
        return ""
    local = None if is_stub(edge) else source.edge_local(edge)
    if local is None:
        return ""
    if is_number(local):
        return f"∂ {number_text(local, digits)}"
    if local.form == "number":
        return f"∂ {number_text(local.value, digits)}"
    if local.form == "diagonal":
        return QCoreApplication.translate("Canvas", "∂ diagonal")
    rows, columns = math.prod(local.output_shape), math.prod(local.input_shape)
    return f"∂ {rows}×{columns}"
