"""Arithmetic."""

from __future__ import annotations

from tests.peers.opinfo.variant import Fitted, Given, LeftError, plain, require_default, variant

for name in ["abs", "cos", "exp", "log", "log1p", "reciprocal", "sign", "sin", "sqrt", "square"]:
    plain(name, name, "x")
plain("neg", "negate", "x")
plain("mul __rmul__", "multiply", "x y")
plain("div/no_rounding_mode true_divide", "divide", "x y")
plain("maximum max/binary clamp_min fmax", "maximum", "x y")
plain("minimum min/binary clamp_max fmin", "minimum", "x y")
plain("matmul mm mv", "matmul", "x y")
plain("bmm", "bmm", "x y")
plain("dot vdot", "dot", "x y")
plain("outer", "outer", "x y")
plain("pow float_power", "power", "x exponent")


@variant("add __radd__", "add", "x y")
@variant("sub", "subtract", "x y")
def with_alpha(given: Given) -> Fitted:
    require_default(given, alpha=1)
    return Fitted({"x": given["x"], "y": given["y"]})


@variant("rsub __rsub__", "subtract", "y x")
@variant("__rdiv__", "divide", "y x")
@variant("__rpow__", "power", "exponent x")
@variant("__rmatmul__", "matmul", "y x")
def the_other_way_round(given: Given) -> Fitted:
    require_default(given, alpha=1)
    return Fitted({name: given[name] for name in given if name != "alpha"})


@variant("clamp", "clamp", "x min max")
def clamp(given: Given) -> Fitted:
    """Floats limit alike in both; here the limits are settings."""
    raise LeftError("limits that are tensors")


@variant("where", "where", "x condition y")
def where(given: Given) -> Fitted:
    return Fitted(given)


@variant("inner", "dot", "x y")
def inner(given: Given) -> Fitted:
    if given["x"].dim() != 1 or given["y"].dim() != 1:
        raise LeftError("tensors of other ranks than vectors")
    return Fitted(given)


@variant("einsum", "einsum", "tensors equation")
def einsum(given: Given) -> Fitted:
    left, out = given["equation"].split("->")
    if "..." in left and "..." not in out:
        raise LeftError("axes under the dots that are summed over")
    tensors = {f"x{number}": each for number, each in enumerate(given["tensors"], 1)}
    return Fitted(tensors, {"equation": given["equation"]})
