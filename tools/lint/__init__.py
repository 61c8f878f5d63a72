"""Everything that `make lint` runs: ruff, djade, mypy, import contracts, migrations, and the house's own lints."""
