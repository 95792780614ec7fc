// What a session of 10,000 messages costs, beside one of 100 in the same process.
import { createRequire } from "node:module";
import { request } from "./client.mjs";
import { seed } from "./seed.mjs";

// The server's own, whatever version that is.
const { createOpenAICompatible } = createRequire(new URL("../../server/package.json", import.meta.url))(
  "@ai-sdk/openai-compatible",
);

const short = 100;
const long = 10_000;

/** Ours only: the conversations are written straight into its database. `record` takes a row's name and a figure. */
export async function measureLongSession({ server, model, rounds, record }) {
  const sessions = {};
  for (const [name, count, options] of [
    [`${short} messages`, short, {}],
    [`${long} messages`, long, {}],
    [`${long} messages and a summary`, long, { summary: true }],
  ]) {
    const { id } = await request(server, "POST", "/session", { title: name });
    await seed(server.database, id, count, options);
    sessions[name] = id;
  }
  // Compiles what both have in common.
  const { id } = await request(server, "POST", "/session", { title: "warm up" });
  for (let at = 0; at < 20; at++) await overhead(server, model, id);

  for (const [name, sessionID] of Object.entries(sessions)) {
    record(`first prompt overhead, ${name}, ms`, (await overhead(server, model, sessionID)).took);
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, sessionID] of Object.entries(sessions)) {
      for (let at = 0; at < 4; at++) {
        const { took, sent } = await overhead(server, model, sessionID);
        record(`prompt overhead, ${name}, ms`, took);
        record(`the provider's package alone, ${name}, ms`, await packageAlone(model, sent));
      }
      for (let at = 0; at < 10; at++) {
        record(`newest 50 of ${name}, ms`, await listing(server, sessionID, "limit=50"));
      }
    }
    const cursor = await cursorAt(server, sessions[`${long} messages`], long / 2);
    for (let at = 0; at < 10; at++) {
      record(
        `50 from the middle of ${long} messages, ms`,
        await listing(server, sessions[`${long} messages`], `limit=50&before=${cursor}`),
      );
    }
  }
}

async function overhead(server, model, sessionID) {
  model.resetClock();
  const began = performance.now();
  await request(server, "POST", `/session/${sessionID}/message`, {
    parts: [{ type: "text", text: "say 1" }],
  });
  return { took: performance.now() - began - model.ownTime(), sent: model.lastBody() };
}

/** The same conversation sent whole by the provider's package with nothing around it. */
async function packageAlone(model, body) {
  const one = createOpenAICompatible({ name: "bench", baseURL: model.url, apiKey: "none" })("one");
  const prompt = body.messages.flatMap(asPrompt);
  const tools = body.tools.map(({ function: { name, description, parameters } }) => ({
    ...{ type: "function", name, description, inputSchema: parameters },
  }));
  model.resetClock();
  const began = performance.now();
  const { stream } = await one.doStream({ prompt, tools });
  for await (const _ of stream);
  return performance.now() - began - model.ownTime();
}

function asPrompt({ role, content, tool_calls = [], tool_call_id }) {
  if (role === "system") return [{ role, content }];
  if (role === "user") return [{ role, content: [{ type: "text", text: textOf(content) }] }];
  if (role === "tool") {
    const output = { type: "text", value: content };
    return [{ role, content: [{ type: "tool-result", toolCallId: tool_call_id, toolName: "bash", output }] }];
  }
  const calls = tool_calls.map(({ id, function: { name, arguments: text } }) => ({
    ...{ type: "tool-call", toolCallId: id, toolName: name, input: JSON.parse(text) },
  }));
  return [{ role, content: [...(content ? [{ type: "text", text: content }] : []), ...calls] }];
}

function textOf(content) {
  return typeof content === "string" ? content : content.map(({ text }) => text).join("\n");
}

async function listing(server, sessionID, query) {
  const began = performance.now();
  const messages = await request(server, "GET", `/session/${sessionID}/message?${query}`);
  if (messages.length !== 50) throw new Error(`${messages.length} messages instead of 50`);
  return performance.now() - began;
}

/** Names the page that ends after so many messages. */
async function cursorAt(server, sessionID, count) {
  const all = await request(server, "GET", `/session/${sessionID}/message`);
  const { info } = all[count];
  return encodeURIComponent(
    Buffer.from(JSON.stringify({ id: info.id, time: info.time.created })).toString("base64"),
  );
}
