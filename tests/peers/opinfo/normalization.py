"""Normalizations."""

from __future__ import annotations

from tests.peers.opinfo.variant import Fitted, Given, LeftError, settings_of, variant


def _positive_eps(given: Given) -> dict[str, float]:
    eps = given.get("eps")
    if eps is None:
        return {}
    if eps <= 0.0:
        raise LeftError("an epsilon below 0")
    return {"eps": eps}


def _both_or_none(given: Given) -> bool:
    """Return whether weight and bias are given, or leave the sample with one of them."""
    found = [given.get(name) is not None for name in ("weight", "bias")]
    if any(found) and not all(found):
        raise LeftError("one of weight and bias")
    return all(found)


@variant(
    "nn.functional.batch_norm nn.functional.batch_norm/without_cudnn",
    "batch_norm",
    "x running_mean running_var weight bias training momentum eps",
)
def batch_norm(given: Given) -> Fitted:
    settings = {**_positive_eps(given), "affine": _both_or_none(given)}
    momentum = given.get("momentum", 0.1)
    if momentum is not None and momentum < 0.0:
        # It moves the running statistics only, which no sample looks at.
        momentum = 0.0
    settings |= {"momentum": momentum}
    has_statistics = given.get("running_mean") is not None
    settings["track_running_stats"] = has_statistics
    names = ("x", "weight", "bias", "running_mean", "running_var")
    tensors = {name: given[name] for name in names if given.get(name) is not None}
    return Fitted(tensors, settings, is_training=given.get("training", False))


@variant("nn.functional.layer_norm", "layer_norm", "x shape weight bias eps")
@variant("native_layer_norm", "layer_norm", "x shape weight bias eps", outputs=(0,))
def layer_norm(given: Given) -> Fitted:
    settings = {**_positive_eps(given), "normalized_axes": len(given["shape"])}
    has_weight, has_bias = (given.get(name) is not None for name in ("weight", "bias"))
    if has_bias and not has_weight:
        raise LeftError("one of weight and bias")
    settings |= {"elementwise_affine": has_weight, "bias": has_bias}
    names = ("x", "weight", "bias")
    return Fitted({name: given[name] for name in names if given.get(name) is not None}, settings)


@variant("nn.functional.rms_norm", "rms_norm", "x shape weight eps")
def rms_norm(given: Given) -> Fitted:
    settings = {**_positive_eps(given), "normalized_axes": len(given["shape"])}
    settings["elementwise_affine"] = given.get("weight") is not None
    names = ("x", "weight")
    return Fitted({name: given[name] for name in names if given.get(name) is not None}, settings)


@variant("nn.functional.group_norm", "group_norm", "x num_groups weight bias eps")
def group_norm(given: Given) -> Fitted:
    settings = {**_positive_eps(given), "affine": _both_or_none(given)}
    names = ("x", "weight", "bias")
    tensors = {name: given[name] for name in names if given.get(name) is not None}
    return Fitted(tensors, settings | {"num_groups": given["num_groups"]})


@variant("nn.functional.instance_norm", "instance_norm", "x running_mean running_var weight bias")
def instance_norm(given: Given) -> Fitted:
    if not given.get("use_input_stats", True):
        raise LeftError("running statistics")
    settings = {**_positive_eps(given), "affine": _both_or_none(given)}
    names = ("x", "weight", "bias")
    tensors = {name: given[name] for name in names if given.get(name) is not None}
    return Fitted(tensors, settings)


@variant("nn.functional.local_response_norm", "local_response_norm", "x size alpha beta k")
def local_response_norm(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, settings_of(given, "size", "alpha", "beta", "k"))
