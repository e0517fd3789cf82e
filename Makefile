# `make help` lists the targets. Tools a target needs are installed by .ci/with.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8080
PAGE := dist/page
# Whatever the crate grows, the versions in Cargo.lock are the ones built.
CARGO := cargo
LOCKED := --locked
PAGE_TOOLS := wasm-bindgen wasm-split wasm-opt esbuild trunk wasm-target

.PHONY: help
help: ## Lists the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- to use it ---

.PHONY: build
build: ## Builds the page for release into dist/page
	@.ci/with $(PAGE_TOOLS) -- .ci/build-page $(PAGE)

MODULE := dist/module
.PHONY: module
module: ## Builds the package for pages and scripts of others into dist/module, and checks its size
	@.ci/with wasm-bindgen wasm-opt wasm-target -- .ci/build-module $(MODULE)
	@node .ci/budget.mjs module $(MODULE)

.PHONY: serve
serve: build ## Builds the page and serves it at http://127.0.0.1:8080 (PORT=8090 for another)
	@node .ci/serve.mjs $(PAGE) $(PORT)

.PHONY: dev
dev: ## Serves the page unoptimised, building and reloading after every change
	@.ci/with $(PAGE_TOOLS) -- .ci/dev-page $(PORT)

# --- to check it ---

.PHONY: check
check: format lint lint-page core native ## Formatting, lints, the core alone, native tests: the quick round

.PHONY: test
test: check checker build budget e2e module module-test ## Everything: the quick round, the second opinion, the release page and module, their sizes, the browser tests

.PHONY: format
format: ## Formatting
	$(CARGO) fmt --all -- --check -l

.PHONY: lint
lint: ## Lints of every target, natively
	$(CARGO) clippy $(LOCKED) --all-targets --all-features -- -D warnings

# Debian's compiler has no matching clippy beside it: there the page is only checked.
.PHONY: lint-page
lint-page: ## Lints of what runs in the browser
	@.ci/with wasm-target -- $(SHELL) -c 'if [ "$$MP_WASM_TARGET" = debian ]; \
	  then set -x; $(CARGO) check $(LOCKED) --target wasm32-unknown-unknown --bin page; \
	  else set -x; $(CARGO) clippy $(LOCKED) --target wasm32-unknown-unknown --lib --bin page -- -D warnings; fi'

.PHONY: core
core: ## The core without the browser (check, not test: dev-dependencies would hide a breach)
	$(CARGO) check $(LOCKED) --lib --no-default-features

.PHONY: native
native: ## Native tests
	$(CARGO) test $(LOCKED) --features cli

# PLANS=100000 for a long night; SEED for other plans.
PLANS ?= 2000
SEED ?= 1
.PHONY: checker
checker: ## The second implementation against the engine, on random plans (PLANS=100000 SEED=2)
	@command -v python3 >/dev/null || { echo "[checker] python3 is missing: install Python 3.11 or later"; exit 1; }
	$(CARGO) build $(LOCKED) --features cli --bin major-planner
	python3 -m unittest discover -s tests/checker
	python3 tests/checker/compare.py --binary "$${CARGO_TARGET_DIR:-target}/debug/major-planner" --count $(PLANS) --seed $(SEED)
	python3 tests/checker/workload.py --binary "$${CARGO_TARGET_DIR:-target}/debug/major-planner"

.PHONY: budget
budget: ## The size of the built page against .ci/budget.json
	@node .ci/budget.mjs page $(PAGE)

# TESTS narrows it: make e2e TESTS=tests/e2e/smoke.test.mjs
TESTS ?= $(wildcard tests/e2e/*.test.mjs)
.PHONY: e2e
e2e: ## Browser tests of the page in dist/page, as built last
	@.ci/with chromium firefox webkit e2e -- node --test --test-concurrency=1 --test-timeout=600000 --test-reporter=spec $(TESTS)

# Against the command line, so that is built too.
.PHONY: module-test
module-test: ## Tests of the package in dist/module, as built last, in Node and Chromium
	$(CARGO) build $(LOCKED) --features cli --bin major-planner
	@.ci/with chromium e2e -- env MAJOR_PLANNER="$$(realpath "$${CARGO_TARGET_DIR:-target}/debug/major-planner")" \
	  node --test --test-concurrency=1 --test-timeout=600000 --test-reporter=spec $(wildcard tests/module/*.test.mjs)

# QUERY='sizes=city,nation&seed=2&edits=10000' measures something else.
BENCH := dist/bench
QUERY ?=
.PHONY: bench
bench: ## Measures the engine in Chromium, beside plain JavaScript (on an idle machine)
	@.ci/with wasm-bindgen wasm-opt wasm-target -- .ci/build-bench $(BENCH)
	@.ci/with chromium e2e -- node benches/workload/run.mjs $(BENCH) '$(QUERY)'

# SIZES='city province nation' measures others.
SIZES ?= city province
.PHONY: paint
paint: ## Times keys to the paint of the verdicts that they flip, in the page in dist/page, as built last
	@.ci/with chromium e2e -- node benches/paint/run.mjs $(PAGE) $(SIZES)

.PHONY: scroll
scroll: ## Opens, scrolls and edits the largest plan that a file may hold, in the page in dist/page, as built last
	@.ci/with chromium e2e -- node --max-old-space-size=8192 benches/paint/scroll.mjs $(PAGE)

# --- outside CI: long, and worth it after a change to the engine or a reader ---

# SECONDS per target; FUZZ="plan entry" for some of them.
SECONDS ?= 60
FUZZ ?= plan pack catalogue entry
.PHONY: fuzz
fuzz: ## Random input to the reader, packs, search and number cells (SECONDS=600 FUZZ=plan)
	@.ci/with cargo-fuzz -- .ci/fuzz $(SECONDS) $(FUZZ)

.PHONY: mutants
mutants: ## Changes the engine in every small way: what do the tests notice? (some minutes)
	@command -v python3 >/dev/null || { echo "[mutants] python3 is missing: install Python 3.11 or later"; exit 1; }
	@.ci/with cargo-mutants -- python3 .ci/mutants.py

.PHONY: clean
clean: ## Removes what was built (tools stay)
	rm -rf dist tests/e2e/out tests/e2e/node_modules
	$(CARGO) clean
