"""Normalizations."""

from __future__ import annotations

from tests.peers.onnx_importing.operation import End, Operation, operator


@operator("BatchNormalization")
def batch_normalization(op: Operation) -> tuple[End, ...]:
    """In training ONNX hands out the new running statistics; they are made of gates here."""
    x, eps, kept = op.end(0), op.setting("epsilon", 1e-5), op.setting("momentum", 0.9)
    is_training = bool(op.setting("training_mode", 0))
    op.graph.change_settings(is_training=is_training)
    out = op.add("batch_norm", x, eps=eps, momentum=1.0 - kept)
    op.wire(out, weight=op.end(1), bias=op.end(2))
    op.own(out, running_mean=op.known(3), running_var=op.known(4))
    if not is_training:
        return (out,)
    axes = [axis for axis in range(op.rank(x)) if axis != 1]
    found = op.add("mean", x, dim=axes), op.add("var", x, dim=axes, correction=0)
    running = [
        op.add("add", op.scaled(op.end(index), kept), op.scaled(now, 1.0 - kept))
        for index, now in enumerate(found, 3)
    ]
    return out, *running


@operator("LayerNormalization")
def layer_normalization(op: Operation) -> tuple[End, ...]:
    x, eps = op.end(0), op.setting("epsilon", 1e-5)
    count = op.rank(x) - op.axis(x, op.setting("axis", -1))
    out = op.add("layer_norm", x, normalized_axes=count, eps=eps, bias=op.has(2))
    op.wire(out, weight=op.end(1), **({"bias": op.end(2)} if op.has(2) else {}))
    if len(op.outputs) == 1:
        return (out,)
    axes = list(range(-count, 0))
    mean = op.add("mean", x, dim=axes, keepdim=True)
    var = op.add("var", x, dim=axes, keepdim=True, correction=0)
    deviation = op.add("sqrt", op.scaled(var, offset=eps))
    return out, mean, op.add("reciprocal", deviation)


@operator("RMSNormalization")
def rms_normalization(op: Operation) -> End:
    x = op.end(0)
    count = op.rank(x) - op.axis(x, op.setting("axis", -1))
    out = op.add("rms_norm", x, normalized_axes=count, eps=op.setting("epsilon", 1e-5))
    op.wire(out, weight=op.end(1))
    return out


@operator("GroupNormalization")
def group_normalization(op: Operation) -> End:
    groups, eps = op.setting("num_groups"), op.setting("epsilon", 1e-5)
    if op.version >= 21:
        out = op.add("group_norm", op.end(0), num_groups=groups, eps=eps)
        op.wire(out, weight=op.end(1), bias=op.end(2))
        return out
    # Before, there was one weight and bias per group.
    out = op.add("group_norm", op.end(0), num_groups=groups, eps=eps, affine=False)
    channels, rank = op.shape(out)[1], op.rank(out)
    for kind, index in (("multiply", 1), ("add", 2)):
        wide = op.reshaped(op.end(index), groups, 1)
        each = op.add("expand", wide, sizes=(groups, channels // groups))
        out = op.add(kind, out, op.reshaped(each, channels, *[1] * (rank - 2)))
    return out


@operator("InstanceNormalization")
def instance_normalization(op: Operation) -> End:
    out = op.add("instance_norm", op.end(0), eps=op.setting("epsilon", 1e-5), affine=True)
    op.wire(out, weight=op.end(1), bias=op.end(2))
    return out


@operator("MeanVarianceNormalization")
def mean_variance_normalization(op: Operation) -> End:
    x, axes = op.end(0), op.setting("axes", [0, 2, 3])
    centred = op.add("subtract", x, op.add("mean", x, dim=axes, keepdim=True))
    deviation = op.add("std", x, dim=axes, keepdim=True, correction=0)
    return op.add("divide", centred, op.scaled(deviation, offset=1e-9))


@operator("LRN")
def local_response_normalization(op: Operation) -> End:
    return op.add(
        "local_response_norm",
        op.end(0),
        size=op.setting("size"),
        alpha=op.setting("alpha", 1e-4),
        beta=op.setting("beta", 0.75),
        k=op.setting("bias", 1.0),
    )
