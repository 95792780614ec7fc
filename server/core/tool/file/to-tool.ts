import { z } from "zod";
import type { Tool } from "../tool.js";
import { limitOutput } from "../truncate.js";
import type { ToolProcess } from "./process.js";
import type { CallResult, DescribedTool } from "./protocol.js";

/** Milliseconds an aborted tool has to end by itself before its process is ended. */
const GRACE = 500;

/** A tool of a file as the core has tools; its arguments are checked where it runs. */
export function toTool(
  file: string,
  described: DescribedTool,
  runner: ToolProcess,
  permission: string,
): Tool {
  const { id, description, schema } = described;
  return {
    id,
    description,
    permission,
    parameters: z.record(z.string(), z.unknown()),
    jsonSchema: { ...schema, properties: schema.properties ?? {} },
    async execute(args, context) {
      const { sessionID, messageID, callID, agent, directory, worktree, signal } = context;
      await context.ask({ permission, patterns: ["*"], always: ["*"], metadata: { file } });
      const result = (await runner.request(
        {
          ...{ type: "call", file, tool: id, args },
          context: { sessionID, messageID, callID, agent, directory, worktree },
        },
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
