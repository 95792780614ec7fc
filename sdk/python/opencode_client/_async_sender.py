"""The same requests for ``asyncio``, over its own streams: a call that is cancelled hangs up."""

from __future__ import annotations

import asyncio
import http.client
import io
import ssl
from contextlib import asynccontextmanager
from typing import Any, AsyncIterator, Mapping, Optional

from ._async_events import AsyncEventStream
from ._errors import NoServerError
from ._request import Request, Settings, answer_of, request_of

_longest_head = 1024 * 1024


class Response:
    """The head of an answer, and its body as it comes."""

    def __init__(self, status: int, headers: Mapping[str, str], reader: asyncio.StreamReader) -> None:
        self.status = status
        self.headers = headers
        self._reader = reader

    async def pieces(self) -> AsyncIterator[bytes]:
        if "chunked" in self.headers.get("transfer-encoding", "").lower():
            while size := int((await self._reader.readuntil(b"\r\n")).split(b";")[0].strip(), 16):
                left = size
                while left > 0:
                    piece = await self._reader.read(min(left, 65_536))
                    if not piece:
                        raise asyncio.IncompleteReadError(b"", left)
                    left -= len(piece)
                    yield piece
                await self._reader.readexactly(2)
            return
        length = self.headers.get("content-length")
        left = int(length) if length is not None else None
        while left != 0:
            piece = await self._reader.read(65_536 if left is None else min(left, 65_536))
            if not piece:
                if left is not None:
                    raise asyncio.IncompleteReadError(b"", left)
                return
            left = None if left is None else left - len(piece)
            yield piece

    async def read(self) -> bytes:
        return b"".join([piece async for piece in self.pieces()])


class AsyncSender:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    async def call(
        self,
        method: str,
        path: str,
        in_path: Mapping[str, Any],
        query: Mapping[str, Any],
        headers: Mapping[str, Any],
        reads: str = "json",
        **content: Any,
    ) -> Any:
        request = request_of(self._settings, method, path, in_path, query, headers, **content)

        async def ask() -> Any:
            async with self.open(request) as response:
                try:
                    body = b"" if response.status == 204 else await response.read()
                except (OSError, EOFError, ValueError, asyncio.LimitOverrunError) as error:
                    raise NoServerError(f"{self._settings.base_url} broke off in its answer: {error}") from error
            return answer_of(response.status, response.headers, body, request, reads)

        if self._settings.timeout is None:
            return await ask()
        return await asyncio.wait_for(ask(), self._settings.timeout)

    def stream(
        self,
        method: str,
        path: str,
        in_path: Mapping[str, Any],
        query: Mapping[str, Any],
        headers: Mapping[str, Any],
    ) -> AsyncEventStream[Any]:
        request = request_of(self._settings, method, path, in_path, query, headers)
        return AsyncEventStream(request, self.open)

    @asynccontextmanager
    async def open(self, request: Request) -> AsyncIterator[Response]:
        """Sends a request and waits for the head of its answer; hangs up in the end. Raises NoServerError."""
        settings = self._settings
        writer: Optional[asyncio.StreamWriter] = None
        try:
            try:
                context = ssl.create_default_context() if settings.secure else None
                reader, writer = await asyncio.open_connection(
                    settings.host, settings.port, ssl=context, limit=_longest_head
                )
                writer.write(_written(request, settings))
                await writer.drain()
                head = await reader.readuntil(b"\r\n\r\n")
                line, _, fields = head.partition(b"\r\n")
                status = int(line.split(b" ", 2)[1])
                found = http.client.parse_headers(io.BytesIO(fields))
            except (OSError, EOFError, IndexError, ValueError, asyncio.LimitOverrunError, http.client.HTTPException) as error:
                message = f"no server at {settings.base_url} ({error}): is `opencode serve` running?"
                raise NoServerError(message) from error
            headers = {name.lower(): value for name, value in found.items()}
            yield Response(status, headers, reader)
        finally:
            if writer is not None:
                writer.close()


def _written(request: Request, settings: Settings) -> bytes:
    standard = (settings.port == 443) if settings.secure else (settings.port == 80)
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    body = request.body or b""
    headers = {"host": host if standard else f"{host}:{settings.port}", **request.headers, "connection": "close"}
    if request.body is not None or request.method not in ("GET", "HEAD"):
        headers["content-length"] = str(len(body))
    for name, value in headers.items():
        if any(one in name + value for one in "\r\n\0"):
            raise ValueError(f"{name}: a header holds no line breaks")
    lines = [f"{request.method} {request.target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body
