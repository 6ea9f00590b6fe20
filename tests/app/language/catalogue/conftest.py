"""The texts of all sources, collected once."""

from __future__ import annotations

import pytest

from app.language.catalogue.catalogue import every_text
from app.language.catalogue.collecting import Indirect, Text

Everything = tuple[list[Text], list[Indirect]]


@pytest.fixture(scope="session")
def all_texts() -> Everything:
    return every_text()
