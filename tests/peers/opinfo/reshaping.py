"""Reshaping."""

from __future__ import annotations

import math

from tests.peers.opinfo.variant import Fitted, Given, LeftError, plain, settings_of, variant

plain("clone contiguous alias_copy", "identity", "x")


@variant("flatten", "flatten", "x start_dim end_dim")
def flatten(given: Given) -> Fitted:
    settings = {"start_dim": 0} | settings_of(given, "start_dim", "end_dim")
    return Fitted({"x": given["x"]}, settings)


@variant("ravel", "flatten", "x")
def ravel(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, {"start_dim": 0})


@variant("unflatten", "unflatten", "x dim sizes")
def unflatten(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, {"dim": given["dim"], "sizes": list(given["sizes"])})


@variant("reshape view view_copy", "reshape", "x shape")
def reshape(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, {"shape": list(given["shape"])})


@variant("reshape_as view_as", "reshape", "x other")
def reshape_as(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, {"shape": list(given["other"].shape)})


@variant("permute permute_copy", "permute", "x dims")
def permute(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, {"dims": list(given["dims"])})


@variant("movedim", "permute", "x source destination")
def movedim(given: Given) -> Fitted:
    rank = given["x"].dim()
    source, destination = (
        [axis % rank for axis in given[name]] for name in ("source", "destination")
    )
    order = [source[destination.index(axis)] for axis in range(rank)]
    return Fitted({"x": given["x"]}, {"dims": order})


@variant("transpose transpose_copy", "transpose", "x dim0 dim1")
@variant("squeeze squeeze_copy squeeze/multiple", "squeeze", "x dim")
@variant("unsqueeze unsqueeze_copy", "unsqueeze", "x dim")
def with_axes(given: Given) -> Fitted:
    settings = settings_of(given, "dim0", "dim1", "dim")
    if settings.get("dim") == []:
        raise LeftError("a list of no axes")
    return Fitted({"x": given["x"]}, settings)


@variant("mT T t t_copy", "transpose", "x")
def turned(given: Given) -> Fitted:
    x = given["x"]
    return Fitted({"x": x}, {"dim0": 0, "dim1": -1} if x.dim() < 2 else {})


@variant("expand expand_copy broadcast_to", "expand", "x sizes")
def expand(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, {"sizes": list(given["sizes"])})


@variant("expand_as", "expand", "x other")
def expand_as(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, {"sizes": list(given["other"].shape)})


@variant("cat", "concatenate", "tensors dim")
@variant("stack", "stack", "tensors dim")
def joining(given: Given) -> Fitted:
    tensors = given["tensors"]
    if len(tensors) == 1:
        raise LeftError("one tensor alone")
    if len({each.dim() for each in tensors}) > 1:
        raise LeftError("an empty vector among tensors of another rank")
    ports = {f"x{number}": each for number, each in enumerate(tensors, 1)}
    return Fitted(ports, {"input_count": len(tensors)} | settings_of(given, "dim"))


@variant("hstack", "concatenate", "tensors")
def side_by_side(given: Given) -> Fitted:
    return joining({"tensors": given["tensors"], "dim": min(given["tensors"][0].dim() - 1, 1)})


@variant("vstack", "concatenate", "tensors")
def below_each_other(given: Given) -> Fitted:
    if given["tensors"][0].dim() < 2:
        raise LeftError("vectors made rows on the way")
    return joining({"tensors": given["tensors"], "dim": 0})


@variant("chunk unsafe_chunk", "split", "x pieces dim")
def chunk(given: Given) -> Fitted:
    """Equal pieces; PyTorch makes the last one shorter where they do not come out even."""
    dim, count = given.get("dim", 0), given["pieces"]
    return split({"x": given["x"], "dim": dim, "size": -(-given["x"].shape[dim] // count)})


@variant("split unsafe_split", "split", "x size dim")
def split(given: Given) -> Fitted:
    """Pieces of one length, the last one shorter where they do not come out even."""
    dim, size = given.get("dim", 0), given["size"]
    length = given["x"].shape[dim]
    pieces = [min(size, length - start) for start in range(0, length, size)]
    if len(pieces) == 1:
        raise LeftError("one piece alone")
    if len(set(pieces)) == 1:
        return Fitted({"x": given["x"]}, {"pieces": len(pieces), "dim": dim})
    return Fitted({"x": given["x"]}, {"pieces": pieces, "dim": dim})


@variant("split/list_args split_with_sizes split_with_sizes_copy", "split", "x sizes dim")
def split_with_sizes(given: Given) -> Fitted:
    pieces = list(given["sizes"])
    if 0 in pieces:
        raise LeftError("a piece without elements")
    return Fitted({"x": given["x"]}, {"pieces": pieces} | settings_of(given, "dim"))


@variant("unbind unbind_copy", "unbind", "x dim")
def unbind(given: Given) -> Fitted:
    dim = given.get("dim", 0)
    return Fitted({"x": given["x"]}, {"dim": dim, "output_count": given["x"].shape[dim]})


@variant("slice", "slice", "x dim start end step")
def cut(given: Given) -> Fitted:
    settings = {"dim": 0} | settings_of(given, "dim", "start", "end", "step")
    return Fitted({"x": given["x"]}, settings)


@variant("narrow narrow_copy", "slice", "x dim start length")
def narrow(given: Given) -> Fitted:
    start = int(given["start"])
    if not given["length"]:
        raise LeftError("nothing taken")
    length = given["x"].shape[given["dim"]]
    end = start % length + given["length"]
    settings = {"dim": given["dim"], "start": start % length, "end": end}
    return Fitted({"x": given["x"]}, settings)


@variant("constant_pad_nd", "pad", "x padding value")
@variant("nn.functional.pad/constant", "pad", "x padding mode value")
@variant("nn.functional.pad/reflect nn.functional.pad/replicate", "pad", "x padding mode")
@variant("nn.functional.pad/replicate_negative", "pad", "x padding mode")
def pad(given: Given) -> Fitted:
    if min(given["padding"]) < 0:
        raise LeftError("a negative border, which cuts off")
    settings = {"padding": list(given["padding"])} | settings_of(given, "mode", "value")
    if given.get("mode", "constant") != "constant":
        settings.pop("value", None)
    return Fitted({"x": given["x"]}, settings)


@variant("nn.functional.pixel_shuffle", "pixel_shuffle", "x")
def pixel_shuffle(given: Given) -> Fitted:
    return Fitted({"x": given["x"]}, settings_of(given, "upscale_factor"))


@variant(
    "nn.functional.interpolate/nearest nn.functional.interpolate/bilinear",
    "upsample",
    "x size scale_factor",
)
@variant("nn.functional.upsample_nearest", "upsample", "x size scale_factor")
def upsample(given: Given) -> Fitted:
    given = {name: value for name, value in given.items() if value is not None}
    factor = given.get("scale_factor")
    if given["x"].dim() != 4:
        raise LeftError("images of one or three axes")
    if factor is not None and not math.isclose(factor, round(factor)):
        raise LeftError("a factor that is no whole number")
    names = ("size", "scale_factor", "mode", "align_corners")
    return Fitted({"x": given["x"]}, settings_of(given, *names))


@variant("nn.functional.upsample_bilinear", "upsample", "x size scale_factor")
def upsample_bilinear(given: Given) -> Fitted:
    return upsample(given | {"mode": "bilinear", "align_corners": True})
