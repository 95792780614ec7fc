import { expect, it } from "vitest";
import { fetchWholeLines } from "./whole-lines.js";

/** What is made of chunks that come one in each turn of the event loop, or at once. */
async function pieces(
  chunks: string[],
  { type = "text/event-stream; charset=utf-8", atOnce = false } = {},
): Promise<string[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(encoder.encode(chunk));
        if (!atOnce) await new Promise((resolve) => setTimeout(resolve, 2));
      }
      controller.close();
    },
  });
  const response = await fetchWholeLines(
    async () => new Response(body, { headers: { "content-type": type } }),
  )("x");
  const seen: string[] = [];
  const decoder = new TextDecoder();
  for await (const piece of response.body ?? []) seen.push(decoder.decode(piece, { stream: true }));
  return seen;
}

it("brings a long line in one piece, however many it came in", async () => {
  const long = Array.from({ length: 640 }, () => "x".repeat(100));
  expect(await pieces(["data: ", ...long, "\n", "\n"])).toEqual([`data: ${long.join("")}\n`, "\n"]);
});

it.each([
  [
    ["a\nb\nc", "d\n"],
    ["a\nb\n", "cd\n"],
  ],
  [
    ["a\n\n", "b\n\n"],
    ["a\n\n", "b\n\n"],
  ],
  [["no end"], ["no end"]],
  [["é".slice(0, 1), "\n"], ["é\n"]],
  [[], []],
])("of %j makes %j", async (chunks, expected) => {
  expect(await pieces(chunks)).toEqual(expected);
});

it("brings what comes at once in one piece, without what is not whole", async () => {
  const lines = Array.from({ length: 500 }, (_, at) => `data: ${at}\n\n`);
  expect(await pieces([...lines, "data"], { atOnce: true })).toEqual([lines.join(""), "data"]);
});

it("holds at most a quarter of a megabyte for who does not read", async () => {
  let given = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1024;
      controller.enqueue(new Uint8Array(1024).fill(10));
    },
  });
  const response = await fetchWholeLines(
    async () => new Response(body, { headers: { "content-type": "text/event-stream" } }),
  )("x");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(given).toBeLessThan(3 * 256 * 1024);
  await response.body?.cancel();
});

it("leaves what is no event stream as it comes", async () => {
  expect(await pieces(["a", "b"], { type: "application/json" })).toEqual(["a", "b"]);
});
