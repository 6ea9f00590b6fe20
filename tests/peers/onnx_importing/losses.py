"""Losses of class scores."""

from __future__ import annotations

from typing import Any

from tests.peers.onnx_importing.operation import End, Operation, operator


def _class_loss(op: Operation, kind: str) -> End:
    settings: dict[str, Any] = {"reduction": op.setting("reduction", "mean")}
    if "ignore_index" in op.attributes:
        settings["ignore_index"] = op.setting("ignore_index")
    if not op.has(2):
        return op.add(kind, op.end(0), op.end(1), **settings)
    return op.add(kind, op.end(0), op.end(1), op.end(2), **settings)


@operator("SoftmaxCrossEntropyLoss")
def softmax_cross_entropy_loss(op: Operation) -> tuple[End, ...]:
    loss = _class_loss(op, "cross_entropy")
    return (loss, op.add("log_softmax", op.end(0), dim=1)) if op.wants(1) else (loss,)


@operator("NegativeLogLikelihoodLoss")
def negative_log_likelihood_loss(op: Operation) -> End:
    return _class_loss(op, "nll_loss")
