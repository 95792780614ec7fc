import unittest

from opencode_client._sse import Resume, SseParser

STREAM = (
    "\ufeff: a comment\r\nid: 7\r\ndata: one\r\ndata: two\r\n\r\n"
    "retry: 250\ndata:{\"é\":1}\n\n"
    "event: named\rdata: last\r\r"
    "id: 8\n\n"
    "data: cut off"
).encode()

WANTED = [("one\ntwo", "7"), ('{"é":1}', None), ("last", None)]


class Parser(unittest.TestCase):
    def test_gives_the_same_frames_wherever_the_stream_is_cut(self) -> None:
        for size in range(1, len(STREAM) + 1):
            parser = SseParser()
            frames = []
            for at in range(0, len(STREAM), size):
                frames += parser.feed(STREAM[at : at + size])
            with self.subTest(size=size):
                self.assertEqual([(frame.data, frame.id) for frame in frames], WANTED)
                self.assertEqual(parser.retry, 0.25)

    def test_waits_longer_each_time_nothing_comes_of_it(self) -> None:
        resume = Resume()
        self.assertEqual([resume.wait() for _ in range(6)], [3, 6, 12, 24, 30, 30])
        parser = SseParser()
        resume.heard(parser.feed(b"retry: 100\nid: 3\ndata: x\n\n")[0], parser)
        self.assertEqual((resume.wait(), resume.last_event_id), (0.1, "3"))
