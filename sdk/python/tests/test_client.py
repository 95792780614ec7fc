"""Against a real server at OPENCODE_TEST_URL, whose model answers whatever it is asked."""

import os
import threading
import unittest

from opencode_client import ApiError, NoServerError, OpencodeClient, OpencodeError, unset
from opencode_client._request import request_of, settings_of
from relay import Relay

URL = os.environ["OPENCODE_TEST_URL"]
DIRECTORY = os.environ["OPENCODE_TEST_DIRECTORY"]


def text(words: str) -> "list[dict[str, str]]":
    return [{"type": "text", "text": words}]


class Client(unittest.TestCase):
    def setUp(self) -> None:
        self.client = OpencodeClient(URL, directory=DIRECTORY)

    def test_asks_and_is_answered(self) -> None:
        session = self.client.session.create(title="Grüße 🐍 \"quoted\"")
        answer = self.client.session.prompt(session_id=session["id"], parts=text("Hello"))
        self.assertEqual([part["type"] for part in answer["parts"]][0], "step-start")
        self.assertTrue(any(part["type"] == "text" and part["text"] for part in answer["parts"]))
        self.assertEqual(self.client.session.get(session_id=session["id"])["title"], session["title"])
        listed = self.client.session.messages(session_id=session["id"], limit=1)
        self.assertEqual([one["info"]["id"] for one in listed], [answer["info"]["id"]])
        self.assertTrue(self.client.session.delete(session_id=session["id"]))

    def test_names_the_directory_of_the_client_in_both_ways(self) -> None:
        self.assertEqual(self.client.path.get()["directory"], DIRECTORY)
        self.assertEqual(self.client.v2.location.get()["directory"], DIRECTORY)
        below = os.path.join(DIRECTORY, "below here")
        os.makedirs(below, exist_ok=True)
        self.assertEqual(self.client.path.get(directory=below)["directory"], below)
        self.assertEqual(self.client.v2.location.get(location={"directory": below})["directory"], below)

    def test_leaves_out_what_is_unset_and_sends_none_as_null(self) -> None:
        self.assertTrue(self.client.session.create(title=unset)["title"].startswith("New session"))
        settings = settings_of(URL, None, "opencode", None, {"X-Own": "1"}, None)
        request = request_of(
            settings, "POST", "/a/{b}", {"b": "c/d é"}, {"q": ["1", True], "r": unset, "s": {"t": 2}}, {}, {"u": None, "v": unset}
        )
        self.assertEqual(request.target, "/a/c%2Fd%20%C3%A9?q=1&q=true&s%5Bt%5D=2")
        self.assertEqual(request.body, b'{"u": null}')
        self.assertEqual(request.headers["x-own"], "1")

    def test_raises_what_the_server_says(self) -> None:
        with self.assertRaises(ApiError) as raised:
            self.client.session.get(session_id="ses_00000000000000000000000000")
        error = raised.exception
        self.assertEqual((error.status, error.name), (404, "NotFoundError"))
        self.assertIn("ses_0000", str(error))
        self.assertEqual(error.body["name"], "NotFoundError")
        with self.assertRaises(ValueError):
            self.client.session.get(session_id="")
        with self.assertRaises(TypeError):
            self.client.session.get()

    def test_says_that_there_is_no_server(self) -> None:
        relay = Relay(URL)
        relay.close()
        for base in (relay.url, "http://127.0.0.1:1"):
            with self.assertRaisesRegex(NoServerError, f"no server at {base}"):
                OpencodeClient(base).global_.health()
        for base in ("127.0.0.1:4096", "ftp://x", ""):
            with self.assertRaisesRegex(ValueError, "base_url"):
                OpencodeClient(base)

    def test_refuses_a_web_page(self) -> None:
        client = OpencodeClient(URL + "/no/such/prefix")
        with self.assertRaises(OpencodeError):
            client.global_.health()

    def test_is_used_by_several_threads_at_once(self) -> None:
        made: "list[str]" = []
        threads = [
            threading.Thread(target=lambda: made.append(self.client.session.create(title="t")["id"])) for _ in range(8)
        ]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        self.assertEqual(len(set(made)), 8)


class Events(unittest.TestCase):
    def test_tells_a_turn_in_order(self) -> None:
        client = OpencodeClient(URL, directory=DIRECTORY)
        session = client.session.create()
        seen = []
        with client.event.subscribe() as events:
            client.session.prompt_async(session_id=session["id"], parts=text("Hello"))
            for event in events:
                seen.append(event["type"])
                if event["type"] == "session.idle" and event["properties"]["sessionID"] == session["id"]:
                    break
        self.assertEqual(seen[0], "server.connected")
        self.assertIn("message.part.delta", seen)
        self.assertLess(seen.index("message.part.delta"), seen.index("session.idle"))

    def test_misses_and_repeats_nothing_when_its_connection_breaks(self) -> None:
        relay = Relay(URL)
        client = OpencodeClient(URL, directory=DIRECTORY)
        events = OpencodeClient(relay.url, directory=DIRECTORY).event.subscribe()
        events._resume._delay = 0.05
        titles = []
        for at in range(6):
            client.session.create(title=f"cut {at}")
            if at % 2 == 1:
                relay.cut()
        for event in events:
            if event["type"] != "session.created":
                continue
            title = event["properties"]["info"]["title"]
            if title.startswith("cut "):
                titles.append(title)
            if title == "cut 5":
                break
        events.close()
        self.assertEqual(titles, [f"cut {at}" for at in range(6)])
        self.assertGreater(relay.connections, 1)
        relay.close()

    def test_is_closed_from_another_thread(self) -> None:
        events = OpencodeClient(URL).event.subscribe()
        self.assertEqual(next(events)["type"], "server.connected")
        reader = threading.Thread(target=lambda: list(events))
        reader.start()
        events.close()
        reader.join(20)
        self.assertFalse(reader.is_alive())

    def test_raises_what_the_server_refuses(self) -> None:
        with self.assertRaises(ApiError):
            OpencodeClient(URL).event.subscribe(directory="no/absolute\0path")
        with self.assertRaises(NoServerError):
            OpencodeClient("http://127.0.0.1:1").event.subscribe()
