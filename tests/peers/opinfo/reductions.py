"""Reductions."""

from __future__ import annotations

import math
from typing import Any

from tests.peers.opinfo.variant import Fitted, Given, LeftError, settings_of, variant


def _axes(given: Given) -> dict[str, Any]:
    """Return the settings dim and keepdim."""
    dim = given.get("dim")
    if dim is not None and not isinstance(dim, int) and len(dim) == 0:
        # No axes: all of them, which for a single number is the same.
        dim = None
    settings: dict[str, Any] = {} if dim is None else {"dim": dim}
    if isinstance(dim, tuple | list):
        settings["dim"] = list(dim)
    return settings | settings_of(given, "keepdim")


@variant("sum", "sum", "x dim keepdim")
@variant("mean", "mean", "x dim keepdim")
@variant("amax max/reduction_no_dim", "amax", "x dim keepdim")
@variant("amin min/reduction_no_dim", "amin", "x dim keepdim")
@variant("max/reduction_with_dim", "amax", "x dim keepdim", outputs=(0,))
@variant("min/reduction_with_dim", "amin", "x dim keepdim", outputs=(0,))
@variant("argmax", "argmax", "x dim keepdim")
@variant("prod", "prod", "x dim keepdim")
@variant("logsumexp", "logsumexp", "x dim keepdim")
@variant("cumsum", "cumsum", "x dim")
def reduce(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, _axes(given))


@variant("std std/unbiased", "std", "x dim unbiased keepdim")
@variant("var var/unbiased", "var", "x dim unbiased keepdim")
@variant("std_mean std_mean/unbiased", "std", "x dim unbiased keepdim", outputs=(0,))
@variant("var_mean var_mean/unbiased", "var", "x dim unbiased keepdim", outputs=(0,))
def spread(given: Given) -> Fitted:
    given = dict(given)
    if isinstance(given.get("dim"), bool):
        # Called with one argument it is `unbiased`, in the place of dim.
        given["unbiased"] = given.pop("dim")
    settings = _axes(given)
    correction = given.get("correction")
    correction = 1 if correction is None else correction
    if "unbiased" in given:
        correction = int(given["unbiased"])
    if correction < 0 or correction != int(correction):
        raise LeftError("a correction that is no whole number from 0 on")
    return Fitted({"x": given["x"]}, settings | {"correction": int(correction)})


@variant("norm norm/inf norm/fro", "norm", "x p dim keepdim")
@variant("linalg.vector_norm", "norm", "x ord dim keepdim")
@variant("linalg.norm linalg.norm/subgradients_at_zero", "norm", "x ord dim keepdim")
def norm(given: Given) -> Fitted:
    order = given.get("p", given.get("ord"))
    dim, x = given.get("dim"), given["x"]
    if order == "nuc" or ("ord" in given and _is_matrix_norm(given)):
        raise LeftError("a norm of matrices")
    if order in (None, "fro"):
        order = 2.0
    if order <= 0.0:
        raise LeftError("an order that is not positive")
    settings = _axes({"dim": dim} | settings_of(given, "keepdim"))
    return Fitted({"x": x}, settings | {"p": "inf" if order == math.inf else float(order)})


def _is_matrix_norm(given: Given) -> bool:
    """Return whether linalg.norm takes the input, or two axes of it, for a matrix."""
    order, dim = given.get("ord"), given.get("dim")
    axes = given["x"].dim() if dim is None else 1 if isinstance(dim, int) else len(dim)
    return axes == 2 and order not in (None, "fro")
