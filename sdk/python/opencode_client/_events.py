"""A stream of events that outlives its connection."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from typing import Callable, Generic, Iterator, Optional, Tuple, TypeVar

from ._errors import NoServerError, OpencodeError, api_error
from ._request import Request, _parsed
from ._sse import Resume, SseParser, is_final

Event = TypeVar("Event")
Open = Callable[[Request], Tuple[http.client.HTTPConnection, http.client.HTTPResponse]]


class EventStream(Generic[Event]):
    """
    Iterate over it; leave by ``close()``, from any thread, or as a context manager. The first connection is made at
    once, so what is asked for afterwards is heard. One that is lost is made again with ``Last-Event-ID``: nothing is
    missed that the server still has. Raises ApiError where the server refuses.
    """

    def __init__(self, request: Request, open: Open) -> None:
        self._request = request
        self._open = open
        self._resume = Resume()
        self._closed = threading.Event()
        self._connection: Optional[http.client.HTTPConnection] = None
        self._response: Optional[http.client.HTTPResponse] = self._connect()
        self._events = self._read()

    def __iter__(self) -> Iterator[Event]:
        return self

    def __next__(self) -> Event:
        return next(self._events)

    def __enter__(self) -> "EventStream[Event]":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the stream, and the iteration that waits in it."""
        self._closed.set()
        self._hang_up()

    def _connect(self) -> http.client.HTTPResponse:
        headers = {**self._request.headers, "accept": "text/event-stream"}
        if self._resume.last_event_id is not None:
            headers["last-event-id"] = self._resume.last_event_id
        request = Request(self._request.method, self._request.target, headers, None)
        self._connection, response = self._open(request)
        if self._connection.sock is not None:
            # Between two events may lie hours.
            self._connection.sock.settimeout(None)
        kind = (response.headers.get("content-type") or "").lower()
        if response.status == 200 and kind.startswith("text/event-stream"):
            return response
        try:
            body = response.read()
        except (OSError, http.client.HTTPException) as error:
            raise NoServerError(f"the server broke off in its answer: {error}") from error
        finally:
            self._hang_up()
        where = f"{request.method} {request.target.split('?')[0]}"
        if response.status < 400:
            raise OpencodeError(f"{where} answered with something else than events")
        raise api_error(response.status, _parsed(body), where)

    def _read(self) -> Iterator[Event]:
        while not self._closed.is_set():
            response = self._response or self._again()
            if response is None:
                continue
            self._response = None
            parser = SseParser()
            while piece := self._piece(response):
                for frame in parser.feed(piece):
                    self._resume.heard(frame, parser)
                    yield json.loads(frame.data)
                    if self._closed.is_set():
                        return
            self._hang_up()
            if not self._closed.is_set():
                self._closed.wait(self._resume.wait())

    def _again(self) -> Optional[http.client.HTTPResponse]:
        try:
            return self._connect()
        except NoServerError:
            self._closed.wait(self._resume.wait())
        except OpencodeError as error:
            if is_final(getattr(error, "status", 400)):
                self.close()
                raise
            self._closed.wait(self._resume.wait())
        return None

    def _piece(self, response: http.client.HTTPResponse) -> bytes:
        try:
            return response.read1(65_536)
        except (OSError, ValueError, AttributeError, http.client.HTTPException):
            return b""

    def _hang_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            if connection.sock is not None:
                connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        connection.close()


