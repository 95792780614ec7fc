import type { PermissionRequest, QuestionRequest } from "@opencode/sdk/client";
import { useState } from "preact/hooks";
import { answer, permit } from "../state/actions.js";
import * as state from "../state/state.js";
import { Diff } from "./diff.js";
import { shortPath } from "./format.js";
import { plain } from "./plain.js";

/** What the agent, or a subagent of it, waits for. */
export function Waiting({ sessionID }: { sessionID: string }) {
  const isOurs = (one: { sessionID: string }) => state.rootOf(one.sessionID) === state.rootOf(sessionID);
  const permissions = [...state.permissions.value.values()].filter(isOurs);
  const questions = [...state.questions.value.values()].filter(isOurs);
  if (permissions.length === 0 && questions.length === 0) return null;
  return (
    <section class="waiting" aria-label="The agent waits for you">
      {permissions.map((request) => (
        <PermissionCard key={request.id} request={request} />
      ))}
      {questions.map((request) => (
        <QuestionCard key={request.id} request={request} />
      ))}
    </section>
  );
}

function PermissionCard({ request }: { request: PermissionRequest }) {
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  const { metadata, patterns, always, permission, sessionID } = request;
  const directory = state.directoryOf(sessionID);
  const command = typeof metadata.command === "string" ? metadata.command : undefined;
  const patch = typeof metadata.diff === "string" ? metadata.diff : "";
  const name = typeof metadata.filepath === "string" ? metadata.filepath : (patterns[0] ?? "");
  const reply = async (kind: "once" | "always" | "reject") => {
    setBusy(true);
    await permit(request, kind, kind === "reject" ? reason : undefined);
    setBusy(false);
  };
  const remembered = plain(always.filter((one) => one !== "*").join(", "));
  return (
    <section class="card" aria-label={`Permission: ${permission}`}>
      <h2>
        Allow <code>{permission}</code>?
      </h2>
      {command !== undefined ? (
        <pre class="output" dir="ltr" tabIndex={0}>{`$ ${plain(command)}`}</pre>
      ) : (
        <ul class="patterns">
          {patterns.map((pattern) => (
            <li key={pattern}>{plain(shortPath(pattern, directory))}</li>
          ))}
        </ul>
      )}
      {patch && <Diff patch={patch} label={shortPath(name, directory)} />}
      <div class="buttons">
        <button type="button" class="primary" disabled={isBusy} onClick={() => void reply("once")}>
          Allow once
        </button>
        {always.length > 0 && (
          <button type="button" disabled={isBusy} onClick={() => void reply("always")}>
            Always allow{remembered ? ` ${remembered}` : ""}
          </button>
        )}
        <button type="button" class="danger" disabled={isBusy} onClick={() => void reply("reject")}>
          Reject
        </button>
        <input
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
          placeholder="Why not (optional)"
          aria-label="What the agent is told if you reject"
        />
      </div>
    </section>
  );
}

function QuestionCard({ request }: { request: QuestionRequest }) {
  const { questions, id } = request;
  const [chosen, setChosen] = useState<readonly (readonly string[])[]>(questions.map(() => []));
  const [own, setOwn] = useState<readonly string[]>(questions.map(() => ""));
  const answers = questions.map((question, index) => {
    const typed = own[index]?.trim();
    const picked = chosen[index] ?? [];
    if (!typed) return [...picked];
    return question.multiple ? [...picked, typed] : [typed];
  });
  const isWhole = answers.every((one) => one.length > 0);
  const choose = (index: number, label: string, multiple: boolean) => {
    const before = chosen[index] ?? [];
    const rest = before.filter((one) => one !== label);
    const next = !multiple ? [label] : rest.length < before.length ? rest : [...before, label];
    setChosen(chosen.map((one, at) => (at === index ? next : one)));
    if (!multiple) setOwn(own.map((one, at) => (at === index ? "" : one)));
  };
  return (
    <form
      class="card"
      aria-label="A question of the agent"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void answer(request, answers);
      }}
    >
      {questions.map(({ question, options, multiple = false, custom = true }, index) => (
        <fieldset key={question}>
          <legend dir="auto">{question}</legend>
          {options.map(({ label, description }) => (
            <label key={label} class="option">
              <input
                type={multiple ? "checkbox" : "radio"}
                name={`${id}-${index}`}
                checked={(chosen[index] ?? []).includes(label) && (multiple || !own[index]?.trim())}
                onChange={() => choose(index, label, multiple)}
              />
              <span dir="auto">
                {label}
                {description && description !== label && <span class="muted"> {description}</span>}
              </span>
            </label>
          ))}
          {custom && (
            <input
              class="own"
              value={own[index] ?? ""}
              onInput={({ currentTarget }) =>
                setOwn(own.map((one, at) => (at === index ? currentTarget.value : one)))
              }
              placeholder="In your own words"
              aria-label={`Your own answer: ${question}`}
            />
          )}
        </fieldset>
      ))}
      <div class="buttons">
        <button type="submit" class="primary" disabled={!isWhole}>
          Answer
        </button>
        <button type="button" onClick={() => void answer(request, undefined)}>
          Dismiss
        </button>
      </div>
    </form>
  );
}
