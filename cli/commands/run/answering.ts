import type { OpencodeClient } from "@opencode/sdk/client";
import type { PermissionRequest, QuestionInfo, QuestionRequest } from "@opencode/sdk/types";
import { oneLine } from "../../table.js";
import type { Asked } from "./follow.js";
import type { Terminal } from "./terminal.js";

/** Says yes to what no rule denies. */
export function allowing(client: OpencodeClient): Asked {
  return {
    permission: ({ id }) => void client.permission.reply({ requestID: id, reply: "once" }).catch(ignore),
    question: ({ id }) => void client.question.reject({ requestID: id }).catch(ignore),
    settled: ignore,
  };
}

/** Nobody is there: what is asked is rejected at once, and said. */
export function rejecting(client: OpencodeClient, note: (text: string) => void): Asked {
  return {
    permission(request) {
      note(
        `! permission requested: ${describe(request)}; auto-rejecting (--auto allows what no rule denies)`,
      );
      client.permission.reply({ requestID: request.id, reply: "reject" }).catch(ignore);
    },
    question({ id, questions }) {
      note(
        `! question asked: ${oneLine(questions[0]?.question ?? "")}; there is no terminal to answer it in`,
      );
      client.question.reject({ requestID: id }).catch(ignore);
    },
    settled: ignore,
  };
}

/** Asks in the terminal, one thing after the other. What is answered elsewhere meanwhile is asked no more. */
export function prompting(client: OpencodeClient, terminal: Terminal): Asked {
  const open = new Map<string, AbortController>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (id: string, ask: (signal: AbortSignal) => Promise<unknown>) => {
    const controller = new AbortController();
    open.set(id, controller);
    last = last
      .then(() => (controller.signal.aborted ? undefined : ask(controller.signal)))
      .catch(() => undefined)
      .finally(() => open.delete(id));
  };
  return {
    permission: (request) =>
      inTurn(request.id, async (signal) => {
        const reply = await askPermission(request, terminal, signal);
        if (reply) await client.permission.reply({ requestID: request.id, reply });
      }),
    question: (request) =>
      inTurn(request.id, async (signal) => {
        const answers = await askQuestions(request, terminal, signal);
        if (answers) await client.question.reply({ requestID: request.id, answers });
        else if (!signal.aborted) await client.question.reject({ requestID: request.id });
      }),
    settled: (id) => open.get(id)?.abort(),
  };
}

const ignore = () => undefined;

function describe({ permission, patterns, metadata }: PermissionRequest): string {
  const { command, filepath } = metadata;
  const about = [command, filepath].find((one) => typeof one === "string") ?? patterns.join(", ");
  return oneLine(`${permission} (${about})`);
}

async function askPermission(
  request: PermissionRequest,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<"once" | "always" | "reject" | undefined> {
  const forGood = request.always.length > 0 ? `, a(lways: ${oneLine(request.always.join(", "))})` : "";
  terminal.say(`\nThe agent asks for ${describe(request)}`);
  for (;;) {
    const typed = await terminal.ask(`Allow? y(es, once)${forGood}, n(o): `, signal);
    if (typed === undefined) return signal.aborted ? undefined : "reject";
    const answer = typed.trim().toLowerCase();
    if (/^(y|yes|once)$/.test(answer)) return "once";
    if (/^(a|always)$/.test(answer) && forGood !== "") return "always";
    if (/^(n|no|reject)$/.test(answer)) return "reject";
  }
}

async function askQuestions(
  { questions }: QuestionRequest,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<string[][] | undefined> {
  const answers: string[][] = [];
  for (const question of questions) {
    const answer = await askQuestion(question, terminal, signal);
    if (!answer) return undefined;
    answers.push(answer);
  }
  return answers;
}

async function askQuestion(
  { question, options, multiple, custom = true }: QuestionInfo,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<string[] | undefined> {
  terminal.say(`\n${oneLine(question)}`);
  for (const [at, { label, description }] of options.entries())
    terminal.say(`  ${at + 1}  ${oneLine(label)}${description ? `: ${oneLine(description)}` : ""}`);
  const how = `${multiple ? "Numbers, with commas between them" : "A number"}${custom ? ", or your own words" : ""}`;
  for (;;) {
    const typed = await terminal.ask(`${how}: `, signal);
    if (typed === undefined) return undefined;
    const words = (multiple ? typed.split(",") : [typed]).map((one) => one.trim()).filter(Boolean);
    const chosen = words.map(
      (word) => options[Number(word) - 1]?.label ?? options.find(({ label }) => label === word)?.label,
    );
    if (words.length > 0 && chosen.every((label) => label !== undefined)) return chosen;
    if (custom && typed.trim() !== "") return [typed.trim()];
  }
}
