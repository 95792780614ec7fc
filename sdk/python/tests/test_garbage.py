"""What else may answer at an address: never an exception that is not of this package."""

import asyncio
import socket
import threading
import unittest
from contextlib import contextmanager
from typing import Iterator

from opencode_client import AsyncOpencodeClient, OpencodeClient, OpencodeError

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
ANSWERS = {
    "nothing": b"",
    "no http": b"\x00\x01garbage\r\n\r\n",
    "no status": b"HTTP/1.1 abc\r\n\r\n",
    "a broken chunk": HEAD + b"transfer-encoding: chunked\r\n\r\nzz\r\n",
    "less than it says": HEAD + b"content-length: 50\r\n\r\n{}",
    "no JSON": HEAD + b"content-length: 3\r\n\r\nabc",
    "a web page": b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 3\r\n\r\nabc",
    "a head without end": b"HTTP/1.1 200 OK\r\nx: " + b"y" * 2_000_000,
}


@contextmanager
def answering(answer: bytes) -> Iterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))

    def run() -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            with client:
                try:
                    client.recv(65_536)
                    client.sendall(answer)
                except OSError:
                    pass

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(20)
        listener.close()


async def first(url: str) -> None:
    async for _ in AsyncOpencodeClient(url).event.subscribe():
        return


class Garbage(unittest.TestCase):
    def test_is_told_in_the_words_of_this_package(self) -> None:
        for name, answer in ANSWERS.items():
            with self.subTest(name), answering(answer) as url:
                with self.assertRaises(OpencodeError):
                    OpencodeClient(url).path.get()
                with self.assertRaises(OpencodeError):
                    OpencodeClient(url).event.subscribe()
                with self.assertRaises(OpencodeError):
                    asyncio.run(AsyncOpencodeClient(url).path.get())
                with self.assertRaises(OpencodeError):
                    asyncio.run(first(url))
