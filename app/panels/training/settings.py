"""The settings of the next training run."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.document.document import Document
from app.language.rule_words import rule_words
from app.widgets.setting_field import SettingField
from app.widgets.setting_text import settings_of
from graph_engine.errors import TrainingError
from graph_engine.training.job import LEARNING_RATES, OptimizerSettings, TrainingJob, job_from
from nodes.inputs.dataset import Dataset

JOB_FIELDS = ("epochs", "batch_size", "seed", "device", "start")
OPTIMIZER_FIELDS = ("name", "learning_rate", "momentum", "weight_decay")
ORDER = (
    "epochs", "name", "batch_size", "learning_rate", "seed", "momentum", "device", "weight_decay",
    "start",
)  # fmt: skip
"""From left to right, row by row."""
COLUMNS = 2
NARROWEST = 390


class TrainingSettings(QWidget):
    """A small form over the fields of a training job."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._job: dict[str, Any] = {}
        self._optimizer: dict[str, Any] = {}
        self.fields: dict[str, SettingField] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        known = {
            setting.name: setting
            for cls, names in ((TrainingJob, JOB_FIELDS), (OptimizerSettings, OPTIMIZER_FIELDS))
            for setting in settings_of(cls)
            if setting.name in names
        }
        for place, name in enumerate(ORDER):
            field = SettingField(known[name], title_width=92)
            field.edited.connect(self._edit)
            self.fields[name] = field
            grid.addWidget(field, place // COLUMNS, place % COLUMNS)
        seed = self.fields["seed"].control
        assert isinstance(seed, QLineEdit)
        seed.setPlaceholderText(self.tr("as saved"))
        grid.setRowStretch(len(ORDER), 1)
        self.setMinimumWidth(NARROWEST)
        document.loaded.connect(self.reset)
        self.reset()

    def reset(self) -> None:
        """Go back to what is usual for this graph."""
        usual = TrainingJob(project="copy", run_folder="run")
        self._job = {name: getattr(usual, name) for name in JOB_FIELDS}
        self._optimizer = usual.optimizer.model_dump()
        graph = self._document.graph
        for name in graph:
            node = graph.node(name)
            if isinstance(node, Dataset):
                self._job["batch_size"] = node.batch_size
        self._show()

    @property
    def chosen(self) -> dict[str, Any]:
        """The settings as `TrainingSession.start` takes them."""
        return {**self._job, "optimizer": dict(self._optimizer)}

    def _show(self) -> None:
        for name, field in self.fields.items():
            field.show_value({**self._job, **self._optimizer}[name])
        self.fields["momentum"].setEnabled(self._optimizer["name"] == "momentum")

    def _edit(self, name: str, value: Any) -> None:
        job, optimizer = dict(self._job), dict(self._optimizer)
        if name in job:
            job[name] = value
        else:
            optimizer[name] = value
        if name == "name":
            optimizer["learning_rate"] = LEARNING_RATES[value]
        try:
            job_from({**job, "optimizer": optimizer, "project": "copy", "run_folder": "run"})
        except TrainingError as error:
            self.fields[name].show_error(rule_words(str(error).removeprefix("training job: ")))
            return
        self._job, self._optimizer = job, optimizer
        self._show()
