"""The clients: one that waits, one for ``asyncio``."""

from __future__ import annotations

from typing import Mapping, Optional

from ._async_sender import AsyncSender
from ._request import settings_of
from ._sender import Sender
from .async_client_gen import AsyncOperations
from .client_gen import Operations

DEFAULT_URL = "http://127.0.0.1:4096"


class OpencodeClient(Operations):
    """
    A client of one server. ``directory`` is the project of every call that names none; ``timeout`` is in seconds,
    and without one a call waits as long as its work takes. It may be used by several threads at once.
    """

    def __init__(
        self,
        base_url: str = DEFAULT_URL,
        *,
        directory: Optional[str] = None,
        username: str = "opencode",
        password: Optional[str] = None,
        headers: Optional[Mapping[str, str]] = None,
        timeout: Optional[float] = None,
    ) -> None:
        super().__init__(Sender(settings_of(base_url, directory, username, password, headers, timeout)))


class AsyncOpencodeClient(AsyncOperations):
    """The same for ``asyncio``: methods are awaited, streams are read with ``async for``."""

    def __init__(
        self,
        base_url: str = DEFAULT_URL,
        *,
        directory: Optional[str] = None,
        username: str = "opencode",
        password: Optional[str] = None,
        headers: Optional[Mapping[str, str]] = None,
        timeout: Optional[float] = None,
    ) -> None:
        super().__init__(AsyncSender(settings_of(base_url, directory, username, password, headers, timeout)))
