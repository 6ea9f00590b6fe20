"""Activations."""

from __future__ import annotations

import numpy as np

from tests.peers.opinfo.variant import Fitted, Given, LeftError, plain, settings_of, variant

for name in ["relu", "relu6", "selu", "silu", "mish", "softsign", "hardsigmoid", "hardswish"]:
    plain(f"nn.functional.{name}", name, "x")
plain("sigmoid", "sigmoid", "x")
plain("tanh", "tanh", "x")


@variant("nn.functional.leaky_relu", "leaky_relu", "x negative_slope")
@variant("nn.functional.elu", "elu", "x alpha")
@variant("nn.functional.gelu", "gelu", "x")
@variant("nn.functional.softplus", "softplus", "x beta threshold")
@variant("softmax softmax/with_dtype", "softmax", "x dim")
@variant("log_softmax log_softmax/with_dtype", "log_softmax", "x dim")
@variant("nn.functional.glu", "glu", "x dim")
def with_settings(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, settings_of(given, *(name for name in given if name != "x")))


@variant("nn.functional.prelu", "prelu", "x weight")
def prelu(given: Given) -> Fitted:
    count = given["weight"].numel()
    return Fitted(given, {"num_parameters": count}, {"weight": (count,)})


@variant("nn.functional.hardtanh", "hardtanh", "x")
def hardtanh(given: Given) -> Fitted:
    if "min_val" in given and given["min_val"] == given["max_val"]:
        raise LeftError("limits that leave nothing between them")
    return Fitted({"x": given["x"]}, settings_of(given, "min_val", "max_val"))


@variant("nn.functional.hardtanh", "clamp", "x")
def clamp(given: Given) -> Fitted:
    """The same but on the limits, where the gradient passes here; no sample lies there."""
    low, high = given.get("min_val", -1.0), given.get("max_val", 1.0)
    return Fitted({"x": given["x"]}, {"min": low, "max": high})


@variant("heaviside", "step", "x values")
def heaviside(given: Given) -> Fitted:
    x, values = given["x"], given["values"]
    if np.broadcast_shapes(x.shape, values.shape) != tuple(x.shape):
        raise LeftError("values of a larger shape")
    if (x == 0).any():
        raise LeftError("zeros, where it says what comes out")
    return Fitted({"x": x})
