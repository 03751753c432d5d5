# `make` sets up and builds the cards; `make test` sets up and passes every check; `make fuzz` looks for faults for hours.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NEWEST := .venv-newest
LOCK := requirements.lock
PIP := -m pip --disable-pip-version-check install --quiet
UPGRADE :=
MUTANTS :=
SAMPLE :=
SEED := 1
FOLDERS :=
OLDER := import sys; sys.exit(sys.version_info < (3, 11) and "cards needs Python 3.11 or newer; try: make PYTHON=python3.11")

.PHONY: build test lint types clean bench fuzz lock test-newest mutants ask messages
build: $(VENV)/ready
	$(BIN)/cards build

test: $(VENV)/ready lint types
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/ready
	$(BIN)/mypy

bench: $(VENV)/ready
	$(BIN)/python -m benchmarks

INPUTS ?= 20000
fuzz: $(VENV)/ready
	nice $(BIN)/python -m tests.fuzz $(INPUTS)

# The environment is made anew when what is locked changes, so that it holds that and nothing else.
$(VENV)/ready: pyproject.toml $(LOCK)
	$(PYTHON) -c '$(OLDER)'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python $(PIP) --require-hashes -r $(LOCK)
	$(BIN)/python $(PIP) --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q cards
	@touch $@

# Every version anything here installs, from the ranges in pyproject.toml: those locked stay while they fit.
# `make lock UPGRADE=--upgrade` takes the newest; try them first with `make test-newest`.
lock:
	test -x $(BIN)/uv || $(MAKE) $(VENV)/ready
	$(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --all-extras --group upkeep \
		--generate-hashes --no-emit-index-url --custom-compile-command 'make lock' $(UPGRADE) --output-file $(LOCK)

ask: $(VENV)/ready
	$(BIN)/python -m tests.importing.ask_a_model

test-newest:
	$(PYTHON) -c '$(OLDER)'
	$(PYTHON) -m venv --clear $(NEWEST)
	$(NEWEST)/bin/python $(PIP) --upgrade pip
	$(NEWEST)/bin/python $(PIP) --upgrade --upgrade-strategy eager -e '.[test]'
	$(NEWEST)/bin/python -m pytest -n auto --dist worksteal

# Small changes to the code, each of which a test should notice; `make mutants MUTANTS='cards.impose.grid*'` for some,
# `make mutants SAMPLE=60 SEED=1` for the share noticed in each folder, of sixty drawn from it; FOLDERS=cards/read for one.
mutants: $(VENV)/ready
	rm -rf mutants  # which tests reach which function is found anew
ifdef SAMPLE
	$(BIN)/python -m tests.mutants $(SAMPLE) $(SEED) $(FOLDERS)
else
	$(BIN)/mutmut run $(MUTANTS)
	$(BIN)/mutmut results
endif

# Catalogues get what the code says now; what is translated stays. `make messages LANGUAGE=sv` begins one.
messages: $(VENV)/ready
	$(BIN)/python -m tests.messages.update $(LANGUAGE)

clean:
	rm -rf $(VENV) $(NEWEST) mutants build/*
