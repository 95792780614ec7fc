"""The same for asyncio, against the server at OPENCODE_TEST_URL."""

import asyncio
import os
import unittest

from opencode_client import ApiError, AsyncOpencodeClient, NoServerError
from relay import Relay

URL = os.environ["OPENCODE_TEST_URL"]
DIRECTORY = os.environ["OPENCODE_TEST_DIRECTORY"]
HELLO = [{"type": "text", "text": "Hello"}]


class AsyncClient(unittest.IsolatedAsyncioTestCase):
    async def test_asks_many_at_once(self) -> None:
        client = AsyncOpencodeClient(URL, directory=DIRECTORY)
        sessions = await asyncio.gather(*(client.session.create(title=f"n {at}") for at in range(4)))
        answers = await asyncio.gather(
            *(client.session.prompt(session_id=one["id"], parts=HELLO) for one in sessions)
        )
        self.assertEqual([one["info"]["role"] for one in answers], ["assistant"] * 4)
        self.assertIsNone(await client.session.prompt_async(session_id=sessions[0]["id"], parts=HELLO))

    async def test_raises_what_the_server_says(self) -> None:
        client = AsyncOpencodeClient(URL)
        with self.assertRaises(ApiError) as raised:
            await client.session.get(session_id="ses_00000000000000000000000000")
        self.assertEqual((raised.exception.status, raised.exception.name), (404, "NotFoundError"))
        with self.assertRaisesRegex(NoServerError, "no server at http://127.0.0.1:1"):
            await AsyncOpencodeClient("http://127.0.0.1:1").global_.health()

    async def test_tells_a_turn_and_survives_a_cut(self) -> None:
        relay = Relay(URL)
        client = AsyncOpencodeClient(URL, directory=DIRECTORY)
        through = AsyncOpencodeClient(relay.url, directory=DIRECTORY)
        stream = through.event.subscribe()
        stream._resume._delay = 0.05
        session = await client.session.create()
        seen = []
        async with stream as events:
            await client.session.prompt_async(session_id=session["id"], parts=HELLO)
            relay.cut()
            async for event in events:
                seen.append(event["type"])
                if event["type"] == "session.idle" and event["properties"]["sessionID"] == session["id"]:
                    break
        self.assertIn("message.updated", seen)
        self.assertEqual(seen.count("session.idle"), 1)
        relay.close()

    async def test_hangs_up_when_it_is_cancelled(self) -> None:
        client = AsyncOpencodeClient(URL)

        async def listen() -> None:
            async for _ in client.event.subscribe():
                pass

        task = asyncio.create_task(listen())
        await asyncio.sleep(0.1)
        task.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await task
        with self.assertRaises(asyncio.TimeoutError):
            await AsyncOpencodeClient(URL, timeout=0.05).tui.control.next()
