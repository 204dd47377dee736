# make run, make test: each sets up what it needs. The rest is in CONTRIBUTING.md.

PYTHON_HERE = .venv/bin/python
TOUR = build/tour

TRANSLATIONS = resources/translations
TOOLS = .venv/bin

.PHONY: help setup run test bench pictures translations

help:
	@echo "make run     open the window; without a display show the whole job, in $(TOUR)"
	@echo "make test    check everything"
	@echo "make setup   only make .venv, with everything in it"
	@echo "make bench   measure, and write docs/benchmarks.md"
	@echo "make pictures      a picture of every page, in build/pictures"
	@echo "make translations  gather the words of the window and compile their translations"

setup: .venv/.complete

.venv/.complete: pyproject.toml constraints.txt .ci/setup.sh
	@sh .ci/setup.sh

run: setup
	@if $(PYTHON_HERE) -c "from archive_app.app.program import has_display as d; raise SystemExit(not d())"; \
	then $(PYTHON_HERE) main.py; \
	else $(PYTHON_HERE) main.py tour $(TOUR) && \
	echo "There is no display for the window. What it would make is in $(TOUR):" \
	"archive/ briefing.docx briefing.md ledger.xlsx"; fi

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

pictures: setup
	@$(PYTHON_HERE) -m archive_app.app.pictures build/pictures

translations: setup
	@$(TOOLS)/pyside6-lupdate -no-obsolete -locations none $$(find archive_app/ui archive_app/app -name '*.py' | sort) -ts $(TRANSLATIONS)/forum_archive_zh_CN.ts
	@$(TOOLS)/pyside6-lrelease -silent $(TRANSLATIONS)/forum_archive_zh_CN.ts
