# make demo and make test need git, make and python3 only: each sets itself up in .venv.

PYTHON ?= python3
VENV ?= .venv
# A folder of gold cases: score.py, an adapter for factx, cases in JSON Lines.
GOLD ?= ../shared/gold
# How long make fuzz goes on.
SECONDS ?= 60

BIN := $(VENV)/bin
# Set-up runs again when pyproject.toml is newer than this file.
READY := $(VENV)/.ready

.PHONY: help demo test lint format schemas rules fuzz bench gold

help:
	@echo "make demo     extract the facts of examples/zhejiang.txt, a raw news page"
	@echo "make test     run all tests"
	@echo "make lint     ruff, mypy --strict, the import contract"
	@echo "make format   lay out the code, mend what ruff can"
	@echo "make schemas  write the JSON Schemas of the models to schemas/"
	@echo "make rules    write docs/rules.md, the list of the rules"
	@echo "make fuzz     extract texts that nobody writes, for SECONDS=$(SECONDS)"
	@echo "make bench    measure speed, growth and start-up against jieba"
	@echo "make gold     score on the gold cases in GOLD=$(GOLD)"

demo: $(READY)
	$(BIN)/factx extract examples/zhejiang.txt --reference-date 2025-09-23 --format table

test: $(READY)
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

schemas: $(READY)
	$(BIN)/factx schema --output schemas

rules: $(READY)
	$(BIN)/factx rules --markdown > docs/rules.md

fuzz: $(READY)
	$(BIN)/python -m tests.fuzz $(SECONDS)

bench: $(READY)
	$(BIN)/python -m benchmarks

gold: $(READY)
	@test -f $(GOLD)/score.py || { echo "no gold cases in $(GOLD); name their folder: make gold GOLD=FOLDER" >&2; exit 1; }
	$(BIN)/python $(GOLD)/score.py --adapter $(GOLD)/factx_adapter.py
	$(BIN)/python $(GOLD)/score_organizations.py $(GOLD)/organizations.jsonl $(GOLD)/factx_organizations.py

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
