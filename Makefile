# Every target that needs the environment sets it up first; `make help` lists them.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.packages-installed .venv/.system-checked
CHECK := resources/setup/system_libraries.py
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup run test lint bench soak screenshots translations clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

setup: $(READY) ## make .venv and check the system libraries
	@echo 'setup: ready'

.venv/.packages-installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'setup: Gradloom needs Python 3.11 or later; name one with PYTHON=...'; exit 1; }
	@test -x $(BIN)/pip || { echo 'setup: making the environment .venv'; $(PYTHON) -m venv .venv; }
	@echo 'setup: installing the packages of requirements.lock (the first time takes minutes)'
	@$(BIN)/python -m pip install --quiet -r requirements.lock
	@echo 'setup: installing gradloom'
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# No stamp while something is missing, so that the reminder comes back with the next target.
.venv/.system-checked: $(CHECK) .venv/.packages-installed
	@$(BIN)/python $(CHECK) $@

run: $(READY) ## open the window on the LeNet example (without a display: do the same job)
	@$(BIN)/gradloom demo $(ARGS)

test: $(READY) ## run every test but the long ones; ARGS='-k canvas' is passed on
	@$(BIN)/python -m pytest $(ARGS)

lint: $(READY) ## check style, types and imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: $(READY) ## measure side by side
	@$(BIN)/python -m benchmarks $(ARGS)

soak: $(READY) ## run the long tests
	@$(BIN)/python -m pytest -m soak $(ARGS)

screenshots: $(READY) ## take the pictures of the documentation from the real window
	@$(BIN)/python docs/screenshots/make.py $(ARGS)

translations: $(READY) ## collect the texts of the window, and build the languages from them
	@$(BIN)/python -m app.language.catalogue

clean: ## remove .venv, caches and build output
	@rm -rf .venv build dist *.egg-info .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
