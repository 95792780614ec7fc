import type { Session } from "@opencode/sdk/types";
import { type Invocation, isOn, numberOf, textOf } from "../../command-line/invocation.js";
import { type Connection, connected } from "../../connection.js";
import { createProgress } from "../../progress.js";
import { writeJson, writeTable } from "../../table.js";
import { addSession, addUse, newTotals, type Totals } from "./totals.js";

/** The most sessions that are asked for at once. */
const lot = 100_000;
const day = 24 * 60 * 60 * 1000;

/** `opencode stats`: sums over sessions; by model and tool only where asked, since that reads every message. */
export async function stats(invocation: Invocation): Promise<void> {
  const { options } = invocation;
  const days = numberOf(options, "days");
  await connected(invocation, {}, async ({ client }) => {
    const start = days === undefined ? undefined : startOf(days);
    const filter = { limit: lot, ...(start !== undefined && { start }) };
    const { data } = isOn(options, "project")
      ? await client.session.list({ ...filter, scope: "project" })
      : await client.experimental.session.list({ ...filter, archived: true });
    const sessions: Session[] = data ?? [];
    const totals = newTotals();
    for (const session of sessions) addSession(totals, session);
    if (isOn(options, "models") || isOn(options, "tools")) await addMessages(client, sessions, totals);
    if (textOf(options, "format") === "json") writeJson(plain(totals, options));
    else print(totals, options);
  });
}

function startOf(days: number): number {
  return days === 0 ? new Date().setHours(0, 0, 0, 0) : Date.now() - days * day;
}

async function addMessages(client: Connection["client"], sessions: Session[], totals: Totals): Promise<void> {
  const progress = createProgress();
  for (const [at, { id }] of sessions.entries()) {
    progress.say(`Reading session ${at + 1} of ${sessions.length}`);
    // Deleted meanwhile, it is no loss.
    const { data } = await client.session.messages({ sessionID: id }, { throwOnError: false });
    for (const message of data ?? []) addUse(totals, message);
  }
  progress.end();
}

function plain({ models, tools, ...sums }: Totals, options: Invocation["options"]): object {
  return {
    ...sums,
    ...(isOn(options, "models") && { models: Object.fromEntries(models) }),
    ...(isOn(options, "tools") && { tools: Object.fromEntries(tools) }),
  };
}

const money = (amount: number) => `$${amount.toFixed(amount > 0 && amount < 0.1 ? 4 : 2)}`;
const count = (number: number) => number.toLocaleString("en-US");

function print({ sessions, cost, tokens, models, tools }: Totals, options: Invocation["options"]): void {
  writeTable(
    ["Sessions", count(sessions)],
    [
      ["Cost", money(cost)],
      ["Input tokens", count(tokens.input)],
      ["Output tokens", count(tokens.output)],
      ["Reasoning tokens", count(tokens.reasoning)],
      ["Read from cache", count(tokens.cache.read)],
      ["Written to cache", count(tokens.cache.write)],
    ],
  );
  if (isOn(options, "models")) {
    process.stdout.write("\n");
    writeTable(
      ["Model", "Answers", "Input", "Output", "Cost"],
      [...models]
        .sort(([, a], [, b]) => b.cost - a.cost || b.messages - a.messages)
        .map(([name, use]) => [
          name,
          count(use.messages),
          count(use.input),
          count(use.output),
          money(use.cost),
        ]),
    );
  }
  if (isOn(options, "tools")) {
    process.stdout.write("\n");
    writeTable(
      ["Tool", "Calls", "Failed"],
      [...tools]
        .sort(([, a], [, b]) => b.calls - a.calls)
        .map(([name, use]) => [name, count(use.calls), count(use.failed)]),
    );
  }
}
