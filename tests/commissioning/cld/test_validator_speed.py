"""Ratios, never seconds: the machine may be slow, the check may not become slower than reading the file allows."""

import csv
import io
import tracemalloc
from time import process_time

from commissioning.cld.synthetic import write
from commissioning.cld.validator import validate

ROWS = 20_000
MOST_TIMES_READING = 8.0
BYTES_A_ROW = 900


def content(number: int) -> bytes:
    out = io.StringIO(newline="")
    write(out, number)
    return out.getvalue().encode()


def seconds(work) -> float:
    """The best of five: what else the machine does must not count."""
    best = []
    for _ in range(5):
        before = process_time()
        work()
        best.append(process_time() - before)
    return min(best)


def test_checking_takes_a_few_times_as_long_as_reading():
    file = content(ROWS)
    reading = seconds(lambda: [len(row) for row in csv.reader(io.StringIO(file.decode(), newline=""))])
    checking = seconds(lambda: validate(io.BytesIO(file)))

    assert checking < MOST_TIMES_READING * reading, f"{checking / reading:.1f} times"


def test_memory_grows_by_some_numbers_a_row_and_never_by_the_rows(monkeypatch):
    monkeypatch.setattr("commissioning.cld.validator_forms.MOST_KEPT", 500)

    def peak(number: int) -> int:
        file = io.BytesIO(content(number))
        tracemalloc.start()
        validate(file, rows_at_once=500)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    few, many = 3_000, 9_000

    assert peak(many) - peak(few) < BYTES_A_ROW * (many - few)
