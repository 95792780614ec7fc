import type { Tool as Definition } from "@modelcontextprotocol/client";
import { z } from "zod";
import { ToolFailure } from "../../base/errors.js";
import type { ElicitingCall } from "../../interaction/elicitation/elicitation.js";
import { askAsQuestions } from "../../interaction/question/form.js";
import type { Questions } from "../../interaction/question/questions.js";
import { longestTimer } from "../../system/net/timeouts.js";
import type { Tool, ToolContext } from "../tool.js";
import { type CallClock, createCallClock } from "./call-clock.js";
import { toolName } from "./names.js";
import type { McpServer } from "./server.js";
import { toToolResult } from "./tool-result.js";

/** Milliseconds a call may take without a sign of progress, where the configuration names no timeout. */
const CALL_TIMEOUT = 300_000;

const made = new WeakMap<Definition, Tool>();

/** The tools of connected servers; `taken` are names they must not have, and gets theirs. */
export function mcpTools(
  servers: readonly McpServer[],
  taken: Set<string>,
  questions: Pick<Questions, "ask">,
): Tool[] {
  return servers.flatMap((server) =>
    server.offer().tools.map((definition) => {
      const id = toolName(server.name, definition.name, taken);
      taken.add(id);
      const known = made.get(definition);
      if (known?.id === id) return known;
      const tool = toTool(server, definition, id, questions);
      made.set(definition, tool);
      return tool;
    }),
  );
}

function toTool(
  server: McpServer,
  definition: Definition,
  id: string,
  questions: Pick<Questions, "ask">,
): Tool {
  const title = definition.title ?? definition.annotations?.title ?? definition.name;
  return {
    id,
    description: definition.description ?? title,
    parameters: z.record(z.string(), z.unknown()),
    // What the server says of itself is shown, but not relied on.
    ...(definition.annotations?.readOnlyHint === true && { kind: "read" as const }),
    jsonSchema: { ...definition.inputSchema, properties: definition.inputSchema.properties ?? {} },
    async execute(args, context) {
      await askFor(id, context);
      const notes: string[] = [];
      const result = await server
        .ask((client, timeout) => {
          const clock = createCallClock(timeout ?? CALL_TIMEOUT);
          const call = elicitingCall(context, questions, { clock, notes });
          return server
            .during(call, () =>
              client.callTool(
                { name: definition.name, arguments: args as Record<string, unknown> },
                {
                  // The clock of the call is ours.
                  timeout: longestTimer,
                  signal: AbortSignal.any([context.signal, clock.signal]),
                  onprogress({ progress, total, message }) {
                    clock.restart();
                    context.progress({
                      ...(message !== undefined && { title: message }),
                      metadata: { progress, ...(total !== undefined && { total }) },
                    });
                  },
                },
              ),
            )
            .finally(clock.stop);
        })
        .catch((cause: unknown) => {
          throw withNotes(cause, notes);
        });
      const noted = notes.map((text) => ({ type: "text" as const, text }));
      const content = [...(result.content ?? []), ...noted];
      const left = result.isError ? content : ((await context.contentCame?.(content)) ?? content);
      return toToolResult({ ...result, content: left }, context, {
        title,
        metadata: { server: server.name, tool: definition.name },
      });
    },
  };
}

function elicitingCall(
  context: ToolContext,
  questions: Pick<Questions, "ask">,
  { clock, notes }: { clock: CallClock; notes: string[] },
): ElicitingCall {
  const { sessionID, messageID, callID, host, aside } = context;
  const elicit: ElicitingCall["elicit"] = async (request, signal) =>
    host
      ? ((await host.elicit?.(request, signal)) ?? { action: "decline" })
      : askAsQuestions(questions, request, { sessionID, tool: { messageID, callID }, signal });
  /** Two that are asked at once wait in the one place that the call has. */
  let waiting = false;
  const givingPlace: typeof elicit = async (request, signal) => {
    const wait = elicit(request, signal);
    if (!aside || waiting) return wait;
    waiting = true;
    try {
      return await aside(wait);
    } finally {
      waiting = false;
    }
  };
  return {
    sessionID,
    signal: context.signal,
    elicit: givingPlace,
    completed: (id) => host?.elicited?.(id),
    pause: clock.pause,
    note: (text) => void notes.push(text),
  };
}

function withNotes(cause: unknown, notes: readonly string[]): unknown {
  if (notes.length === 0) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  return new ToolFailure([text, ...notes].join("\n\n"));
}

/** Asks under the tool's own name: what a server's tool would touch, only the server knows. */
export function askFor(id: string, context: ToolContext): Promise<void> {
  return context.ask({ permission: id, patterns: ["*"], always: ["*"], metadata: {} });
}
