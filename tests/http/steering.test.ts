import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, textOf } from "../support/scenario.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { verifies } from "../support/verifies.js";

const { model, server, app, log } = await useScriptedServer((model) => ({
  config: scriptedConfig(model, { permission: "allow" }),
}));

/** A turn that stands in a command until the file is made. */
async function inTool(name: string) {
  const { id } = await app.session({ title: name });
  const command = `touch ${name}-began; while [ ! -e ${name} ]; do sleep 0.05; done`;
  const from = model.requests.length;
  model.script({ toolCalls: [{ name: "bash", input: { command, description: "waits" } }] });
  model.respond((_, count) => ({ text: `answer ${count - from}` }));
  const first = app.prompt(id, "first");
  await expect
    .poll(() => existsSync(server.workspace.path(`project/${name}-began`)), { timeout: 20_000 })
    .toBe(true);
  const arrived = (text: string) =>
    log.session(id).first("message.created", ({ properties: { parts } }) => textOf(parts) === text);
  return { id, from, first, arrived, goOn: () => server.workspace.write(`project/${name}`, "") };
}

describe("a prompt in mid-turn", () => {
  it("joins at the next model call, with all that came; each is answered with the turn", async () => {
    verifies("prompt.steer");
    const { id, from, first, arrived, goOn } = await inTool("join");
    const second = app.prompt(id, "second");
    await arrived("second");
    const third = app.prompt(id, "third");
    await arrived("third");
    goOn();
    const answers = await Promise.all([first, second, third]);
    expect(answers.map(({ parts }) => textOf(parts))).toEqual(["answer 1", "answer 1", "answer 1"]);
    expect(model.requests.length).toBe(from + 2);
    expect(JSON.stringify(model.requests.at(-1)?.body.messages)).toMatch(/first.*second.*third/);
    await log.session(id).first("session.idle");
    const again = await app.prompt(id, "fourth");
    expect(textOf(again.parts)).toBe("answer 2");
    expect(JSON.stringify(model.requests.at(-1)?.body.messages)).toMatch(
      /first.*second.*third.*answer 1.*fourth/,
    );
  });

  it("waits for a turn of its own where it asks to", async () => {
    verifies("prompt.steer.queue");
    const { id, first, arrived, goOn } = await inTool("later");
    // Other clients do not know the word.
    const parts = [{ type: "text" as const, text: "second" }];
    const second = data(server.own.session.prompt({ sessionID: id, parts, delivery: "queue" }));
    await arrived("second");
    goOn();
    expect(textOf((await first).parts)).toBe("answer 1");
    expect(textOf((await second).parts)).toBe("answer 2");
  });

  it("begins anew the count of calls that are all the same", async () => {
    verifies("prompt.steer.again");
    const permission = [{ permission: "doom_loop", pattern: "*", action: "ask" as const }];
    const { id } = await app.session({ permission });
    const command =
      "n=$(ls began-* 2>/dev/null | wc -l); touch began-$((n)); while [ ! -e go-$((n)) ]; do sleep 0.05; done";
    const call = { toolCalls: [{ name: "bash", input: { command, description: "waits" } }] };
    model.script(call, call, call, { text: "Done." });
    const here = log.session(id);
    const began = (at: number) =>
      expect
        .poll(() => existsSync(server.workspace.path(`project/began-${at}`)), { timeout: 20_000 })
        .toBe(true);
    const answers = [app.prompt(id, "do it")];
    for (const [at, text] of ["once more", "and again"].entries()) {
      await began(at);
      answers.push(app.prompt(id, text));
      await here.first("message.created", ({ properties: { parts } }) => textOf(parts) === text);
      server.workspace.write(`project/go-${at}`, "");
    }
    server.workspace.write("project/go-2", "");
    for (const { parts } of await Promise.all(answers)) expect(textOf(parts)).toBe("Done.");
    expect(here.of("permission.asked")).toEqual([]);
  });
});
