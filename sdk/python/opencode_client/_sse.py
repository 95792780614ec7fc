"""Server-sent events, from bytes to frames."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import List, Optional


@dataclass
class Frame:
    data: str
    id: Optional[str]


class SseParser:
    """Takes a stream in pieces of any size; gives the frames that are whole."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._rest = ""
        self._data: List[str] = []
        self._id: Optional[str] = None
        self.retry: Optional[float] = None
        """Seconds to wait before the next connection, if the server has said so."""

    def feed(self, piece: bytes) -> List[Frame]:
        text = self._rest + self._decoder.decode(piece)
        # A CR at the very end may be half of a line's end.
        held = "\r" if text.endswith("\r") else ""
        text = text[: len(text) - len(held)].replace("\r\n", "\n").replace("\r", "\n")
        *lines, rest = text.split("\n")
        self._rest = rest + held
        return [frame for line in lines if (frame := self._line(line)) is not None]

    def _line(self, line: str) -> Optional[Frame]:
        if line == "":
            frame = Frame("\n".join(self._data), self._id) if self._data else None
            self._data, self._id = [], None
            return frame
        name, _, value = line.partition(":")
        value = value[1:] if value.startswith(" ") else value
        if name == "data":
            self._data.append(value)
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self.retry = int(value) / 1000
        return None


class Resume:
    """Where a stream goes on after its connection has ended, and how long it waits for that."""

    longest = 30.0

    def __init__(self) -> None:
        self.last_event_id: Optional[str] = None
        self._failures = 0
        self._delay = 3.0

    def heard(self, frame: Frame, parser: SseParser) -> None:
        self._failures = 0
        self._delay = parser.retry if parser.retry is not None else self._delay
        self.last_event_id = frame.id if frame.id is not None else self.last_event_id

    def wait(self) -> float:
        """Seconds; twice as many each time nothing came of it."""
        self._failures += 1
        return min(self._delay * 2 ** (self._failures - 1), self.longest)


def is_final(status: int) -> bool:
    """Whether trying again is of no use."""
    return 400 <= status < 500 and status not in (408, 429)
