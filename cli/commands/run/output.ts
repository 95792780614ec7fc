import type { MessageError, Part, SessionStatus, ToolPart } from "@opencode/sdk/types";
import { oneLine } from "../../table.js";

type Retry = Extract<SessionStatus, { type: "retry" }>;

/** What becomes of an answer as it comes. */
export interface Output {
  /** More of a text or a thought. */
  delta(part: { id: string; thinking: boolean }, text: string): void;
  /** A part that has come to its end. */
  part(part: Part): void;
  /** The model did not answer, and is asked again. */
  retry(status: Retry): void;
  error(error: MessageError | { name: string; data: { message?: string } }): void;
  end(): void;
}

/** Text to stdout as it comes, all else to stderr. */
export function textOutput({ thinking }: { thinking: boolean }): Output {
  let open: { id: string; to: NodeJS.WriteStream; ended: boolean } | undefined;
  const streamed = new Set<string>();
  const close = () => {
    if (open && !open.ended) open.to.write("\n");
    open = undefined;
  };
  const note = (text: string) => {
    close();
    process.stderr.write(`${text}\n`);
  };
  return {
    delta({ id, thinking: isThought }, text) {
      if (isThought && !thinking) return;
      const to = isThought ? process.stderr : process.stdout;
      if (open?.id !== id) close();
      open = { id, to, ended: text.endsWith("\n") };
      streamed.add(id);
      to.write(text);
    },
    part(part) {
      if (part.type === "text" && !part.synthetic) {
        if (!streamed.has(part.id) && part.text !== "")
          this.delta({ id: part.id, thinking: false }, part.text);
        close();
      } else if (part.type === "reasoning" && thinking) {
        if (!streamed.has(part.id)) this.delta({ id: part.id, thinking: true }, part.text);
        close();
      } else if (part.type === "tool") note(toolLine(part));
    },
    retry: ({ attempt, message, next }) => {
      const wait = Math.max(0, Math.ceil((next - Date.now()) / 1_000));
      note(`! attempt ${attempt} failed: ${oneLine(message)}; again in ${wait} s`);
    },
    error: (error) => note(`Error: ${messageOf(error)}`),
    end: close,
  };
}

function toolLine({ tool, state }: ToolPart): string {
  const title = state.status === "completed" ? state.title : undefined;
  const about = oneLine(
    title || String(Object.values(state.input).find((value) => typeof value === "string") ?? ""),
  );
  const cut = about.length > 120 ? `${about.slice(0, 119)}…` : about;
  const failed = state.status === "error" ? `: ${oneLine(state.error)}` : "";
  return `${state.status === "error" ? "✗" : "•"} ${tool} ${cut}`.trimEnd() + failed;
}

function messageOf({ name, data }: { name: string; data: object }): string {
  const { message } = data as { message?: unknown };
  return typeof message === "string" && message !== "" ? message : name;
}

/** One JSON object a line, in the form that scripts of this command read. */
export function jsonOutput(sessionID: string, { thinking }: { thinking: boolean }): Output {
  const write = (type: string, more: object) =>
    process.stdout.write(`${JSON.stringify({ type, timestamp: Date.now(), sessionID, ...more })}\n`);
  return {
    delta: () => undefined,
    part(part) {
      if (part.type === "step-start") write("step_start", { part });
      else if (part.type === "step-finish") write("step_finish", { part });
      else if (part.type === "text" && !part.synthetic) write("text", { part });
      else if (part.type === "reasoning" && thinking) write("reasoning", { part });
      else if (part.type === "tool") write("tool_use", { part });
    },
    retry: () => undefined,
    error: (error) => write("error", { error }),
    end: () => undefined,
  };
}
