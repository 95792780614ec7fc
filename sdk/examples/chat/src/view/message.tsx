import type { AssistantMessage, Part, UserMessage } from "@opencode/sdk/client";
import { fork, revert } from "../state/actions.js";
import { notify } from "../state/state.js";
import type { MessageView, PartView } from "../state/transcript.js";
import { copyText } from "./clipboard.js";
import { takeDraft } from "./draft.js";
import { FileChip } from "./file-chip.js";
import { clock, count, money, seconds, sum } from "./format.js";
import { IconButton } from "./icons.js";
import { Markdown } from "./markdown.js";
import { ToolCall } from "./tool.js";

/** One message, of either side. */
export function MessageItem({ message, isLast }: { message: MessageView; isLast: boolean }) {
  const info = message.info.value;
  return info.role === "user" ? (
    <UserItem info={info} parts={message.parts.value} />
  ) : (
    <AssistantItem info={info} parts={message.parts.value} isLast={isLast} />
  );
}

function UserItem({ info, parts }: { info: UserMessage; parts: readonly PartView[] }) {
  const shown = parts.map(({ part }) => part.value);
  const said = shown.flatMap((part) =>
    part.type === "text" && !part.synthetic && !part.ignored ? [part.text] : [],
  );
  const files = shown.flatMap((part) => (part.type === "file" ? [part] : []));
  const compaction = shown.find((part) => part.type === "compaction");
  const task = shown.find((part) => part.type === "subtask");
  if (compaction) return <p class="divider">The conversation up to here was summed up</p>;
  if (said.length === 0 && files.length === 0 && !task) return null;
  const text = said.join("\n\n");
  const again = async () => {
    if (await revert(info.sessionID, info.id)) takeDraft(text);
  };
  return (
    <article class="message user" aria-label={`You, ${clock(info.time.created)}`}>
      <div class="bubble">
        {text && (
          <p class="said" dir="auto">
            {text}
          </p>
        )}
        {task && (
          <p class="said" dir="auto">
            {task.description}
          </p>
        )}
        {files.length > 0 && (
          <div class="chips">
            {files.map((file) => (
              <FileChip key={file.id} file={file} />
            ))}
          </div>
        )}
      </div>
      <div class="actions">
        <IconButton icon="undo" label="Revert to before this message" onClick={() => void again()} />
        <IconButton
          icon="fork"
          label="Fork from before this message"
          onClick={() => void fork(info.sessionID, info.id)}
        />
        <IconButton icon="copy" label="Copy this message" onClick={() => void copy(text)} />
      </div>
    </article>
  );
}

async function copy(text: string): Promise<void> {
  const isDone = await copyText(text);
  notify(isDone ? "Copied." : "The browser does not let pages copy here.", isDone ? "info" : "error");
}

function AssistantItem({
  info,
  parts,
  isLast,
}: {
  info: AssistantMessage;
  parts: readonly PartView[];
  isLast: boolean;
}) {
  const { error } = info;
  return (
    <article class="message assistant" aria-label={`${info.agent}, ${clock(info.time.created)}`}>
      {parts.map((view) => (
        <PartItem key={view.id} view={view} />
      ))}
      {error && (
        <p class={error.name === "MessageAbortedError" ? "note" : "failure"}>
          {error.name === "MessageAbortedError" ? "Stopped." : errorText(error)}
        </p>
      )}
      {isLast && info.time.completed !== undefined && <Footer info={info} />}
    </article>
  );
}

function Footer({ info }: { info: AssistantMessage }) {
  const { tokens, cost, time, modelID, variant, agent } = info;
  const facts = [
    agent,
    variant ? `${modelID} (${variant})` : modelID,
    ...(time.completed ? [seconds(time.completed - time.created)] : []),
    `${count(sum(tokens))} tokens`,
    ...(cost > 0 ? [money(cost)] : []),
  ];
  return <p class="facts">{facts.join(" · ")}</p>;
}

function PartItem({ view }: { view: PartView }) {
  const part = view.part.value;
  switch (part.type) {
    case "text":
      return part.text && !part.ignored ? (
        <Markdown text={part.text} isWhole={part.time?.end !== undefined} />
      ) : null;
    case "reasoning":
      return <Thinking part={part} />;
    case "tool":
      return <ToolCall part={part} />;
    case "file":
      return <FileChip file={part} />;
    case "retry":
      return <p class="note">{`Attempt ${part.attempt} failed: ${errorText(part.error)}`}</p>;
    default:
      return null;
  }
}

function Thinking({ part }: { part: Extract<Part, { type: "reasoning" }> }) {
  if (!part.text.trim()) return null;
  const { start, end } = part.time;
  return (
    <details class="thinking" open={end === undefined}>
      <summary>
        {end === undefined
          ? "Thinking…"
          : end - start < 100
            ? "Thought"
            : `Thought for ${seconds(end - start)}`}
      </summary>
      <Markdown text={part.text} isWhole={end !== undefined} />
    </details>
  );
}

function errorText({ name, data }: { name: string; data?: unknown }): string {
  const { message } = (data ?? {}) as { message?: unknown };
  return typeof message === "string" && message ? message : name;
}
