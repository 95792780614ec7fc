"""Requests over sockets of the standard library; each call waits for its answer."""

from __future__ import annotations

import http.client
import ssl
from typing import Any, Mapping

from ._errors import NoServerError
from ._events import EventStream
from ._request import Request, Settings, answer_of, request_of


class Sender:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def call(
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
        connection, response = self.open(request)
        try:
            body = response.read()
        except (OSError, http.client.HTTPException) as error:
            raise NoServerError(f"{self._settings.base_url} broke off in its answer: {error}") from error
        finally:
            connection.close()
        return answer_of(response.status, _lower(response.headers.items()), body, request, reads)

    def stream(
        self,
        method: str,
        path: str,
        in_path: Mapping[str, Any],
        query: Mapping[str, Any],
        headers: Mapping[str, Any],
    ) -> EventStream[Any]:
        request = request_of(self._settings, method, path, in_path, query, headers)
        return EventStream(request, self.open)

    def open(self, request: Request) -> "tuple[http.client.HTTPConnection, http.client.HTTPResponse]":
        """Sends a request and waits for the head of its answer. Raises NoServerError."""
        settings = self._settings
        if settings.secure:
            context = ssl.create_default_context()
            connection: http.client.HTTPConnection = http.client.HTTPSConnection(
                settings.host, settings.port, timeout=settings.timeout, context=context
            )
        else:
            connection = http.client.HTTPConnection(settings.host, settings.port, timeout=settings.timeout)
        try:
            connection.request(request.method, request.target, request.body, {**request.headers, "connection": "close"})
            return connection, connection.getresponse()
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            raise NoServerError(_nobody(settings, error)) from error


def _nobody(settings: Settings, error: Exception) -> str:
    return f"no server at {settings.base_url} ({str(error).strip() or type(error).__name__}): is `opencode serve` running?"


def _lower(headers: Any) -> "dict[str, str]":
    return {name.lower(): value for name, value in headers}
