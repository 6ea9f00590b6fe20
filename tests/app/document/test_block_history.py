"""Any order of commands with expanding, collapsing and blocks among them, undone exactly."""

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import precondition, rule

from app.document.commands import CollapseGroup, ExpandNode, MakeBlock, RemoveBlock
from tests.app.document.test_history import History


class BlockHistory(History):
    """Adds what replaces nodes to the commands of any document."""

    @precondition(lambda self: self.names())
    @rule(data=st.data())
    def expand(self, data: st.DataObject) -> None:
        self.do(ExpandNode(self.document, self.a_name(data)))

    @precondition(lambda self: self.document.graph.groups)
    @rule(data=st.data())
    def collapse(self, data: st.DataObject) -> None:
        groups = list(self.document.graph.groups)
        self.do(CollapseGroup(self.document, data.draw(st.sampled_from(groups))))

    @precondition(lambda self: self.names())
    @rule(data=st.data(), block=st.sampled_from(["One", "Two", "not a name"]))
    def make_block(self, data: st.DataObject, block: str) -> None:
        self.do(MakeBlock(self.document, self.some_names(data)[:3], block))

    @precondition(lambda self: self.document.graph.blocks)
    @rule(data=st.data())
    def remove_block(self, data: st.DataObject) -> None:
        blocks = list(self.document.graph.blocks)
        self.do(RemoveBlock(self.document, data.draw(st.sampled_from(blocks))))


@pytest.mark.usefixtures("qapp")
class TestBlockHistory(BlockHistory.TestCase):  # type: ignore[name-defined, misc]  # by hypothesis
    settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
