"""What can be done to a document. Each command undoes exactly, and touches only the document."""

from app.document.commands.adding import AddNode, BuildFormula, Paste
from app.document.commands.blocks import DefineBlock, MakeBlock, RemoveBlock
from app.document.commands.changing import (
    ChangeGraphSettings,
    ChangeSettings,
    RenameNode,
    SetWeights,
)
from app.document.commands.expanding import CollapseGroup, ExpandNode
from app.document.commands.moving import MoveNodes
from app.document.commands.removing import RemoveSelection
from app.document.commands.wiring import Connect, Disconnect

__all__ = [
    "AddNode",
    "BuildFormula",
    "ChangeGraphSettings",
    "ChangeSettings",
    "CollapseGroup",
    "Connect",
    "DefineBlock",
    "Disconnect",
    "ExpandNode",
    "MakeBlock",
    "MoveNodes",
    "Paste",
    "RemoveBlock",
    "RemoveSelection",
    "RenameNode",
    "SetWeights",
]
