"""Losses."""

from __future__ import annotations

from tests.peers.opinfo.variant import Fitted, Given, LeftError, settings_of, variant


def _loss(given: Given, ports: tuple[str, ...], *settings: str) -> Fitted:
    unknown = set(given) - set(ports) - set(settings)
    for name in sorted(unknown):
        if given[name] is not None:
            raise LeftError(f"{name} given")
    tensors = {name: given[name] for name in ports if given.get(name) is not None}
    return Fitted(tensors, settings_of(given, *settings))


PAIR = ("input", "target")


@variant("nn.functional.mse_loss", "mse_loss", "input target")
@variant("nn.functional.l1_loss", "l1_loss", "input target")
@variant("nn.functional.smooth_l1_loss", "smooth_l1_loss", "input target")
@variant("nn.functional.huber_loss", "huber_loss", "input target")
@variant("nn.functional.kl_div", "kl_div", "input target")
def pair(given: Given) -> Fitted:
    return _loss(given, PAIR, "reduction", "beta", "delta", "log_target", "margin")


@variant("nn.functional.hinge_embedding_loss", "hinge_embedding_loss", "input target")
def hinge_embedding(given: Given) -> Fitted:
    if (given["target"].abs() != 1).any():
        raise LeftError("targets other than 1 and −1")
    return _loss(given, PAIR, "margin", "reduction")


@variant("nn.functional.binary_cross_entropy", "binary_cross_entropy", "input target")
@variant("nn.functional.binary_cross_entropy_with_logits", "binary_cross_entropy_with_logits",
         "input target")  # fmt: skip
def binary(given: Given) -> Fitted:
    return _loss(given, (*PAIR, "weight", "pos_weight"), "reduction")


@variant("nn.functional.cross_entropy", "cross_entropy", "input target")
def cross_entropy(given: Given) -> Fitted:
    if not given["target"].is_floating_point():
        return classes(given)
    return _classes(given | {"targets": "probabilities"})


@variant("nn.functional.nll_loss", "nll_loss", "input target")
@variant("nn.functional.multi_margin_loss", "multi_margin_loss", "input target")
def classes(given: Given) -> Fitted:
    scores, target = given["input"], given["target"]
    if target.dim() != scores.dim() - 1:
        raise LeftError("a single number as scores, or a vector for one label")
    if given.get("margin", 1.0) < 0.0:
        raise LeftError("a margin below 0")
    return _classes(given)


def _classes(given: Given) -> Fitted:
    given = dict(given)
    weight = given.pop("weight", None)
    if weight is not None:
        # Class weights take no gradient here.
        given["class_weights"] = weight.detach()
    settings = ("reduction", "ignore_index", "label_smoothing", "margin", "p", "targets")
    return _loss(given, (*PAIR, "class_weights"), *settings)


@variant("nn.functional.cosine_embedding_loss", "cosine_embedding_loss", "input1 input2 target")
def cosine_embedding(given: Given) -> Fitted:
    return _loss(given, ("input1", "input2", "target"), "margin", "reduction")


@variant("nn.functional.triplet_margin_loss", "triplet_margin_loss", "anchor positive negative")
def triplet_margin(given: Given) -> Fitted:
    ports = ("anchor", "positive", "negative")
    return _loss(given, ports, "margin", "swap", "p", "eps", "reduction")
