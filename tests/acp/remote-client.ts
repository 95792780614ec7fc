import { createHttpStream } from "@agentclientprotocol/sdk/experimental/http-client";
import { createWebSocketStream } from "@agentclientprotocol/sdk/experimental/ws-client";
import * as acp from "@agentclientprotocol/sdk/unstable";
import { WebSocket } from "ws";
import { contractFetch } from "../support/contract.js";
import { noteMethod } from "./exercised-methods.js";
import type { Entry } from "./harness.js";

export type Transport = "http" | "websocket";

export interface RemoteOptions {
  headers?: Record<string, string>;
  query?: string;
  capabilities?: acp.ClientCapabilities;
  /** Answers to the agent's requests, by method. */
  on?: Record<string, (params: never, signal: AbortSignal) => unknown>;
}

export type RemoteClient = Awaited<ReturnType<typeof connectRemote>>;

const requests = ["session/request_permission", "fs/read_text_file", "fs/write_text_file"] as const;
const open: { close(): unknown }[] = [];

/** Ends the clients a test has left: for `afterEach`. */
export async function endRemotes(): Promise<void> {
  for (const client of open.splice(0)) await client.close();
}

function streamOf(transport: Transport, url: string, { headers = {}, query = "" }: RemoteOptions) {
  const { host } = new URL(url);
  if (transport === "http")
    return createHttpStream(`http://${host}/acp${query}`, { headers, fetch: contractFetch });
  return createWebSocketStream(`ws://${host}/acp${query}`, { headers, WebSocket: WebSocket as never });
}

/** The official library's client, connected over the network and initialized. */
export async function connectRemote(transport: Transport, url: string, options: RemoteOptions = {}) {
  const entries: Entry[] = [];
  const waiting: (() => void)[] = [];
  const add = (method: string, params: unknown) => {
    entries.push({ method, params });
    for (const wake of waiting.splice(0)) wake();
  };
  let app = acp
    .client({ name: "test" })
    .onNotification("session/update", ({ params }) => add("session/update", params));
  for (const method of requests) {
    app = app.onRequest(method as "fs/read_text_file", async ({ params, signal }) => {
      add(method, params);
      const handler = options.on?.[method] as ((params: unknown, signal: AbortSignal) => unknown) | undefined;
      if (!handler) throw acp.RequestError.methodNotFound(method);
      return (await handler(params, signal)) as never;
    });
  }
  const client = app.connect(streamOf(transport, url, options));
  open.push(client);
  const request = async (method: string, params: unknown) => {
    // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
    const result = (await client.agent.request(method as "initialize", params as never)) as any;
    noteMethod(method);
    add(`answer ${method}`, result);
    return result;
  };
  const remote = {
    entries,
    request,
    notify: (method: string, params: unknown) =>
      client.agent.notify(method as "session/cancel", params as never),
    updates: (kind: string, sessionId?: string) =>
      entries.flatMap(({ method, params }) =>
        method === "session/update" &&
        params.update.sessionUpdate === kind &&
        (sessionId === undefined || params.sessionId === sessionId)
          ? [params.update]
          : [],
      ),
    text: (sessionId?: string) =>
      remote
        .updates("agent_message_chunk", sessionId)
        .map(({ content }) => content.text)
        .join(""),
    /** Resolves once some entry is as wanted. */
    async until(wanted: (entry: Entry) => boolean) {
      for (;;) {
        const found = entries.find(wanted);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    async newSession(cwd = "."): Promise<string> {
      const { sessionId } = await request("session/new", { cwd, mcpServers: [] });
      return sessionId;
    },
    prompt: (sessionId: string, text: string) =>
      request("session/prompt", { sessionId, prompt: [{ type: "text", text }] }),
    /** Hangs up. */
    close: () => client.close(),
    closed: client.closed,
    initialized: undefined as unknown,
  };
  remote.initialized = await request("initialize", {
    protocolVersion: 1,
    clientCapabilities: options.capabilities ?? {},
  });
  return remote;
}
