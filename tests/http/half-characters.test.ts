import { describe, expect, it } from "vitest";
import { gate, useScriptedServer } from "../support/fixture.js";
import { scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.update", "session.summarize");

const high = "\ud83d";
const low = "\ude00";
const emoji = "😀";

const { server, app, model, log } = await useScriptedServer((scripted) => {
  const limit = { context: 20_000, output: 2_000 };
  return {
    config: {
      ...scriptedConfig(scripted, { models: { one: { limit, attachment: true }, two: { limit } } }),
      permission: "allow",
    },
  };
});

/** Whether a value parsed from JSON holds half a character anywhere, in a key or in a text. */
function holdsHalf(value: unknown): boolean {
  return /\\ud[89a-f]/i.test(JSON.stringify(value));
}

describe("half a character", () => {
  it("of a prompt reaches neither the model nor a client", async () => {
    verifies("text.well-formed");
    model.script({ text: "Fine." });
    const { id } = await app.session({ title: `half ${high} title` });
    await app.prompt(id, `before ${high} after ${low}${high}\\${high}`);
    expect(holdsHalf(model.requests.at(-1)?.body)).toBe(false);
    expect(JSON.stringify(model.requests.at(-1)?.body)).toContain("before \uFFFD after \uFFFD\uFFFD");
    const messages = await app.raw("GET", `/session/${id}/message`);
    expect(holdsHalf(messages.body)).toBe(false);
    const session = await app.raw("GET", `/session/${id}`);
    expect(session.body.title).toBe("half \uFFFD title");
  });

  it("of an answer waits for its other half, in text, thoughts and arguments", async () => {
    verifies("text.deltas");
    const { id } = await app.session({ title: "halves" });
    const events = log.session(id);
    model.script(
      {
        reasoning: [`thought ${high}`, `${low}!`],
        text: [`a${high}`, low, `b${high}`, `${low}${high}`, `${low}c${high}`],
        toolCalls: [{ name: "write", input: '{"filePath":"half.txt","content":"\\ud83d\\ude00\\ud83dx"}' }],
      },
      { text: ["done", low] },
    );
    await app.prompt(id, "go");
    const [first, second] = (await app.messages(id)).slice(1);
    expect(textOf(first?.parts ?? [])).toBe(`a${emoji}b${emoji}${emoji}c\uFFFD`);
    expect(textOf(first?.parts ?? [], "reasoning")).toBe(`thought ${emoji}!`);
    expect(toolsOf(first?.parts ?? [])[0]?.state.input).toMatchObject({ content: `${emoji}\uFFFDx` });
    expect(textOf(second?.parts ?? [])).toBe("done\uFFFD");
    await events.first("session.idle");
    const deltas = events.of("message.part.delta");
    expect(deltas.length).toBeGreaterThan(4);
    expect(holdsHalf(deltas)).toBe(false);
  });

  it("is not made by cutting: attachments, titles, outputs and what a command prints", async () => {
    verifies("text.cut");
    const long = `x${emoji.repeat(60_000)}`;
    const { id } = await app.session({});
    const events = log.session(id);
    const opened = gate();
    model.respondTitle(async () => {
      await opened.opened;
      return { text: `x${emoji.repeat(300)}` };
    });
    model.script(
      {
        toolCalls: [
          {
            name: "bash",
            input: {
              command: `printf 'x'; yes ${emoji} | head -c 300000 | tr -d '\\n'`,
              description: "prints",
            },
          },
        ],
      },
      { text: "Done." },
    );
    const file = { type: "file" as const, mime: "text/plain", filename: "long.txt" };
    await app.prompt(id, {
      parts: [
        { type: "text", text: long.slice(0, 8_001) },
        { ...file, url: `data:text/plain;base64,${Buffer.from(long).toString("base64")}` },
        { ...file, url: `data:text/plain,${encodeURIComponent(long)}` },
      ],
    });
    for (const { body } of [...model.requests, ...model.titleRequests]) expect(holdsHalf(body)).toBe(false);
    expect(holdsHalf(await app.messages(id))).toBe(false);
    opened.open();
    const { properties } = await events.first(
      "session.updated",
      ({ properties: { info } }) => info.title?.includes(emoji) === true,
    );
    expect(properties.info.title).toMatch(/^x😀+…$/u);
    expect(holdsHalf(log.events())).toBe(false);
  });

  it("does not keep a session of nothing but emoji from being condensed", async () => {
    verifies("text.cut");
    const { id } = await app.session({ title: "emoji" });
    for (let turn = 0; turn < 3; turn++) {
      model.script({ text: emoji.repeat(4_001 + turn) });
      await app.prompt(id, `${"a".repeat(turn)}${emoji.repeat(9_001)}`);
    }
    model.respond(() => ({ text: `${emoji} notes` }));
    const { data } = await app.client.session.summarize({
      sessionID: id,
      providerID: "scripted",
      modelID: "one",
    });
    expect(data).toBe(true);
    expect(holdsHalf(model.requests.map(({ body }) => body))).toBe(false);
    model.script({ text: emoji });
    await app.prompt(id, emoji);
    expect(holdsHalf(model.requests.at(-1)?.body)).toBe(false);
  });

  it("in the body of any other request is taken for U+FFFD too", async () => {
    verifies("text.well-formed");
    const { id } = await app.session({ title: "other" });
    const response = await server.fetch(`/session/${id}`, {
      method: "PATCH",
      body: `{"title":"\\ud83d\\ud83d\\ude00 \\\\ud83d"}`,
    });
    expect(await response.json()).toMatchObject({ title: `\uFFFD${emoji} \\ud83d` });
  });
});
