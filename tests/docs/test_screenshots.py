import os
import subprocess
import sys

import pytest

from tools import screenshots
from tools.run.signins import SIGN_INS


@pytest.mark.parametrize("picture", screenshots.PICTURES, ids=lambda picture: picture.name)
def test_every_picture_is_there_and_loads_fast(picture):
    path = screenshots.FOLDER / f"{picture.name}.png"

    assert path.read_bytes().startswith(b"\x89PNG")
    assert path.stat().st_size <= screenshots.MOST_BYTES


def test_no_picture_is_left_of_a_page_that_is_no_longer_taken():
    assert {path.stem for path in screenshots.FOLDER.iterdir()} == {picture.name for picture in screenshots.PICTURES}


def test_whoever_a_picture_is_taken_as_can_sign_in():
    assert {picture.email for picture in screenshots.PICTURES} <= set(SIGN_INS)


def test_without_the_password_it_says_what_to_do():
    environment = {name: value for name, value in os.environ.items() if name != "DEMO_PASSWORD"}

    done = subprocess.run(
        [sys.executable, "-m", "tools.screenshots"], cwd=screenshots.FOLDER.parent.parent, env=environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stdout) == (1, "Set DEMO_PASSWORD to the password that make run prints.\n")
