// A scripted model on loopback that speaks OpenAI's chat completions: `say <n>` gives n words as fast as they are read.
import { once } from "node:events";
import http from "node:http";

/** `ownTime` is what the model itself needed since `resetClock`, in milliseconds: no server can be faster. */
export async function startModel() {
  let spent = 0;
  let last;
  const server = http.createServer(async (incoming, response) => {
    const began = performance.now();
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    const isTitle = !body.tools?.length;
    const count = isTitle ? 2 : wordsWanted(body);
    response.writeHead(200, { "content-type": "text/event-stream" });
    const frame = { id: "bench", object: "chat.completion.chunk", created: 1, model: body.model };
    const send = (delta, finish_reason = null) =>
      response.write(
        `data: ${JSON.stringify({ ...frame, choices: [{ index: 0, delta, finish_reason }] })}\n\n`,
      );
    send({ role: "assistant", content: "" });
    const calls = callsWanted(body);
    for (const [at, call] of calls.entries())
      send({
        tool_calls: [
          { index: at, id: `call_${body.messages.length}_${at}`, type: "function", function: call },
        ],
      });
    for (let at = 0; at < (calls.length > 0 ? 0 : count); at++)
      if (!send({ content: `w${at} ` })) await once(response, "drain");
    send({}, calls.length > 0 ? "tool_calls" : "stop");
    const usage = { prompt_tokens: 10, completion_tokens: count, total_tokens: 10 + count };
    response.write(`data: ${JSON.stringify({ ...frame, choices: [], usage })}\n\n`);
    response.end("data: [DONE]\n\n");
    if (!isTitle) last = body;
    if (!isTitle) spent += performance.now() - began;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}/v1`,
    resetClock() {
      spent = 0;
    },
    ownTime: () => spent,
    /** What was asked last, titles aside. */
    lastBody: () => last,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** `call <n>`: files that it wants to read before it says anything; `run`: a command that does nothing. */
function callsWanted({ messages, tools }) {
  const last = messages.at(-1);
  if (!tools?.length || last?.role !== "user") return [];
  const text = JSON.stringify(last.content);
  if (/\brun\b/.test(text))
    return [{ name: "bash", arguments: JSON.stringify({ command: "true", description: "Does nothing" }) }];
  return Array.from({ length: Number(/call (\d+)/.exec(text)?.[1] ?? 0) }, (_, at) => ({
    name: "read",
    arguments: JSON.stringify({ filePath: "a.txt", offset: 1 + at }),
  }));
}

function wordsWanted({ messages }) {
  const last = messages.findLast(({ role }) => role === "user");
  return Number(/say (\d+)/.exec(JSON.stringify(last?.content))?.[1] ?? 1);
}
