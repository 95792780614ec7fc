import type { FilePart, ToolPart } from "@opencode/sdk/client";
import { useState } from "preact/hooks";
import { directoryOf } from "../state/state.js";
import { Diff } from "./diff.js";
import { FileChip } from "./file-chip.js";
import { seconds, shortPath } from "./format.js";
import { plain } from "./plain.js";

const names: Record<string, string> = {
  bash: "Run",
  read: "Read",
  write: "Write",
  edit: "Edit",
  apply_patch: "Patch",
  glob: "Find files",
  grep: "Search",
  list: "List",
  task: "Subagent",
  todowrite: "Plan",
  todoread: "Plan",
  webfetch: "Fetch",
  question: "Ask",
  skill: "Skill",
};
/** What is worth seeing without being asked for. */
const shownAtOnce = new Set(["edit", "write", "apply_patch", "bash"]);
const mostText = 20_000;

/** A tool call: what it is, how it stands, and on demand what came of it. */
export function ToolCall({ part }: { part: ToolPart }) {
  const { state, tool } = part;
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? (shownAtOnce.has(tool) || state.status === "error");
  const title = titleOf(part);
  return (
    <details
      class={`tool ${state.status}`}
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open !== isOpen && setChosen(currentTarget.open)}
    >
      <summary>
        <span class={`mark ${state.status}`} aria-hidden="true" />
        <span class="name">{names[tool] ?? tool}</span>
        <span class="title" dir="auto">
          {title}
        </span>
        <span class="unseen">{state.status}</span>
        {"time" in state && "end" in state.time && (
          <span class="time">{seconds(state.time.end - state.time.start)}</span>
        )}
      </summary>
      {isOpen && <Detail part={part} />}
    </details>
  );
}

function Detail({ part }: { part: ToolPart }) {
  const { state } = part;
  const input = state.input as Record<string, unknown>;
  const metadata = ("metadata" in state ? state.metadata : undefined) ?? {};
  const patches = patchesOf(metadata);
  const child = typeof metadata.sessionId === "string" ? metadata.sessionId : undefined;
  const live = typeof metadata.output === "string" ? metadata.output : undefined;
  const output =
    state.status === "completed" ? (part.tool === "bash" ? (live ?? state.output) : state.output) : live;
  const attachments: readonly FilePart[] = (state.status === "completed" && state.attachments) || [];
  return (
    <div class="detail">
      {part.tool === "bash" && <Output text={plain(`$ ${String(input.command ?? "")}`)} label="Command" />}
      {part.tool !== "bash" && patches.length === 0 && Object.keys(input).length > 0 && (
        <Output text={inputText(input)} label="Input" />
      )}
      {patches.map(({ file, patch }) => (
        <Diff key={file} patch={patch} label={file} />
      ))}
      {state.status === "error" && <p class="failure">{state.error}</p>}
      {patches.length === 0 && output && <Output text={output} label="Output" />}
      {attachments.map((file) => (
        <FileChip key={file.id} file={file} />
      ))}
      {child && (
        <a class="child" href={`#/${child}`}>
          Open the subagent's session
        </a>
      )}
    </div>
  );
}

/** Text as a program wrote it. Of much, the end. */
function Output({ text, label }: { text: string; label: string }) {
  const cut = text.length - mostText;
  return (
    <figure class="output" aria-label={label}>
      <pre tabIndex={0}>
        {cut > 0 && (
          <span class="muted">
            {cut} characters before this are not shown{"\n"}
          </span>
        )}
        {cut > 0 ? text.slice(cut) : text}
      </pre>
    </figure>
  );
}

function inputText(input: Record<string, unknown>): string {
  return Object.entries(input)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value, null, 2)}`)
    .join("\n");
}

function titleOf({ state, sessionID, tool }: ToolPart): string {
  const input = state.input as Record<string, unknown>;
  const said = "title" in state ? state.title : undefined;
  const meant =
    tool === "bash"
      ? (input.description ?? input.command)
      : (input.filePath ?? input.path ?? input.pattern ?? input.description ?? input.url ?? input.name);
  return plain(shortPath(said || (typeof meant === "string" ? meant : ""), directoryOf(sessionID)));
}

/** Changes of files in what a tool says of itself. */
function patchesOf(metadata: Record<string, unknown>): { file: string; patch: string }[] {
  const files = Array.isArray(metadata.files) ? metadata.files : [metadata.filediff];
  const found = files.flatMap((one: unknown) => {
    const { file, filePath, patch, diff } = (one ?? {}) as Record<string, unknown>;
    const text = patch ?? diff;
    return typeof text === "string" && text ? [{ file: String(file ?? filePath ?? ""), patch: text }] : [];
  });
  if (found.length > 0) return found;
  return typeof metadata.diff === "string" && metadata.diff ? [{ file: "", patch: metadata.diff }] : [];
}
