"""Starts a server of one's own."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import threading
from typing import Any, Mapping, Optional, Sequence

from ._errors import OpencodeError
from .client import AsyncOpencodeClient, OpencodeClient

_listening = re.compile(r"^opencode server listening\b.*?\bon\s+(https?://\S+)")
_windows = os.name == "nt"


class OpencodeServer:
    """
    ``opencode serve`` as a process of this program, ready when it is made; ``close()``, the end of the ``with`` block
    and the end of this program, whatever ended it, end it and all it has started. ``command`` is the program and its
    first arguments; ``config`` wins over every configuration file; ``timeout`` is how many seconds it has to get ready.
    """

    url: str

    def __init__(
        self,
        *,
        command: Sequence[str] = ("opencode",),
        hostname: str = "127.0.0.1",
        port: int = 0,
        config: Optional[Mapping[str, Any]] = None,
        cwd: Optional[str] = None,
        env: Optional[Mapping[str, str]] = None,
        timeout: float = 30,
    ) -> None:
        self._password = (env or os.environ).get("OPENCODE_SERVER_PASSWORD")
        self._child = subprocess.Popen(
            [*command, "serve", f"--hostname={hostname}", f"--port={port}"],
            cwd=cwd,
            env={
                **(env or os.environ),
                "OPENCODE_CONFIG_CONTENT": json.dumps(dict(config or {})),
                # Nothing is written there: that it ends tells the server that we are gone, whatever killed us.
                "OPENCODE_SERVER_LIFELINE": "stdin",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=not _windows,
        )
        self._said = ""
        self._ready = threading.Event()
        self._url: Optional[str] = None
        threading.Thread(target=self._listen, daemon=True).start()
        ready = self._ready.wait(timeout)
        if self._url is None:
            why = "ended before it listened" if ready else f"did not listen within {timeout} s"
            self.close()
            raise OpencodeError(f"the server {why}:\n{self._said}".rstrip(":\n"))
        self.url = self._url

    def client(self, **settings: Any) -> OpencodeClient:
        """A client of this server."""
        return OpencodeClient(self.url, **{"password": self._password, **settings})

    def async_client(self, **settings: Any) -> AsyncOpencodeClient:
        """The same for ``asyncio``."""
        return AsyncOpencodeClient(self.url, **{"password": self._password, **settings})

    def close(self) -> None:
        """Ends the server; returns when it is gone."""
        if self._child.stdin is not None and not self._child.stdin.closed:
            self._child.stdin.close()
        if self._child.poll() is None:
            self._child.terminate()
            try:
                self._child.wait(10)
            except subprocess.TimeoutExpired:
                self._kill()
        if self._child.stdout is not None:
            self._child.wait()

    def _kill(self) -> None:
        if _windows:
            self._child.kill()
        else:
            os.killpg(self._child.pid, signal.SIGKILL)

    def __enter__(self) -> "OpencodeServer":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _listen(self) -> None:
        assert self._child.stdout is not None
        for line in self._child.stdout:
            self._said = (self._said + line)[-16_384:]
            found = _listening.match(line)
            if found and self._url is None:
                self._url = found.group(1)
                self._ready.set()
        self._ready.set()
