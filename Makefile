# `make` sets up and builds the cards; `make test` sets up and passes every check; `make fuzz` looks for faults for hours.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: build test lint types clean bench fuzz
build: $(VENV)/ready
	$(BIN)/cards build

test: $(VENV)/ready lint types
	$(BIN)/python -m pytest

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/ready
	$(BIN)/mypy

bench: $(VENV)/ready
	$(BIN)/pip install --quiet -e '.[bench]'
	$(BIN)/python -m benchmarks

INPUTS ?= 20000
fuzz: $(VENV)/ready
	nice $(BIN)/python -m tests.fuzz $(INPUTS)

$(VENV)/ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "cards needs Python 3.11 or newer; try: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test]'
	$(BIN)/python -m compileall -q cards
	@touch $@

clean:
	rm -rf $(VENV) build/*
