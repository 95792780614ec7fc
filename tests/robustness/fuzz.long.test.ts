import { afterAll, afterEach, expect, it } from "vitest";
import { violations } from "../support/contract.js";
import { ask, createSession } from "../support/drive.js";
import { createFuzzer, type FuzzTarget, fuzzTargets } from "../support/fuzz.js";
import { watchNoKeys } from "../support/keys.js";
import { expectNoLeak } from "../support/no-leak.js";
import { createRandom, type Random } from "../support/random.js";
import type { Schema } from "../support/schema-values.js";
import { startServer, type TestServer } from "../support/server.js";

watchNoKeys();

/** `FUZZ_SEED=7 FUZZ_ROUNDS=200 npx vitest run tests/robustness/fuzz.long.test.ts` looks further than every run does. */
const seed = Number(process.env.FUZZ_SEED ?? 1);
const rounds = Number(process.env.FUZZ_ROUNDS ?? 12);
const answerWithin = 30_000;

/** Answered once somebody else asks for something. */
const waits = new Set(["tui.control.next"]);

/** Such as a wait that is longer than a timer can be, and so is none. */
const warnings: string[] = [];
const warned = (warning: Error) => warnings.push(String(warning));
process.on("warning", warned);
afterAll(() => process.off("warning", warned));

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const seedOf = ({ id }: FuzzTarget) => [...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), seed);

/** Real ids where the contract wants one, commands and addresses that do no harm, directories of the test's own. */
function createNames(random: Random, directory: string, known: () => string[]) {
  return (name: string, schema: Schema): unknown => {
    const prefix = /^\^(\w+)$/.exec(schema.pattern ?? "")?.[1];
    if (prefix) {
      const real = known().filter((id) => id.startsWith(`${prefix}_`));
      return real.length > 0 && random.chance(0.6) ? random.pick(real) : undefined;
    }
    if (schema.type !== "string" && !/^(command|args)$/.test(name)) return undefined;
    if (name === "command") return schema.type === "array" ? ["true"] : random.pick(["true", "echo fuzz"]);
    if (name === "args") return [];
    if (/^(directory|cwd|root|worktree)$/.test(name))
      return random.pick([directory, `${directory}/sub`, `${directory}/missing`, "sub", "", "%zz", "a\0b"]);
    if (/url|base|endpoint|issuer/i.test(name)) return "http://127.0.0.1:9/";
    if (name === "providerID") return random.chance(0.7) ? "demo" : undefined;
    if (name === "modelID") return random.chance(0.7) ? "demo" : undefined;
    if (name === "agent") return random.chance(0.7) ? "build" : undefined;
    return undefined;
  };
}

async function answerOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  await response.body?.cancel();
  return "";
}

it.each(fuzzTargets.map((target) => [target.id, target] as const))(
  "%s never fails, whatever it is sent",
  async (_, target) => {
    server = await startServer({ files: { "sub/a.txt": "text" } });
    const ids = new Set<string>();
    const learn = (text: string) => {
      for (const id of text.match(/\b[a-z]{3}_[0-9a-f]{12}[0-9A-Za-z]{14}\b/g) ?? []) ids.add(id);
    };
    learn(await createSession(server));
    const sessionID = await createSession(server);
    learn(JSON.stringify(await ask(server, sessionID, "say: 2")));

    const random = createRandom(seedOf(target));
    const make = createFuzzer(
      random,
      createNames(random, server.directory, () => [...ids]),
    );
    for (let round = 0; round < rounds; round++) {
      const request = make(target, round % 2 === 0);
      const where = `seed ${seed}, round ${round}: ${request.shown.slice(0, 1_000)}`;
      try {
        const signal = AbortSignal.timeout(waits.has(target.id) ? 250 : answerWithin);
        const response = await server.fetch(request.path, { ...request.init, signal });
        const text = await answerOf(response);
        // 501 is how the protocol has a batch refused, at the one place that has batches.
        if (target.id !== "acp.send" || response.status !== 501) expect(response.status).toBeLessThan(500);
        if (response.status >= 400) expectNoLeak(text);
        else learn(text);
      } catch (error) {
        if (waits.has(target.id) && error instanceof DOMException) continue;
        throw new Error(`${where}\n${error instanceof Error ? error.message : error}`);
      }
    }
    const health = await server.fetch("/global/health");
    expect(await health.json()).toMatchObject({ healthy: true });
    expect({}).not.toHaveProperty("polluted");
    expect(warnings.splice(0).filter((warning) => !warning.includes("ExperimentalWarning"))).toEqual([]);
    expect(violations.splice(0)).toEqual([]);
    const logged = server.logged.filter((line) => line.startsWith("error"));
    // What a client asks to be logged is not the server's own trouble.
    if (target.id !== "app.log") expect(logged).toEqual([]);
  },
);
