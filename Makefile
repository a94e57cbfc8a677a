# The short commands. `make run` and `make test` set everything up first; a second call does not do it again.
PYTHON ?= python3
BIN := .venv/bin
# Node from PyPI stands behind the machine's own.
NODE_PATHS := PATH="$$PATH:$(CURDIR)/$(BIN)"
FRONT_END := $(shell find site/static/js site/static/css -type f 2>/dev/null)
BUILT := site/static/dist/meta.json
RUNTIME := site/static/runtime/made-of

.PHONY: setup run watch test test-quick lint format freeze bench lock

setup: .venv/installed $(BUILT) $(RUNTIME)

.venv/installed: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Runsheet needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

node_modules/installed: package-lock.json .venv/installed
	$(NODE_PATHS) npm ci --no-audit --no-fund --loglevel=error
	touch $@

$(BUILT): node_modules/installed package.json $(FRONT_END)
	$(NODE_PATHS) npm run --silent build

# What the browser gets of Python: made anew only where what it is made of has changed.
$(RUNTIME): node_modules/installed requirements.lock $(shell find site/static/py -name "*.py") $(shell find site/runsheet/bundle site/static/js/worker/memory.js -type f) $(shell find snippets -name '*.py')
	PYTHONPATH=site $(BIN)/python -m runsheet.bundle

run: setup
	$(BIN)/flask run --debug

watch: setup
	$(NODE_PATHS) npm run --silent watch

test: setup lint
	$(BIN)/flask check
	$(BIN)/python -m pytest -n auto

test-quick: setup
	$(BIN)/python -m pytest -n auto --ignore tests/browser --ignore tests/test_real_exercises.py --ignore tests/test_real_snippets.py

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

freeze: setup
	$(BIN)/python freeze.py

bench: setup
	PYTHONPATH=site $(BIN)/python -m tests.bench

lock: .venv/installed
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" requirements.txt --output-file requirements.lock
