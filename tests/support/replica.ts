import { get } from "node:http";
import type { Event, Message, MessageWithParts, Part } from "@opencode/sdk/types";
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { keyLookout } from "./keys.js";
import type { Random } from "./random.js";

/** What a client knows that never asked, only listened: the messages of all sessions, built from events. */
export interface Replica {
  apply(event: Event): void;
  /** As `GET /session/{sessionID}/message` lists them. */
  messages(sessionID: string): MessageWithParts[];
  /** What it has of a text or reasoning part by now. */
  text(partID: string): string | undefined;
  /** Events that make no sense to a client that has missed nothing. */
  surprises: string[];
}

/** A reducer of events: later news of a thing replace earlier ones, deltas append. */
export function createReplica(): Replica {
  const messages = new Map<string, Message>();
  const parts = new Map<string, Part>();
  const surprises: string[] = [];

  const put = (part: Part) => parts.set(part.id, structuredClone(part));
  const dropMessage = (messageID: string) => {
    messages.delete(messageID);
    for (const part of parts.values()) if (part.messageID === messageID) parts.delete(part.id);
  };

  return {
    surprises,
    apply(event) {
      switch (event.type) {
        case "message.created":
        case "message.updated":
          messages.set(event.properties.info.id, event.properties.info);
          for (const part of event.properties.parts ?? []) put(part);
          return;
        case "message.removed":
        case "message.deleted":
          return dropMessage(event.properties.messageID);
        case "message.part.updated":
          if (!messages.has(event.properties.part.messageID)) {
            surprises.push(`part ${event.properties.part.id} of a message that was never told of`);
          }
          put(event.properties.part);
          return;
        case "message.part.removed":
          parts.delete(event.properties.partID);
          return;
        case "message.part.delta": {
          const part = parts.get(event.properties.partID);
          if (part?.type === "text" || part?.type === "reasoning") part.text += event.properties.delta;
          else surprises.push(`delta for ${event.properties.partID}, which is no known text`);
          return;
        }
        case "server.resync":
          surprises.push(`resync: ${JSON.stringify(event.properties)}`);
      }
    },
    text(partID) {
      const part = parts.get(partID);
      return part?.type === "text" || part?.type === "reasoning" ? part.text : undefined;
    },
    messages(sessionID) {
      const own = [...messages.values()].filter((info) => info.sessionID === sessionID);
      own.sort((a, b) => a.time.created - b.time.created || (a.id < b.id ? -1 : 1));
      return own.map((info) => ({
        info,
        parts: [...parts.values()]
          .filter((part) => part.messageID === info.id)
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      }));
    },
  };
}

export interface CutOptions {
  url: string;
  random: Random;
  /** Connections that are cut at a random byte before one is left alone. */
  cuts: number;
  lastEventID?: string;
  onEvent(event: Event): void;
  /** The last event that matters. */
  until(event: Event): boolean;
}

/**
 * Follows a stream over a connection that breaks again and again, anywhere, coming back each time with the last
 * id seen. Resolves with the number of connections it took.
 */
export async function followWithCuts(options: CutOptions): Promise<number> {
  const { random } = options;
  let lastEventID = options.lastEventID;
  for (let connections = 1; ; connections++) {
    // From a few bytes to many events: a cut within a frame, between two, or long after.
    const budget =
      connections > options.cuts ? Number.POSITIVE_INFINITY : Math.floor(64 * 4 ** (random.next() * 6));
    const seen = await readSome(options, budget, lastEventID);
    lastEventID = seen.lastEventID;
    if (seen.done) return connections;
    if (connections > options.cuts + 20) throw new Error("the stream breaks by itself, again and again");
  }
}

function readSome(
  { url, onEvent, until }: CutOptions,
  budget: number,
  from: string | undefined,
): Promise<{ done: boolean; lastEventID: string | undefined }> {
  return new Promise((resolve, reject) => {
    const decoder = new TextDecoder();
    const seen = { done: false, lastEventID: from };
    const parser = createParser({
      onEvent({ data, id }: EventSourceMessage) {
        if (seen.done) return;
        const value = JSON.parse(data) as Event & { payload?: Event };
        const event = value.payload ?? value;
        if (id !== undefined) seen.lastEventID = id;
        onEvent(event);
        seen.done = until(event);
      },
    });
    const headers = from === undefined ? {} : { "last-event-id": from };
    const request = get(url, { agent: false, headers }, (response) => {
      let left = budget;
      const hear = keyLookout(url);
      response.on("data", (chunk: Buffer) => {
        hear(chunk.toString("latin1"));
        if (left <= 0) return;
        parser.feed(decoder.decode(chunk.subarray(0, left), { stream: true }));
        left -= chunk.byteLength;
        if (left <= 0 || seen.done) response.destroy();
      });
      response.on("error", () => undefined);
      response.on("close", () => resolve(seen));
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
    });
    request.on("error", (error) => {
      if (budget === Number.POSITIVE_INFINITY) reject(error);
      else resolve(seen);
    });
  });
}
