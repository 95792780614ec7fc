"""A typed client for the HTTP API of ``opencode serve``, generated from its contract. Needs the standard library only."""

from ._async_events import AsyncEventStream
from ._errors import ApiError, NoServerError, OpencodeError
from ._events import EventStream
from ._request import Unset, unset
from .client import AsyncOpencodeClient, OpencodeClient
from .server import OpencodeServer

__all__ = [
    "ApiError",
    "AsyncEventStream",
    "AsyncOpencodeClient",
    "EventStream",
    "NoServerError",
    "OpencodeClient",
    "OpencodeError",
    "OpencodeServer",
    "Unset",
    "unset",
]
