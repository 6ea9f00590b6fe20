"""Picking by place, and casts."""

from __future__ import annotations

from tests.peers.opinfo.variant import Fitted, Given, LeftError, variant


@variant("gather", "gather", "x dim index")
@variant("index_select", "index_select", "x dim index")
def pick(given: Given) -> Fitted:
    if not given["x"].dim():
        raise LeftError("a single number, which has no axis")
    return Fitted({"x": given["x"], "index": given["index"]}, {"dim": given["dim"]})


@variant("take_along_dim", "gather", "x index dim")
def take_along_dim(given: Given) -> Fitted:
    x, index = given["x"], given["index"]
    if "dim" not in given:
        raise LeftError("places in the flattened tensor")
    sizes = zip(x.shape, index.shape, strict=True)
    if any(a != b for axis, (a, b) in enumerate(sizes) if axis != given["dim"]):
        raise LeftError("shapes that broadcast")
    if (index < 0).any():
        raise LeftError("places counted from the end")
    return Fitted({"x": x, "index": index}, {"dim": given["dim"]})


@variant("double", "cast", "x")
def to_float(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, {"dtype": "float"})


@variant("long", "cast", "x")
def to_integer(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, {"dtype": "integer"})
