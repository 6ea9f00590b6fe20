"""The muted form of every node type."""

import numpy as np

from nodes.muted import muted, why_not_muted
from nodes.registry import node_type, node_types


def test_every_type_that_can_be_muted_keeps_its_ports_and_comes_back_equal() -> None:
    count = 0
    for cls in node_types().values():
        for example in cls.examples:
            node = cls.checked(dict(example.settings))
            if why_not_muted(node):
                continue
            quiet = muted(node)
            assert quiet.heard() == node
            assert [p.name for p in quiet.data_ports()] == [p.name for p in node.data_ports()]
            assert quiet.output_ports() == node.output_ports()
            assert type(quiet).checked(node.model_dump()) == quiet
            count += 1
    assert count > 100


def test_gradients_of_several_outputs_are_summed_for_the_first_input() -> None:
    quiet = muted(node_type("lstm").checked({"hidden_size": 3}))
    x = np.ones((2, 4, 3))
    assert len(quiet.output_ports()) == 3
    gradients = quiet.backward(None, x, 2 * x, 3 * x)  # type: ignore[arg-type]  # it needs none
    assert np.array_equal(gradients[0], 6 * x)
    assert gradients[1:] == (None,) * (len(quiet.data_ports()) - 1)
