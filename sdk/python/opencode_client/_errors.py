"""What goes wrong, as exceptions."""

from __future__ import annotations

from typing import Any, Optional


class OpencodeError(Exception):
    """Every failure of this package."""


class NoServerError(OpencodeError):
    """Nothing answers at the address, or what answers broke off before it had said anything."""


class ApiError(OpencodeError):
    """An answer of the server that says what went wrong."""

    status: int
    """HTTP status, 400 or above."""
    name: Optional[str]
    """Which error of the contract it is, such as ``NotFoundError``."""
    body: Any
    """What the contract declares for it; text where the answer was not JSON."""

    def __init__(self, message: str, *, status: int, name: Optional[str], body: Any) -> None:
        super().__init__(message)
        self.status = status
        self.name = name
        self.body = body


def api_error(status: int, body: Any, where: str) -> ApiError:
    """The error that a body tells of, under the best message it offers."""
    named = body if isinstance(body, dict) else {}
    name = next((one for one in (named.get("_tag"), named.get("name")) if isinstance(one, str)), None)
    data = named.get("data")
    inner = data.get("message") if isinstance(data, dict) else None
    told = [inner, named.get("message"), body if isinstance(body, str) else None, name]
    said = next((one for one in told if isinstance(one, str) and one), None)
    return ApiError(said or f"{where} answered {status}", status=status, name=name, body=body)
