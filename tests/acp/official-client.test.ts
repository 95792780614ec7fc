import * as acp from "@agentclientprotocol/sdk/unstable";
import { afterEach, describe, expect, it } from "vitest";
import type { Connection } from "../../server/acp/rpc/connection.js";
import { ConnectionClosedError, RemoteError, resourceNotFound } from "../../server/acp/rpc/rpc-errors.js";
import { type Agent, serveAgent } from "../../server/acp/rpc/serve-agent.js";
import { agentMethods, type ClientMethods } from "../../server/gen/acp/methods.gen.js";
import { linkedStreams } from "../support/linked-streams.js";
import { verifies } from "../support/verifies.js";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const connection of open.splice(0)) await connection.close();
});

const unserved = Object.fromEntries(
  Object.values(agentMethods).map(({ handler }) => [
    handler,
    () => Promise.reject(resourceNotFound("nothing here")),
  ]),
) as unknown as Agent;

/** Our connection with these handlers, and the official library's client at its other end. */
function connect(
  handlers: (client: ClientMethods) => Partial<Agent>,
  app: (client: acp.ClientApp) => acp.ClientApp = (client) => client,
): { connection: Connection; agent: acp.ClientContext; hangUp(): Promise<void> } {
  const { agent: end, client: streams } = linkedStreams();
  const connection = serveAgent({
    ...end,
    agent: (client) => ({ ...unserved, initialize: () => ({ protocolVersion: 1 }), ...handlers(client) }),
    log: () => {},
  });
  const client = app(acp.client({ name: "test" })).connect(
    acp.ndJsonStream(streams.writable, streams.readable),
  );
  open.push(client, connection);
  return { connection, agent: client.agent, hangUp: () => streams.writable.close() };
}

const initialize = { protocolVersion: 1, clientCapabilities: { fs: { readTextFile: true } } };
const session = { sessionId: "ses_1" };

describe("the official client", () => {
  it("initializes, opens a session and prompts while updates and questions go to and fro", async () => {
    const updates: unknown[] = [];
    const { agent } = connect(
      (client) => ({
        initialize: ({ clientCapabilities }) => ({
          protocolVersion: 1,
          agentCapabilities: { loadSession: clientCapabilities.fs.readTextFile },
        }),
        newSession: ({ cwd, additionalDirectories }) => ({
          sessionId: `${cwd}${additionalDirectories.length}`,
        }),
        prompt: async ({ sessionId, prompt }) => {
          const [block] = prompt;
          const { content } = await client.readTextFile({ sessionId, path: "/a" });
          const text = `${block?.type === "text" ? block.text : ""} ${content}`;
          const update = { sessionUpdate: "agent_message_chunk", content: { type: "text", text } } as const;
          void client.sessionUpdate({ sessionId, update });
          const toolCall = { toolCallId: "t", title: "Write" };
          const options = [{ optionId: "once", name: "Allow", kind: "allow_once" } as const];
          const { outcome } = await client.requestPermission({ sessionId, toolCall, options });
          return { stopReason: outcome.outcome === "selected" ? "end_turn" : "cancelled" };
        },
      }),
      (client) =>
        client
          .onNotification("session/update", ({ params }) => {
            updates.push(params);
          })
          .onRequest("fs/read_text_file", () => ({ content: "from the editor" }))
          .onRequest("session/request_permission", ({ params }) => ({
            outcome: { outcome: "selected", optionId: params.options[0]?.optionId ?? "" },
          })),
    );
    expect(await agent.request("initialize", initialize)).toMatchObject({
      agentCapabilities: { loadSession: true },
    });
    expect(await agent.request("session/new", { cwd: "/x", mcpServers: [] })).toEqual({ sessionId: "/x0" });
    const prompt = [{ type: "text" as const, text: "hello" }];
    expect(await agent.request("session/prompt", { ...session, prompt })).toEqual({ stopReason: "end_turn" });
    const update = {
      sessionUpdate: "agent_message_chunk",
      content: { type: "text", text: "hello from the editor" },
    };
    expect(updates).toEqual([{ ...session, update }]);
  });

  it("cancels a prompt by session/cancel and a request by its id", async () => {
    verifies("acp.rpc.cancel-request");
    const signals: AbortSignal[] = [];
    let cancelled: (() => void) | undefined;
    const { agent } = connect(() => ({
      prompt: () =>
        new Promise((resolve) => {
          cancelled = () => resolve({ stopReason: "cancelled" });
        }),
      cancel: () => cancelled?.(),
      listSessions: (_params, { signal }) => {
        signals.push(signal);
        return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      },
    }));
    await agent.request("initialize", initialize);
    const answer = agent.request("session/prompt", { ...session, prompt: [] });
    await agent.notify("session/cancel", session);
    expect(await answer).toEqual({ stopReason: "cancelled" });
    const controller = new AbortController();
    const listed = agent.request("session/list", {}, { cancellationSignal: controller.signal });
    controller.abort();
    await expect(listed).rejects.toMatchObject({ code: -32800 });
    expect(signals[0]?.aborted).toBe(true);
  });

  it("understands our errors, and we understand its", async () => {
    let theirs: unknown;
    const { agent } = connect((client) => ({
      setMode: async () => {
        await client.readTextFile({ ...session, path: "/a" }).catch((error: unknown) => {
          theirs = error;
        });
        return {};
      },
    }));
    await agent.request("initialize", initialize);
    await expect(
      agent.request("session/load", { ...session, cwd: "/x", mcpServers: [] }),
    ).rejects.toMatchObject({
      code: -32002,
      message: "nothing here",
    });
    await expect(agent.request("session/nothing", {})).rejects.toMatchObject({ code: -32601 });
    const wrong = { ...session, prompt: [{ type: "text", text: 7 }] };
    await expect(agent.request("session/prompt", wrong as never)).rejects.toMatchObject({
      code: -32602,
      message: "Invalid params: prompt[0].text: expected string, received number",
      data: { issues: [{ field: "prompt[0].text" }] },
    });
    expect(await agent.request("session/set_mode", { ...session, modeId: "build" })).toEqual({});
    expect(theirs).toBeInstanceOf(RemoteError);
    expect(theirs).toMatchObject({ code: -32601 });
  });

  it("gets 5,000 updates in order, all of them before the answer", async () => {
    const texts: string[] = [];
    const { agent } = connect(
      (client) => ({
        prompt: async ({ sessionId }) => {
          for (let count = 0; count < 5000; count++) {
            const content = { type: "text" as const, text: String(count) };
            void client.sessionUpdate({
              sessionId,
              update: { sessionUpdate: "agent_message_chunk", content },
            });
          }
          return { stopReason: "end_turn" };
        },
      }),
      (client) =>
        client.onNotification("session/update", ({ params: { update } }) => {
          if (update.sessionUpdate === "agent_message_chunk" && update.content.type === "text") {
            texts.push(update.content.text);
          }
        }),
    );
    await agent.request("initialize", initialize);
    await agent.request("session/prompt", { ...session, prompt: [] });
    expect(texts).toEqual(Array.from({ length: 5000 }, (_, count) => String(count)));
  });

  it("goes away, and what it had asked for ends", async () => {
    const ended: unknown[] = [];
    const { agent, hangUp, connection } = connect(() => ({
      listSessions: (_params, { signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => {
            ended.push(signal.reason);
            reject(signal.reason);
          });
        }),
    }));
    await agent.request("initialize", initialize);
    const listed = agent.request("session/list", {});
    await agent.request("initialize", initialize);
    await hangUp();
    await expect(listed).rejects.toMatchObject({ code: -32800 });
    await connection.closed;
    expect(ended).toEqual([expect.any(ConnectionClosedError)]);
  });
});
