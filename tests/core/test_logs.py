"""A log line is one JSON object."""

import json
import logging

from sharedliving.core.logs import JsonFormatter


def format_record(**extra: object) -> dict:
    logger = logging.Logger("pages")
    record = logger.makeRecord("pages", logging.INFO, __file__, 1, "digest_%s", ("sent",), None, extra=extra)
    return json.loads(JsonFormatter().format(record))


def test_a_line_carries_level_logger_message_and_extras():
    line = format_record(digest=7)

    assert (line["level"], line["logger"], line["message"], line["digest"]) == ("INFO", "pages", "digest_sent", "7")


def test_a_line_break_in_a_message_stays_inside_the_line():
    text = JsonFormatter().format(logging.makeLogRecord({"msg": "one\ntwo", "name": "pages"}))

    assert "\n" not in text


def test_an_error_carries_its_traceback():
    try:
        raise ValueError("no")
    except ValueError:
        record = logging.Logger("x").makeRecord(
            "x", logging.ERROR, __file__, 1, "failed", (), __import__("sys").exc_info()
        )

    assert "ValueError: no" in json.loads(JsonFormatter().format(record))["error"]
