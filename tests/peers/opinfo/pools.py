"""Pools."""

from __future__ import annotations

from tests.peers.opinfo.variant import (
    Fit,
    Fitted,
    Given,
    LeftError,
    settings_of,
    variant,
)

AVERAGE = "x kernel_size stride padding ceil_mode count_include_pad divisor_override"
MAXIMUM = "x kernel_size stride padding dilation ceil_mode return_indices"


@variant("nn.functional.max_pool1d", "max_pool1d", MAXIMUM, outputs=(0,))
@variant("nn.functional.max_pool2d", "max_pool2d", MAXIMUM, outputs=(0,))
@variant("nn.functional.max_pool3d", "max_pool3d", MAXIMUM, outputs=(0,))
@variant("nn.functional.avg_pool1d", "avg_pool1d", AVERAGE)
@variant("nn.functional.avg_pool2d", "avg_pool2d", AVERAGE)
@variant("nn.functional.avg_pool3d", "avg_pool3d", AVERAGE)
def pool(given: Given) -> Fitted:
    left_out = {"x", "return_indices"}
    divisor = given.get("divisor_override")
    if divisor is None:
        left_out.add("divisor_override")
    elif divisor < 0:
        raise LeftError("a divisor below 0")
    settings = settings_of(given, *(name for name in given if name not in left_out))
    # An empty stride is PyTorch's way to say that none is given.
    return Fitted({"x": given["x"]}, {n: None if v == [] else v for n, v in settings.items()})


@variant("nn.functional.adaptive_avg_pool1d", "adaptive_avg_pool1d", "x output_size")
@variant("nn.functional.adaptive_avg_pool2d", "adaptive_avg_pool2d", "x output_size")
@variant("nn.functional.adaptive_avg_pool3d", "adaptive_avg_pool3d", "x output_size")
@variant("nn.functional.adaptive_max_pool1d", "adaptive_max_pool1d", "x output_size i", (0,))
@variant("nn.functional.adaptive_max_pool2d", "adaptive_max_pool2d", "x output_size i", (0,))
@variant("nn.functional.adaptive_max_pool3d", "adaptive_max_pool3d", "x output_size i", (0,))
def adaptive(given: Given) -> Fitted:
    size = settings_of(given, "output_size")["output_size"]
    if isinstance(size, list):
        # None leaves an axis as long as it is.
        ends = given["x"].shape[-len(size) :]
        size = [old if new is None else new for new, old in zip(size, ends, strict=True)]
    return Fitted({"x": given["x"]}, {"output_size": size})


def _over_everything(axes: int) -> Fit:
    """Return the fit of global pools over images of so many axes; they take batches alone."""

    def fit(given: Given) -> Fitted:
        size = given["output_size"]
        if size != 1 and (isinstance(size, int) or set(size) != {1}):
            raise LeftError("more places than one")
        if given["x"].dim() != axes + 2:
            raise LeftError("one image without a batch")
        return Fitted({"x": given["x"]}, {"keepdim": True})

    return fit


for axes in (1, 2, 3):
    for kind in ("avg", "max"):
        adaptive_pool, whole = f"nn.functional.adaptive_{kind}_pool{axes}d", f"global_{kind}_pool"
        outputs = (0,) if kind == "max" else ()
        variant(adaptive_pool, whole, "x output_size i", outputs)(_over_everything(axes))
