import { z } from "zod";
import type { Tool } from "../tool.js";
import { limitOutput } from "../truncate.js";
import type { DescribedTool } from "./definition.js";
import type { RequestOptions } from "./host.js";
import type { CallContext, CallResult } from "./run-tool.js";

/** Milliseconds an aborted tool has to end by itself before its process is ended. */
const GRACE = 500;

/** A tool of the user's as the core has tools; its arguments are checked where it runs. */
export function toTool(
  { id, description, schema }: DescribedTool,
  options: {
    /** Under whose rules it is. */
    permission: string;
    /** Where it is from, for whoever is asked. */
    from: Record<string, unknown>;
    call(args: unknown, context: CallContext, options: RequestOptions): Promise<unknown>;
  },
): Tool {
  const { permission } = options;
  return {
    id,
    description,
    permission,
    parameters: z.record(z.string(), z.unknown()),
    jsonSchema: { ...schema, properties: schema.properties ?? {} },
    async execute(args, context) {
      const { sessionID, messageID, callID, agent, directory, worktree, signal } = context;
      await context.ask({ permission, patterns: ["*"], always: ["*"], metadata: options.from });
      const result = (await options.call(
        args,
        { sessionID, messageID, callID, agent, directory, worktree },
        { signal, grace: GRACE, progress: context.progress, ask: context.ask },
      )) as CallResult;
      const { output, truncated, outputPath } = await limitOutput(result.output, context);
      return {
        title: result.title ?? id,
        output,
        metadata: { ...result.metadata, truncated, ...(outputPath !== undefined && { outputPath }) },
        ...(result.attachments && { attachments: result.attachments }),
      };
    },
  };
}
