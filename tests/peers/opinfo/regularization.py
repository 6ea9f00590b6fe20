"""Regularization."""

from __future__ import annotations

from tests.peers.opinfo.variant import Fitted, Given, LeftError, variant


@variant("nn.functional.dropout", "dropout", "x")
@variant("nn.functional.alpha_dropout", "alpha_dropout", "x")
def dropout(given: Given) -> Fitted:
    """Only what does not hang on the random numbers drawn: nothing is dropped, or all."""
    p, is_training = given.get("p", 0.5), given.get("training", True)
    if is_training and 0.0 < p < 1.0:
        raise LeftError("random numbers of its own")
    return Fitted({"x": given["x"]}, {"p": p}, is_training=is_training)


@variant("nn.functional.dropout2d", "dropout2d", "x")
def dropout2d(given: Given) -> Fitted:
    if given["x"].dim() != 4:
        raise LeftError("one image without a batch")
    return dropout(given)


@variant("renorm", "max_norm", "w p dim maxnorm")
def renorm(given: Given) -> Fitted:
    if given["p"] != 2:
        raise LeftError("another norm than the length")
    return Fitted({"w": given["w"]}, {"dim": given["dim"], "max_norm": given["maxnorm"]})
