# Python 3.11 or newer is all a machine needs. `make run` and `make test` do everything.
SHELL := /bin/sh
.DEFAULT_GOAL := run
.PHONY: run test lint bench lock clean

# The lock files name no host and follow no settings of the machine they are made on.
COMPILE := .venv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --quiet
SET_UP = @python="$$(sh tools/run/python.sh)" && "$$python" -m tools.run.setup

run:    ## The whole system on this machine: PORT=8123 make run
	$(SET_UP)
	@exec .venv/bin/python manage.py run_local

test:   ## Lint, contracts and every test, browser included
	$(SET_UP) --browser
	@.venv/bin/python -m tools.run.with_servers -- $(MAKE) --no-print-directory check

.PHONY: check
check:
	@.venv/bin/python -m tools.lint
	@.venv/bin/python -m pytest -n 2 $(PYTEST)

lint:   ## Lint and contracts alone
	$(SET_UP)
	@.venv/bin/python -m tools.lint

bench:  ## Benchmarks; their database stays under .local/bench for the next time
	$(SET_UP)
	@.venv/bin/python -m tools.run.with_servers --state .local/bench -- .venv/bin/python -m bench $(BENCH)

lock:   ## New lock files after a change of requirements*.in
	$(SET_UP) --python-only
	$(COMPILE) $(UPGRADE) requirements.in -o requirements.lock
	$(COMPILE) -c requirements.lock requirements-production.in -o requirements-production.lock

clean:  ## Everything that was made, but not the data of make run
	rm -rf .venv node_modules static/dist .local/chromium .local/static .local/log
