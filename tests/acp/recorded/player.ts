import { answered as answerLine, createOutline, said } from "./outline.js";
import { type Message, type Scenario, type Step, usualInitialize } from "./scenario.js";

/** The way to an agent and back, a line at a time. */
export interface Line {
  write(text: string): void;
  end(): void;
  signal?(signal: NodeJS.Signals): void;
}

export interface PlayerOptions {
  scenario: Scenario;
  /** Names in braces, with or without what they stand for: paths, and the sessions of scenarios before. */
  names: Map<string, string>;
  /** What a client does that is asked for files, terminals and answers. Throws for what it cannot do. */
  handle(method: string, params: unknown): Promise<unknown>;
}

/** The agent that never answers must not keep a test waiting for its own timeout without a word. */
const patience = 40_000;

/** Says what the recorded client said, when it said it, and notes what the agent says. */
export function createPlayer({ scenario, names, handle }: PlayerOptions, line: Line) {
  const outline = createOutline();
  const requests = new Map<unknown, { method: string; session?: string; opens?: string }>();
  const replies = [...scenario.replies];
  const ids = new Map([...names].map(([name, stands]) => [stands, name]));
  const waiting: (() => void)[] = [];
  const answered = new Set<unknown>();
  /** What was said since the last step. */
  let recent: string[] = [];
  let taken = 0;
  let given = 0;

  const wake = () => {
    for (const one of waiting.splice(0)) one();
  };
  const until = async (what: string, done: () => boolean) => {
    const timer = setTimeout(() => {
      failed = new Error(`nothing came of waiting for ${what}: ${JSON.stringify(outline.tracks)}`);
      wake();
    }, patience);
    let failed: Error | undefined;
    while (!done()) {
      if (failed) throw failed;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    clearTimeout(timer);
  };

  const named = (value: unknown): string =>
    [...names].reduce((text, [name, stands]) => text.replaceAll(`{${name}}`, stands), JSON.stringify(value));
  const nameOf = (id: string | undefined): string => {
    if (id === undefined) return "connection";
    return ids.get(id) ?? "none";
  };

  const reply = async ({ id, method = "", params }: Message) => {
    const at = replies.findIndex((one) => one.method === method);
    const [recorded] = at < 0 ? [] : replies.splice(at, 1);
    if (recorded) await until(`step ${recorded.after}`, () => taken >= recorded.after);
    const outcome = recorded
      ? { result: recorded.result, error: recorded.error && { message: "recorded", ...recorded.error } }
      : await handle(method, params).then(
          (result) => ({ result }),
          (error: unknown) => ({ error: { code: -32601, message: String(error) } }),
        );
    line.write(`${JSON.stringify({ jsonrpc: "2.0", id, ...outcome })}\n`);
    if (recorded) {
      given++;
      recent = [];
    }
    wake();
  };

  const receive = (message: Message) => {
    const { id, method, params } = message;
    if (method === "$/cancel_request") {
      // It takes back a question of its own.
    } else if (method !== undefined) {
      const what = said(message);
      const session = nameOf(params?.sessionId);
      if (session === "none") outline.put("none", `${method} of an unknown session`);
      else if (what) outline.add(session, what, message);
      if (what) recent.push(what.line);
      if (id !== undefined) void reply(message);
    } else {
      const request = requests.get(id);
      requests.delete(id);
      answered.add(id);
      const made: string | undefined = message.result?.sessionId;
      if (made !== undefined && !ids.has(made)) {
        if (request?.opens) names.set(request.opens, made);
        ids.set(made, request?.opens ?? "connection");
      }
      if (message.result?.nextCursor) names.set("cursor", message.result.nextCursor);
      outline.put(request?.opens ?? nameOf(request?.session), answerLine(request?.method, message));
    }
    wake();
  };

  const due = async (step: Step, at: number) => {
    const ids = step.answered ?? [];
    await until(`answers to ${ids}`, () => ids.every((id) => answered.has(id)));
    const replied = scenario.replies.filter(({ after }) => after <= at).length;
    const turns = [...requests.values()].filter(({ method }) => method === "session/prompt");
    const over = () => turns.every((turn) => ![...requests.values()].includes(turn));
    if (step.waited) await until("the end of the turn, or a word of why", () => over() || heard("notice"));
    else if (step.seen !== undefined) {
      await until(step.seen, () => over() || (given >= replied && heard(step.seen ?? "")));
    }
  };
  const heard = (wanted: string) => recent.includes(wanted);

  const take = async (step: Step, id: Message["id"]) => {
    const { message, text } = step;
    if (step.signal) return line.signal?.(step.signal);
    if (step.end) return line.end();
    if (text !== undefined) return line.write(`${text}\n`);
    const body: Message =
      step.initialize === undefined ? { ...message, ...(id !== undefined && { id }) } : opening(step);
    const params = body.params === undefined ? undefined : JSON.parse(named(body.params));
    if (body.id !== undefined && body.method !== undefined)
      requests.set(body.id, {
        method: body.method,
        ...(params?.sessionId && { session: params.sessionId }),
        ...(step.opens && { opens: step.opens }),
      });
    const sent = {
      ...(!step.unversioned && { jsonrpc: "2.0" }),
      ...body,
      ...(params !== undefined && { params }),
      ...(step.large && { params: { text: "x".repeat(1 << 20) } }),
    };
    line.write(`${JSON.stringify(sent)}${step.unterminated ? "" : "\n"}`);
  };

  return {
    receive,
    /** Takes every step; resolves when whatever was asked is answered. */
    async play() {
      for (const [at, step] of scenario.steps.entries()) {
        await due(step, at);
        recent = [];
        for (let time = 0; time < (step.times ?? 1); time++) {
          const id = step.message?.id;
          await take(step, time === 0 || typeof id !== "number" ? id : id + time);
        }
        taken++;
        wake();
      }
      const ends = scenario.steps.some(({ end, signal }) => end || signal);
      if (!ends) await until("the last answers", () => requests.size === 0);
    },
    /** What the agent said. */
    outline: outline.tracks,
  };
}

function opening({ initialize }: Step): Message {
  return {
    ...(initialize !== undefined && { id: initialize }),
    method: "initialize",
    params: usualInitialize,
  };
}
