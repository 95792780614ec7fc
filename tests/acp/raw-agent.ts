import { noteMethod } from "./exercised-methods.js";
import { receiveLines, type ScriptedOptions, serveScripted } from "./harness.js";
import type { Message } from "./spawn-acp.js";

/** An agent over a linked pair, spoken to in messages as they stand; nothing is sent that the test does not send. */
export async function startRawAgent(options: ScriptedOptions = {}) {
  const agent = await serveScripted(options);
  const messages: Message[] = [];
  const waiting: (() => void)[] = [];
  void receiveLines(agent.streams.readable, (line) => {
    messages.push(JSON.parse(line));
    for (const wake of waiting.splice(0)) wake();
  });
  const writer = agent.streams.writable.getWriter();
  let last = 0;
  const raw = {
    ...agent,
    messages,
    write: (bytes: string | Uint8Array) =>
      writer.write(typeof bytes === "string" ? Buffer.from(bytes) : bytes),
    notify(method: string, params: unknown) {
      noteMethod(method);
      return raw.write(`${JSON.stringify({ jsonrpc: "2.0", method, params })}\n`);
    },
    /** The answer to a request, under an id of its own unless it has one. */
    async request(message: { id?: unknown; method: string; [name: string]: unknown }): Promise<Message> {
      const id = message.id ?? ++last;
      await raw.write(`${JSON.stringify({ jsonrpc: "2.0", id, ...message })}\n`);
      return raw.until((one) => one.id === id && one.method === undefined);
    },
    async until(wanted: (message: Message) => boolean): Promise<Message> {
      for (;;) {
        const found = messages.find(wanted);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    async close() {
      await agent.stop();
      agent.workspace.remove();
    },
  };
  return raw;
}
