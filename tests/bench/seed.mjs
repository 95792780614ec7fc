// Writes a long conversation straight into a server's database: what thousands of prompts would have left there.
async function openDatabase(file) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const builtIn = major > 22 || (major === 22 && minor >= 13);
  const { DatabaseSync } = await import(builtIn ? "node:sqlite" : "@photostructure/sqlite");
  return new DatabaseSync(file);
}

const words = (count, from) => Array.from({ length: count }, (_, at) => `word${(from + at) % 997}`).join(" ");

/** Half prompts, half answers, each answer with a tool call; with `summary` one at the end that stands for them all. */
function* conversation(sessionID, count, { summary = false } = {}) {
  const began = Date.now() - count * 1_000;
  const id = (kind, at) => `${kind}_000000${String(at).padStart(8, "0")}${sessionID.slice(-10)}`;
  const model = { providerID: "bench", modelID: "one" };
  for (let at = 0; at < count; at += 2) {
    const user = { id: id("msg", at), sessionID, role: "user", time: { created: began + at * 1_000 } };
    const isSummary = summary && at === count - 2;
    const part = (message, number, rest) => ({
      id: id("prt", at * 10 + number),
      sessionID,
      messageID: message.id,
      ...rest,
    });
    yield {
      info: { ...user, agent: "build", model },
      parts: [
        isSummary
          ? part(user, 0, { type: "compaction", auto: true })
          : part(user, 0, { type: "text", text: words(20, at) }),
      ],
    };
    const time = { created: user.time.created + 200, completed: user.time.created + 800 };
    const tokens = { input: 10, output: 10, reasoning: 0, cache: { read: 0, write: 0 } };
    const answer = {
      ...{ id: id("msg", at + 1), sessionID, role: "assistant", parentID: user.id, ...model, time, tokens },
      ...{ mode: "build", agent: "build", path: { cwd: "/", root: "/" }, cost: 0, finish: "stop" },
      ...(isSummary && { summary: true }),
    };
    const text = part(answer, 2, {
      type: "text",
      text: words(40, at),
      time: { start: time.created, end: time.completed },
    });
    const call = part(answer, 3, {
      type: "tool",
      callID: id("call", at),
      tool: "bash",
      state: {
        status: "completed",
        input: { command: `echo ${at}` },
        output: words(60, at),
        title: "",
        metadata: {},
        time: { start: time.created, end: time.completed },
      },
    });
    yield {
      info: answer,
      parts: [
        part(answer, 1, { type: "step-start" }),
        text,
        ...(isSummary ? [] : [call]),
        part(answer, 4, { type: "step-finish", reason: "stop", cost: 0, tokens }),
      ],
    };
  }
}

/** Adds `count` messages to a session of the database in `file`. */
export async function seed(file, sessionID, count, options) {
  const database = await openDatabase(file);
  database.exec("PRAGMA busy_timeout = 5000");
  const message = database.prepare(
    "INSERT INTO message (id, session_id, time_created, data) VALUES (?, ?, ?, ?)",
  );
  const part = database.prepare("INSERT INTO part (id, message_id, session_id, data) VALUES (?, ?, ?, ?)");
  database.exec("BEGIN IMMEDIATE");
  for (const { info, parts } of conversation(sessionID, count, options)) {
    message.run(info.id, sessionID, info.time.created, JSON.stringify(info));
    for (const one of parts) part.run(one.id, info.id, sessionID, JSON.stringify(one));
  }
  database.exec("COMMIT");
  database.close();
}
