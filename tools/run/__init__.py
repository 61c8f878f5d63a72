"""Everything behind `make run` and `make test`: the set-up, and the servers that come as Python packages."""
