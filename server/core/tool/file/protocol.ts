import type { DescribedTool } from "../child/definition.js";
import type { CallContext } from "../child/run-tool.js";

/** What a file has. */
export interface DescribedFile {
  /** Called by the file's name, with the export's behind it unless that is the default one. */
  tools: DescribedTool[];
  /** What of it cannot be used, in sentences. */
  problems: string[];
}

/** What the server asks of the process. */
export type FileRequest =
  | { type: "describe"; file: string }
  | { type: "call"; file: string; tool: string; args: unknown; context: CallContext };
