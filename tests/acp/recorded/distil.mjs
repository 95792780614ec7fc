// Makes `scenarios.json` of recorded conversations: `tsx distil.mjs <folder> > scenarios.json`.
//
// A recording is a file of lines {dir, msg}: "->" is what the client wrote (text as it stands, or a message), "<-" what
// the agent wrote, "note" what the recorder remarked. Kept are the client's messages, when each was sent (after which
// answers, after which kind of update), its answers to what it was asked, and the outline of what the agent said. Words
// of the agent are not kept. Paths and ids of sessions get names in braces.
import { readdirSync, readFileSync } from "node:fs";
import { answered as answerLine, createOutline, said } from "./outline.ts";

const [folder] = process.argv.slice(2);
/** Names by session id, over all recordings: some go on with the session of another. */
const names = new Map();
/** What most recordings begin with. */
let common;
/** Recordings of how a process ends; the others are about the conversation alone. */
const processes = ["eof", "eof_immediate", "eof_partial", "sigterm"];
const scenarios = {};
for (const file of order(readdirSync(folder).filter((name) => name.endsWith(".jsonl")))) {
  const records = readFileSync(`${folder}/${file}`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const name = file.replace(/\.jsonl$/, "");
  scenarios[name] = distil(name, records);
}
process.stdout.write(
  named(`{\n"initialize": ${JSON.stringify(common)},\n"scenarios": {\n${list(scenarios)}\n}\n}\n`),
);

/** One step a line, for a reader's sake. */
function list(all) {
  const lines = Object.entries(all).map(([name, { steps, ...rest }]) => {
    const shown = steps.map((one) => `  ${JSON.stringify(one)}`).join(",\n");
    return `${JSON.stringify(name)}: {"steps": [\n${shown}\n ],\n ${JSON.stringify(rest).slice(1)}`;
  });
  return lines.join(",\n");
}

function named(text) {
  return [...names].reduce((all, [id, name]) => all.replaceAll(id, `{${name}}`), text);
}

/** Recordings of a session come before those that open it again. */
function order(files) {
  const rank = (file) => ["load_resume_a", "load", "resume"].indexOf(file.replace(/\.jsonl$/, ""));
  return files.sort().sort((a, b) => rank(a) - rank(b));
}

function distil(name, records) {
  /** A recording that opens sessions by the dozen is about their number: they share one name. */
  const many = records.filter(({ dir, msg }) => dir === "->" && msg.method === "session/new").length > 50;
  const outline = createOutline();
  const pending = new Map();
  const asked = new Map();
  const steps = [];
  const replies = [];
  let answered = [];
  let seen = {};
  let waited = false;
  let cursor;

  for (const { dir, msg } of records) {
    if (dir === "note" && /pending/.test(JSON.stringify(msg))) waited = true;
    if (dir === "->") sent(msg);
    if (dir === "<-") received(msg);
    if (dir === "exit" && processes.includes(name)) exited(msg);
  }
  return { ...(processes.includes(name) && { process: true }), steps, replies, outline: outline.tracks };

  function lastSession() {
    return [...pending.values()].at(-1)?.session;
  }

  function step(what, session = lastSession()) {
    const when = {
      ...(answered.length > 0 && { answered }),
      ...(seen[session] && pendingIn(session) && { seen: seen[session] }),
      ...(waited && { waited }),
    };
    steps.push({ ...when, ...what });
    answered = [];
    seen = {};
    waited = false;
  }

  function sent(msg) {
    if (typeof msg === "string" || Array.isArray(msg))
      return step({ text: normal(typeof msg === "string" ? msg : JSON.stringify(msg)) });
    if (msg.method === undefined && asked.has(msg.id)) {
      replies.push({
        method: asked.get(msg.id),
        after: steps.length,
        ...normal({ result: msg.result, error: msg.error && { code: msg.error.code } }),
      });
      return;
    }
    if (many && msg.method === "session/new" && steps.at(-1)?.opens) {
      steps.at(-1).times = (steps.at(-1).times ?? 1) + 1;
      pending.set(msg.id, { method: msg.method, step: steps.at(-1) });
      answered = [];
      return;
    }
    const entry = messageStep(msg);
    step(entry, msg.params?.sessionId);
    if (msg.id !== undefined && msg.method)
      pending.set(msg.id, { method: msg.method, session: msg.params?.sessionId, step: steps.at(-1) });
  }

  function received(msg) {
    if (msg.method) {
      const { sessionId } = msg.params;
      if (msg.id !== undefined) asked.set(msg.id, msg.method);
      const what = said(msg);
      if (!what) return;
      outline.add(nameOf(sessionId), what, msg);
      seen[sessionId] = what.line;
      return;
    }
    // The one message that is too long to be in the recording.
    if (!pending.has(msg.id)) {
      const { method } = msg.error.data;
      step({ large: true, message: { id: msg.id, method } });
      pending.set(msg.id, { method, step: steps.at(-1) });
    }
    const request = pending.get(msg.id);
    pending.delete(msg.id);
    answered.push(msg.id);
    cursor = msg.result?.nextCursor ?? cursor;
    const made = msg.result?.sessionId;
    if (made !== undefined) request.step.opens = nameOf(made);
    outline.put(nameOf(made ?? request?.session), answerLine(request?.method, msg));
  }

  function messageStep({ jsonrpc, ...message }) {
    if (
      message.method === "initialize" &&
      message.params?.clientInfo &&
      message.params.clientCapabilities.fs
    ) {
      common ??= message.params;
      if (JSON.stringify(common) === JSON.stringify(message.params)) return { initialize: message.id };
    }
    return normal({ ...(jsonrpc === undefined && { unversioned: true }), message });
  }

  /** A process that has not ended on its own was ended by the recorder. */
  function exited({ code, sig }) {
    const last = steps.at(-1);
    if (name === "eof_partial") last.unterminated = true;
    step(name === "sigterm" ? { signal: sig } : { end: true });
    outline.put("process", sig !== null && name !== "sigterm" ? "goes on" : `ends ${sig ?? code}`);
  }

  function pendingIn(session) {
    return [...pending.values()].some((one) => one.session === session);
  }

  function nameOf(id) {
    if (id === undefined) return "connection";
    if (id === "ses_nope") return "none";
    const mine = [...names.values()].filter((one) => one.startsWith(`${name} `));
    if (!names.has(id)) names.set(id, many ? `${name} 1` : `${name} ${new Set(mine).size + 1}`);
    return names.get(id);
  }

  function normal(value) {
    const names = Object.entries({
      "/srv/ws": "{cwd}",
      "/srv": "{cwd}/..",
      "/usr/bin/node": "{node}",
      ...(cursor && { [cursor]: "{cursor}" }),
    });
    return JSON.parse(
      names.reduce((text, [path, short]) => text.replaceAll(path, short), JSON.stringify(value)),
    );
  }
}
