"""The errors a node type raises when a rule of its own is broken."""


class RuleError(ValueError):
    """A rule of a node type that its settings, shapes or values break.

    The engine puts the node's title and name in front, so a message reads: node, rule with the
    values in it, remedy.

    Parameters
    ----------
    rule : str
        What is wrong, with the numbers, without a full stop at its end.
    remedy : str
        What the user can do about it, as a sentence.
    """

    def __init__(self, rule: str, remedy: str = "") -> None:
        self.rule = rule
        self.remedy = remedy
        super().__init__(f"{rule}. {remedy}" if remedy else f"{rule}.")


class ShapeError(RuleError):
    """Input shapes that the node cannot take."""


class ValueRuleError(RuleError):
    """Input values that the node cannot take, such as a class label out of range."""


class SettingError(RuleError):
    """A setting outside its bounds."""


class UnknownNodeTypeError(LookupError):
    """An id that no installed node type has."""
