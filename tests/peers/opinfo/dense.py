"""Dense layers, embeddings and attention."""

from __future__ import annotations

from tests.peers.opinfo.variant import (
    Fitted,
    Given,
    LeftError,
    require_default,
    require_only,
    settings_of,
    variant,
)


@variant("nn.functional.linear", "linear", "x weight bias")
@variant("nn.functional.bilinear", "bilinear", "x y weight bias")
def layer(given: Given) -> Fitted:
    bias = given.get("bias") is not None
    return Fitted(given, {"out_features": given["weight"].shape[0], "bias": bias})


@variant("nn.functional.embedding", "embedding", "weight x")
def embedding(given: Given) -> Fitted:
    require_only(given, "weight", "x", "padding_idx")
    count, size = given["weight"].shape
    settings = {"num_embeddings": count, "embedding_dim": size}
    padding = given.get("padding_idx")
    if padding is not None:
        settings["padding_idx"] = padding % count
    return Fitted({"x": given["x"], "weight": given["weight"]}, settings)


@variant("nn.functional.one_hot", "one_hot", "index", is_integer=True)
def one_hot(given: Given) -> Fitted:
    if given["num_classes"] == -1:
        raise LeftError("classes counted from the numbers themselves")
    return Fitted({"index": given["index"]}, {"num_classes": given["num_classes"]})


@variant("nn.functional.scaled_dot_product_attention", "scaled_dot_product_attention",
         "query key value attn_mask")  # fmt: skip
def attention(given: Given) -> Fitted:
    require_default(given, dropout_p=0.0, enable_gqa=False)
    ports = ("query", "key", "value", "attn_mask")
    tensors = {name: given[name] for name in ports if given.get(name) is not None}
    if given["query"].shape[:-2] != given["key"].shape[:-2]:
        raise LeftError("batches that broadcast")
    return Fitted(tensors, settings_of(given, "is_causal", "scale"))


@variant("nn.functional.multi_head_attention_forward", "multihead_attention", "query")
def multihead_attention(given: Given) -> Fitted:
    raise LeftError("dropout while training")
