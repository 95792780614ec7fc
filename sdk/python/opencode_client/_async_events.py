"""A stream of events for ``asyncio`` that outlives its connection."""

from __future__ import annotations

import asyncio
import json
from typing import Any, AsyncGenerator, AsyncIterator, Callable, Generic, TypeVar

from ._errors import NoServerError, OpencodeError, api_error
from ._request import Request, _parsed
from ._sse import Resume, SseParser, is_final

Event = TypeVar("Event")


class AsyncEventStream(Generic[Event]):
    """
    Iterate over it with ``async for``; as an async context manager it is connected when the block begins, so what is
    asked for inside is heard. A connection that is lost is made again with ``Last-Event-ID``: nothing is missed that
    the server still has. Raises ApiError where the server refuses. Cancelling the task that reads ends it.
    """

    def __init__(self, request: Request, open: Callable[[Request], Any]) -> None:
        self._request = request
        self._open = open
        self._resume = Resume()
        self._connected: Any = None
        self._response: Any = None
        self._events = self._read()

    def __aiter__(self) -> AsyncIterator[Event]:
        return self

    async def __anext__(self) -> Event:
        return await self._events.__anext__()

    async def __aenter__(self) -> "AsyncEventStream[Event]":
        await self._connect()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Ends the stream. What waits in it is to be cancelled first."""
        await self._events.aclose()
        await self._hang_up()

    async def _connect(self) -> None:
        headers = {**self._request.headers, "accept": "text/event-stream"}
        if self._resume.last_event_id is not None:
            headers["last-event-id"] = self._resume.last_event_id
        request = Request(self._request.method, self._request.target, headers, None)
        connected = self._open(request)
        response = await connected.__aenter__()
        self._connected = connected
        kind = response.headers.get("content-type", "").lower()
        if response.status == 200 and kind.startswith("text/event-stream"):
            self._response = response
            return
        try:
            body = await response.read()
        except (OSError, EOFError, ValueError, asyncio.LimitOverrunError) as error:
            raise NoServerError(f"the server broke off in its answer: {error}") from error
        finally:
            await self._hang_up()
        where = f"{request.method} {request.target.split('?')[0]}"
        if response.status < 400:
            raise OpencodeError(f"{where} answered with something else than events")
        raise api_error(response.status, _parsed(body), where)

    async def _read(self) -> AsyncGenerator[Event, None]:
        # The first failure is told, later ones are waited out.
        if self._response is None:
            await self._connect()
        while True:
            response: Any = self._response
            self._response = None
            parser = SseParser()
            try:
                async for piece in response.pieces():
                    for frame in parser.feed(piece):
                        self._resume.heard(frame, parser)
                        yield json.loads(frame.data)
            except (OSError, EOFError, ValueError, asyncio.LimitOverrunError):
                pass
            await self._hang_up()
            await self._again()

    async def _again(self) -> None:
        while self._response is None:
            await asyncio.sleep(self._resume.wait())
            try:
                await self._connect()
            except NoServerError:
                continue
            except OpencodeError as error:
                if is_final(getattr(error, "status", 400)):
                    raise

    async def _hang_up(self) -> None:
        connected, self._connected = self._connected, None
        if connected is not None:
            await connected.__aexit__(None, None, None)
