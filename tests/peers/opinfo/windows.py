"""Convolutions and what slides windows."""

from __future__ import annotations

from tests.peers.opinfo.variant import Fitted, Given, settings_of, variant

SETTINGS = ("stride", "padding", "dilation", "groups", "output_padding")


@variant("nn.functional.conv1d", "conv1d", "x weight bias stride padding dilation groups")
@variant("nn.functional.conv2d", "conv2d", "x weight bias stride padding dilation groups")
@variant("nn.functional.conv3d", "conv3d", "x weight bias stride padding dilation groups")
def conv(given: Given) -> Fitted:
    return _layer(given, given["weight"].shape[0])


@variant("nn.functional.conv_transpose1d", "conv_transpose1d", "x weight bias stride padding")
@variant("nn.functional.conv_transpose2d", "conv_transpose2d", "x weight bias stride padding")
@variant("nn.functional.conv_transpose3d", "conv_transpose3d", "x weight bias stride padding")
def conv_transpose(given: Given) -> Fitted:
    return _layer(given, given["weight"].shape[1] * given.get("groups", 1))


def _layer(given: Given, filters: int) -> Fitted:
    kernel = list(given["weight"].shape[2:])
    settings = settings_of(given, *SETTINGS)
    settings["kernel_size"] = kernel if len(kernel) > 1 else kernel[0]
    settings |= {"filters": filters, "bias": given.get("bias") is not None}
    ports = ("x", "weight", "bias")
    return Fitted({name: given[name] for name in ports if given.get(name) is not None}, settings)


@variant("nn.functional.unfold", "unfold", "x kernel_size dilation padding stride")
def unfold(given: Given) -> Fitted:
    names = ("kernel_size", "dilation", "padding", "stride")
    return Fitted({"x": given["x"]}, settings_of(given, *names))
