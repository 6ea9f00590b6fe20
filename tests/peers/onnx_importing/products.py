"""Products and sums of products."""

from __future__ import annotations

from tests.peers.onnx_importing.operation import End, Operation, operator


@operator("MatMul")
def matmul(op: Operation) -> End:
    return op.add("matmul", op.end(0), op.end(1))


@operator("Gemm")
def gemm(op: Operation) -> End:
    """alpha · A · B + beta · C; what a linear layer says is one."""
    a, b = op.end(0), op.end(1)
    alpha, beta = op.setting("alpha", 1.0), op.setting("beta", 1.0)
    a = op.add("transpose", a) if op.setting("transA", 0) else a
    is_transposed = bool(op.setting("transB", 0))
    features = op.shape(b)[0 if is_transposed else 1]
    c = op.scaled(op.end(2), beta) if op.has(2) else None
    is_row = c is not None and op.shape(c) in ((features,), (1, features))
    if is_transposed and alpha == 1.0 and (c is None or is_row):
        out = op.add("linear", a, out_features=features, bias=is_row)
        op.wire(out, weight=b, bias=op.reshaped(c, features) if c else None)
        return out
    b = op.add("transpose", b) if is_transposed else b
    out = op.scaled(op.add("matmul", a, b), alpha)
    return op.add("add", out, c) if c else out


@operator("Einsum")
def einsum(op: Operation) -> End:
    equation = op.setting("equation").replace(" ", "")
    if "->" not in equation:
        # Left out, the output is every letter that occurs once, in the order of the alphabet.
        letters = equation.replace(",", "").replace("...", "")
        once = "".join(sorted(letter for letter in letters if letters.count(letter) == 1))
        equation = f"{equation}->{'...' if '...' in equation else ''}{once}"
    return op.add("einsum", *(op.end(i) for i in range(len(op.inputs))), equation=equation)
