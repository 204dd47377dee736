# make run, make test: each sets up what it needs. The rest is in CONTRIBUTING.md.

PYTHON_HERE = .venv/bin/python
TOUR = build/tour

.PHONY: help setup run test bench

help:
	@echo "make run     show the whole job on the sample papers, in $(TOUR)"
	@echo "make test    check everything"
	@echo "make setup   only make .venv, with everything in it"
	@echo "make bench   measure, and write docs/benchmarks.md"

setup: .venv/.complete

.venv/.complete: pyproject.toml constraints.txt .ci/setup.sh
	@sh .ci/setup.sh

run: setup
	@$(PYTHON_HERE) main.py tour $(TOUR)
	@echo "The results are in $(TOUR): archive/ briefing.docx briefing.md ledger.xlsx"

test: setup
	@echo "== ruff check"
	@$(PYTHON_HERE) -m ruff check .
	@echo "== ruff format"
	@$(PYTHON_HERE) -m ruff format --check .
	@echo "== mypy"
	@$(PYTHON_HERE) -m mypy
	@echo "== import contracts"
	@$(PYTHON_HERE) -c "from importlinter.cli import lint_imports_command as run; run()" --no-logo
	@echo "== pytest"
	@$(PYTHON_HERE) -m pytest

bench: setup
	@$(PYTHON_HERE) -m benchmarks
