"""Benchmarks: what everyday work costs at 10,000 and at 1,000,000 people, as ratios to a floor measured in the same run.

`python -m bench [--people N N] [--only NAME …]`; see docs of each module for what is measured and how.
"""
