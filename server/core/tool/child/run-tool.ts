import { ToolFailure } from "../../base/errors.js";
import { parseArguments } from "../schema/schema.js";
import type { ToolResult } from "../tool.js";
import type { LoadedTool } from "./definition.js";
import { type Answering, asObject } from "./serve-requests.js";

/** What a call is told besides its arguments. */
export interface CallContext {
  sessionID: string;
  messageID: string;
  callID: string;
  agent: string;
  directory: string;
  worktree: string;
}

/** What a tool gave back, before anything is cut. */
export type CallResult = Pick<ToolResult, "output" | "metadata" | "attachments"> & { title?: string };

/** Runs a tool as its author wrote it, once its arguments are right. */
export async function runTool(
  tool: LoadedTool,
  args: unknown,
  context: CallContext,
  { signal, progress, ask }: Answering,
): Promise<CallResult> {
  const checked = parseArguments(tool.checked, JSON.stringify(args));
  return toResult(await tool.execute(checked, { ...context, abort: signal, metadata: progress, ask }));
}

function toResult(result: unknown): CallResult {
  if (typeof result === "string") return { output: result, metadata: {} };
  const { output, title, metadata, attachments } = asObject(result);
  if (typeof output !== "string")
    throw new ToolFailure("The tool gave back neither a text nor an object with the text `output`.");
  return {
    output,
    metadata: asObject(metadata),
    ...(typeof title === "string" && { title }),
    ...(Array.isArray(attachments) && {
      attachments: attachments
        .map(asObject)
        .flatMap(({ mime, url, filename }) =>
          typeof mime === "string" && typeof url === "string"
            ? [{ mime, url, ...(typeof filename === "string" && { filename }) }]
            : [],
        ),
    }),
  };
}
