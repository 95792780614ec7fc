"""From what a method is given to the request that goes out. Nothing here touches a socket."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Tuple
from urllib.parse import quote, urlencode, urlsplit

from ._errors import ApiError, OpencodeError, api_error


class Unset:
    """What a parameter is that was not given; ``None`` is sent as ``null``."""

    _one: Optional["Unset"] = None

    def __new__(cls) -> "Unset":
        cls._one = cls._one or super().__new__(cls)
        return cls._one

    def __repr__(self) -> str:
        return "unset"

    def __bool__(self) -> bool:
        return False


unset = Unset()


@dataclass(frozen=True)
class Settings:
    """What all calls of a client have in common."""

    base_url: str
    directory: Optional[str]
    headers: Mapping[str, str]
    timeout: Optional[float]

    host: str = field(init=False)
    port: int = field(init=False)
    secure: bool = field(init=False)
    prefix: str = field(init=False)

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"base_url: {self.base_url!r} is no http:// or https:// address")
        secure = parts.scheme == "https"
        object.__setattr__(self, "host", parts.hostname)
        object.__setattr__(self, "port", parts.port or (443 if secure else 80))
        object.__setattr__(self, "secure", secure)
        object.__setattr__(self, "prefix", parts.path.rstrip("/"))


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    headers: Dict[str, str]
    body: Optional[bytes]


def settings_of(
    base_url: str,
    directory: Optional[str],
    username: str,
    password: Optional[str],
    headers: Optional[Mapping[str, str]],
    timeout: Optional[float],
) -> Settings:
    own = {name.lower(): value for name, value in (headers or {}).items()}
    if password is not None:
        pair = base64.b64encode(f"{username}:{password}".encode()).decode()
        own["authorization"] = f"Basic {pair}"
    return Settings(base_url=base_url, directory=directory, headers=own, timeout=timeout)


def request_of(
    settings: Settings,
    method: str,
    path: str,
    in_path: Mapping[str, Any],
    query: Mapping[str, Any],
    headers: Mapping[str, Any],
    body: Optional[Mapping[str, Any]] = None,
    whole: Any = unset,
) -> Request:
    """Every parameter in its place; those that were not given are left out."""
    for name, value in in_path.items():
        if value is unset or value == "":
            raise ValueError(f"{name}: needs a value")
        path = path.replace("{" + name + "}", quote(str(value), safe=""))
    pairs = _pairs(_at_home(settings, query))
    target = settings.prefix + path + (f"?{urlencode(pairs)}" if pairs else "")
    sent = {"accept": "application/json", **settings.headers}
    sent.update({name.lower(): _text(value) for name, value in headers.items() if value is not unset})
    content = _content(body, whole)
    if content is None:
        return Request(method, target, sent, None)
    sent["content-type"] = "application/json"
    return Request(method, target, sent, json.dumps(content, ensure_ascii=True).encode())


def answer_of(status: int, headers: Mapping[str, str], content: bytes, request: Request, reads: str) -> Any:
    """What a method returns. Raises ApiError where the server says no, and where it is another kind of server."""
    where = f"{request.method} {request.target.split('?')[0]}"
    kind = (headers.get("content-type") or "").split(";")[0].strip().lower()
    if kind == "text/html" and reads != "bytes":
        message = f"{where} answered with a web page: this operation is not served at this address"
        raise ApiError(message, status=status, name=None, body=None)
    if status >= 400:
        raise api_error(status, _parsed(content), where)
    if reads == "bytes":
        return content
    if reads == "text":
        return content.decode("utf-8", "replace")
    if content.strip() == b"":
        return None
    try:
        return json.loads(content)
    except ValueError as error:
        raise OpencodeError(f"{where} answered {status} with something else than JSON") from error


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return content.decode("utf-8", "replace").strip()


def _at_home(settings: Settings, query: Mapping[str, Any]) -> Dict[str, Any]:
    """A call that names no directory is about the client's own."""
    found = dict(query)
    if settings.directory is None:
        return found
    if found.get("directory", None) is unset:
        found["directory"] = settings.directory
    if found.get("location", None) is unset:
        found["location"] = {"directory": settings.directory}
    return found


def _pairs(query: Mapping[str, Any]) -> List[Tuple[str, str]]:
    pairs: List[Tuple[str, str]] = []
    for name, value in query.items():
        if value is unset or value is None:
            continue
        if isinstance(value, Mapping):
            pairs += _pairs({f"{name}[{key}]": one for key, one in value.items()})
        elif isinstance(value, (list, tuple)):
            pairs += [(name, _text(one)) for one in value]
        else:
            pairs.append((name, _text(value)))
    return pairs


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _content(body: Optional[Mapping[str, Any]], whole: Any) -> Any:
    if whole is not unset:
        return whole
    if body is None:
        return None
    return {name: value for name, value in body.items() if value is not unset}
