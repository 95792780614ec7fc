import { createAbort } from "../../core/base/abort.js";
import { createDeferred } from "../../core/base/deferred.js";
import { newID } from "../../core/base/ids.js";
import type { ClientMethods } from "../../gen/acp2/methods.gen.js";
import type { PromptRequest, PromptResponse } from "../../gen/acp2/types.gen.js";
import { type AgentOptions, createAgent } from "../agent.js";
import { toRpcError } from "../errors.js";
import { invalidParams } from "../rpc/rpc-errors.js";
import type { AgentContext, AgentV2 } from "../rpc/serve-agent.js";
import { createOutgoing, firstVersionOf } from "./client.js";
import { firstCapabilities, secondResponse } from "./initialize.js";
import { configOptions } from "./options.js";
import { firstServers } from "./servers.js";
import { createTurns, type TurnEnd } from "./turns.js";

/**
 * The agent for a client of version 2: that of version 1, told in other words. A prompt is answered when it is part of
 * the conversation; what comes of it is told by updates and by states.
 */
export function createAgentV2(options: Omit<AgentOptions, "client" | "turns"> & { client: ClientMethods }): {
  agent: AgentV2;
  close(): void;
} {
  const { log } = options;
  const outgoing = createOutgoing(options.client, log);
  const turns = createTurns((sessionId, update) => void outgoing.send(sessionId, update));
  const first = createAgent({
    ...options,
    client: firstVersionOf(options.client, outgoing, turns),
    turns: turns.busy,
  });
  const { agent } = first;
  /** Prompts go on after they are answered, and end with the connection. */
  const lifetime = createAbort();
  const runs = new Map<string, Set<Promise<void>>>();
  /** The session is the client's no more, once the end of its prompts has been told. */
  const leave = async (sessionId: string) => {
    await Promise.all(runs.get(sessionId) ?? []);
    runs.delete(sessionId);
    turns.forget(sessionId);
    await outgoing.said();
  };

  const prompt = async (
    { sessionId, prompt, _meta }: PromptRequest,
    context: AgentContext,
  ): Promise<PromptResponse> => {
    if (prompt.length === 0) throw invalidParams("prompt: must not be empty", { sessionId });
    const inserted = createDeferred<PromptResponse>();
    let isInserted = false;
    const insert = (messageId = newID("msg")) => {
      if (isInserted) return;
      isInserted = true;
      void outgoing.send(sessionId, { sessionUpdate: "user_message", messageId, content: prompt });
      turns.begin(sessionId);
      inserted.resolve({ messageId });
    };
    const giveUp = createAbort();
    const stop = () => giveUp.abort();
    context.signal.addEventListener("abort", stop, { once: true });
    lifetime.signal.addEventListener("abort", stop, { once: true });
    const run = async () => {
      try {
        const { stopReason } = await agent.prompt({ sessionId, prompt, _meta } as never, {
          ...context,
          signal: giveUp.signal,
          accepted: insert,
        });
        insert();
        turns.end(sessionId, { stopReason });
      } catch (error) {
        if (!isInserted) return inserted.reject(error);
        turns.end(sessionId, {
          stopReason: "error",
          error: toRpcError(error, { log, signal: giveUp.signal }) as NonNullable<TurnEnd["error"]>,
        });
      } finally {
        lifetime.signal.removeEventListener("abort", stop);
      }
    };
    const running = run().finally(() => runs.get(sessionId)?.delete(running));
    runs.set(sessionId, (runs.get(sessionId) ?? new Set()).add(running));
    return inserted.promise.finally(() => context.signal.removeEventListener("abort", stop));
  };

  const opening = <P extends { mcpServers: Parameters<typeof firstServers>[0] }>(params: P) => ({
    ...params,
    mcpServers: firstServers(params.mcpServers),
  });

  return {
    agent: {
      async initialize({ capabilities, protocolVersion, _meta }, context) {
        const response = await agent.initialize(
          {
            protocolVersion,
            clientCapabilities: firstCapabilities({ ...capabilities, ...(_meta && { _meta }) }),
          },
          context,
        );
        return secondResponse(response);
      },
      async login(params, context) {
        return (await agent.authenticate(params, context)) ?? {};
      },
      logout: (params, context) => agent.logout(params, context),
      async newSession(params, context) {
        const { sessionId, configOptions: of } = await agent.newSession(opening(params) as never, context);
        return { sessionId, configOptions: configOptions(of) };
      },
      async resumeSession({ replayFrom, ...params }, context) {
        if (replayFrom && replayFrom.type !== "start") {
          const { type } = replayFrom as { type: string };
          throw invalidParams(`replayFrom: there is no replay from "${type}", only from "start"`, { type });
        }
        const open = replayFrom ? agent.loadSession : agent.resumeSession;
        const { configOptions: of } = await open(opening(params) as never, context);
        const core = await options.core();
        const { directory } = await core.sessions.get(params.sessionId);
        const status = (await core.statusesOf(directory))[params.sessionId];
        turns.snapshot(params.sessionId, status !== undefined && status.type !== "idle");
        return { configOptions: configOptions(of) };
      },
      async forkSession(params, context) {
        const { sessionId, configOptions: of } = await agent.forkSession(opening(params) as never, context);
        return { sessionId, configOptions: configOptions(of) };
      },
      setTitle: (params, context) => agent.setTitle(params, context),
      listProviders: (params, context) => agent.listProviders(params, context),
      setProvider: (params, context) => agent.setProvider(params, context),
      disableProvider: (params, context) => agent.disableProvider(params, context),
      listSessions: (params, context) => agent.listSessions(params, context),
      async closeSession(params, context) {
        const response = await agent.closeSession(params, context);
        await leave(params.sessionId);
        return response;
      },
      async deleteSession(params, context) {
        const response = await agent.deleteSession(params, context);
        await leave(params.sessionId);
        return response;
      },
      async setConfigOption({ sessionId, configId, ...given }, context) {
        const { configOptions: of } = await agent.setConfigOption(
          { sessionId, configId, value: given.value } as never,
          context,
        );
        return { configOptions: configOptions(of) };
      },
      prompt,
      cancel: (params, context) => agent.cancel(params, context),
    },
    close() {
      lifetime.abort();
      first.close();
    },
  };
}
