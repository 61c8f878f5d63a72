"""A broker of one test alone, because it is stopped and killed."""

from pathlib import Path

from tools.run.ports import free_port
from tools.run.processes import Register
from tools.run.valkey import Valkey


class Broker:
    """Runs from the start; after `stop` it has forgotten everything it was told."""

    def __init__(self, state: Path) -> None:
        self.register = Register(state / "processes.json")
        self.valkey = Valkey(state, free_port(), "only-for-tests")
        self.start()

    def start(self) -> None:
        self.process = self.valkey.start(self.register)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()

    def kill(self) -> None:
        self.stop()
        self.start()
