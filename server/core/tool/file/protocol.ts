import type { PermissionAsk } from "../../interaction/permission/permissions.js";
import type { ToolResult } from "../tool.js";

/** A tool of a file, as the process that has loaded the file tells of it. */
export interface DescribedTool {
  /** What the model calls it: the file's name, with the export's behind it unless that is the default one. */
  id: string;
  description: string;
  /** Its arguments, as JSON Schema. */
  schema: Record<string, unknown>;
}

/** What a file has. */
export interface DescribedFile {
  tools: DescribedTool[];
  /** What of it cannot be used, in sentences. */
  problems: string[];
}

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

/** What the server asks of the process. */
export type Request =
  | { type: "describe"; file: string }
  | { type: "call"; file: string; tool: string; args: unknown; context: CallContext };

export type ToRunner =
  | { type: "request"; id: number; request: Request }
  | { type: "abort"; id: number }
  /** The answer to `ask`; with a message it was refused. */
  | { type: "asked"; id: number; ask: number; refused?: string };

export type FromRunner =
  | { type: "done"; id: number; value: unknown }
  /** `ask`: it failed because this was refused. */
  | { type: "failed"; id: number; message: string; ask?: number }
  | { type: "progress"; id: number; update: { title?: string; metadata?: Record<string, unknown> } }
  | { type: "ask"; id: number; ask: number; request: PermissionAsk }
  /** Something the tools' own code left lying about. */
  | { type: "stray"; message: string };
