"""Multi-head attention as PyTorch text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nodes.torch_code import TorchCall, arguments


@dataclass(frozen=True)
class MultiheadText:
    """A call of multi-head attention, and the settings that shape it."""

    call: TorchCall
    is_batch_first: bool
    is_causal: bool
    need_weights: bool

    def module_call(self) -> str:
        """Return the call of a module named as the node."""
        given = [*self._sources(), *self._options()]
        return self._outputs(f"self.{self.call.name}({', '.join(given)})")

    def function_call(
        self, features: int, heads: int, dropout: float, tensors: Mapping[str, str]
    ) -> str:
        """Return the call of the function, which takes the weights one by one.

        Parameters
        ----------
        tensors : mapping
            Expression of each weight that there is.
        """
        is_turned = self.is_batch_first and len(self.call.shapes[0] or ()) == 3
        sources = [f"{each}.transpose(0, 1)" if is_turned else each for each in self._sources()]
        weights, biases = (
            [str(tensors.get(f"{place}_{kind}")) for place in ("in_proj", "out_proj")]
            for kind in ("weight", "bias")
        )
        given = [
            *sources,
            arguments(features, heads),
            weights[0],
            biases[0],
            # No bias for keys, none for values, no row of zeros beside them.
            arguments(None, None, False, dropout),
            weights[1],
            biases[1],
            "training=self.training",
            *self._options(),
        ]
        done = f"F.multi_head_attention_forward({', '.join(given)})"
        if is_turned:
            done = f"(lambda out, weights: (out.transpose(0, 1), weights))(*{done})"
        return self._outputs(done)

    def _sources(self) -> list[str]:
        query, key, value = self.call.inputs[:3]
        return [str(each) for each in (query, key or query, value or key or query)]

    def _options(self) -> list[str]:
        query, key, _ = self._sources()
        mask, padding = self.call.inputs[3:]
        found = []
        if self.is_causal:
            axis = 1 if self.is_batch_first and len(self.call.shapes[0] or ()) == 3 else 0
            sizes = f"{query}.shape[{axis}], {key}.shape[{axis}]"
            found.append(f"attn_mask={query}.new_ones({sizes}, dtype=torch.bool).triu(1)")
        if mask is not None:
            found.append(f"attn_mask={mask} if {mask}.is_floating_point() else {mask}.bool()")
        if padding is not None:
            found.append(f"key_padding_mask={padding}.bool()")
        return found if self.need_weights else [*found, "need_weights=False"]

    def _outputs(self, done: str) -> str:
        return done if self.need_weights else f"{done}[0]"
