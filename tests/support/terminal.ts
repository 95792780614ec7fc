import { WebSocket } from "ws";
import { lookForKeys } from "./keys.js";

export interface DialOptions {
  query?: Record<string, string>;
  headers?: Record<string, string>;
  origin?: string;
}

/** A WebSocket to a terminal with all that it was sent, or the status that refused it. */
export async function dialTerminal(url: string, { query = {}, ...options }: DialOptions = {}) {
  const address = new URL(url.replace(/^http/, "ws"));
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const socket = new WebSocket(address, options);
  const texts: string[] = [];
  const cursors: number[] = [];
  let beforeCursor = 0;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const one of waiting) one();
  };
  let body = "";
  socket.on("message", (data: Buffer, isBinary) => {
    if (isBinary) {
      if (data[0] !== 0) throw new Error("a binary frame that is no cursor");
      cursors.push(JSON.parse(data.subarray(1).toString()).cursor);
      beforeCursor = texts.length;
    } else {
      texts.push(data.toString());
      lookForKeys(texts.slice(-2).join(""), "a terminal");
    }
    wake();
  });
  let code: number | undefined;
  const closed = new Promise<number>((resolve) => {
    socket.on("close", (given) => {
      code = given;
      resolve(given);
      wake();
    });
  });
  const status = await new Promise<number>((resolve) => {
    socket.on("open", () => resolve(101));
    socket.on("unexpected-response", async (_, response) => {
      for await (const chunk of response) body += chunk;
      resolve(response.statusCode ?? 0);
    });
    socket.on("error", () => undefined);
  });
  const until = async (holds: () => boolean) => {
    while (!holds()) {
      if (code !== undefined)
        throw new Error(`closed with ${code} after ${JSON.stringify(texts.slice(-20).join(""))}`);
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`nothing more after ${texts.slice(-20).join("").slice(-500)}`)),
          30_000,
        );
        const go = () => {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        };
        waiting.add(go);
      });
    }
  };
  if (status === 101) await until(() => cursors.length > 0 || code !== undefined);
  return {
    socket,
    status,
    closed,
    /** The error that refused it. */
    refusal: () => JSON.parse(body) as { name: string; data: { message: string } },
    /** Frames of what was written before it came. */
    replayed: () => texts.slice(0, beforeCursor),
    cursors,
    /** All that it was sent. */
    text: () => texts.join(""),
    type: (text: string | Buffer) => socket.send(text),
    /** Resolves when this has been seen. */
    sees(text: string) {
      let tail = texts.join("");
      let seen = texts.length;
      return until(() => {
        tail =
          tail.slice(tail.includes(text) ? 0 : 1 - text.length || tail.length) + texts.slice(seen).join("");
        seen = texts.length;
        return tail.includes(text);
      });
    },
    until,
    leave() {
      socket.close();
      return closed;
    },
  };
}
