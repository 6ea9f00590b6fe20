"""Print what is held against others, as the tables of docs/held-against-others.md."""

from __future__ import annotations

from collections import Counter, defaultdict

import tests.peers.opinfo  # noqa: F401 - fills the table
from nodes.registry import node_types
from tests.peers.known_gaps import known_gaps
from tests.peers.onnx_cases import cases
from tests.peers.opinfo.variant import TABLE


def onnx_report() -> str:
    """Return a table: per operator how many cases passed, did not, and were left."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases():
        kind = "left" if not case.is_float else "failed" if case.failure() else "passed"
        counts[case.operator][kind] += 1
    total = sum(counts.values(), Counter[str]())
    rows = ["| Operator | passed | failed | other numbers |", "|---|---|---|---|"]
    for operator, found in [*sorted(counts.items()), ("**all**", total)]:
        rows.append(f"| {operator} | {found['passed']} | {found['failed']} | {found['left']} |")
    return "\n".join(rows)


def opinfo_report() -> str:
    """Return a table: per type its variants, the samples run, and why others were left."""
    from tests.peers.opinfo.comparing import outcomes

    variants: dict[str, list[str]] = defaultdict(list)
    ran: Counter[str] = Counter()
    left: dict[str, Counter[str]] = defaultdict(Counter)
    for variant in TABLE:
        if variant.node not in node_types():
            continue
        variants[variant.node].append(variant.name.removeprefix("nn.functional."))
        for outcome in outcomes(variant):
            ran[variant.node] += not outcome.left
            if outcome.left:
                left[variant.node][outcome.left] += 1
    rows = ["| Type | OpInfo | samples | left |", "|---|---|---|---|"]
    for node in sorted(variants):
        why = "; ".join(f"{count} {reason}" for reason, count in left[node].most_common())
        rows.append(f"| {node} | {', '.join(variants[node])} | {ran[node]} | {why} |")
    covered = sum(count > 0 for count in ran.values())
    rows.append(f"| **{covered} types** | {sum(map(len, variants.values()))} | {ran.total()} | |")
    return "\n".join(rows)


def gaps_report(project: str) -> str:
    """Return a list: each reason, with the cases it stands for."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for case, reason in known_gaps(project).items():
        by_reason[reason].append(f"`{case}`")
    return "\n".join(f"- {reason}: {', '.join(names)}" for reason, names in by_reason.items())


if __name__ == "__main__":
    print(onnx_report(), gaps_report("onnx"), opinfo_report(), gaps_report("opinfo"), sep="\n\n")
