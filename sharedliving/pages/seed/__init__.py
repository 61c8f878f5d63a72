"""A whole country of made-up people, for measuring: every table filled by COPY, the same for the same seed.

Proportions come from `proportions.py`, with their sources. Nobody here is real: names are drawn from lists, NHS numbers
from the range set aside for tests.
"""
