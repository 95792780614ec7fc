import { expect, it } from "vitest";
import { fetchWholeLines } from "./whole-lines.js";

async function pieces(chunks: string[], type = "text/event-stream; charset=utf-8"): Promise<string[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
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

it("leaves what is no event stream as it comes", async () => {
  expect(await pieces(["a", "b"], "application/json")).toEqual(["a", "b"]);
});
