import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { scriptedConfig } from "../support/scenario.js";
import { startScriptedAnthropic } from "../support/scripted-anthropic.js";
import { startScriptedGoogle } from "../support/scripted-google.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startScriptedResponses } from "../support/scripted-responses.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt");

const image = "iVBORw0KGgo=";
const pdf = "JVBERi0xLjQK";
const parts = [
  { type: "text" as const, text: "Look." },
  { type: "file" as const, mime: "image/png", url: `data:image/png;base64,${image}`, filename: "dot.png" },
  {
    type: "file" as const,
    mime: "application/pdf",
    url: `data:application/pdf;base64,${pdf}`,
    filename: "a.pdf",
  },
];

const dialects: [
  string,
  () => Promise<ScriptedModel>,
  (body: Record<string, never[]>) => unknown,
  object[],
][] = [
  [
    "@ai-sdk/openai-compatible",
    startScriptedOpenAI,
    ({ messages }) => messages,
    [
      { type: "image_url", image_url: { url: `data:image/png;base64,${image}` } },
      { type: "file", file: { filename: "a.pdf", file_data: `data:application/pdf;base64,${pdf}` } },
    ],
  ],
  [
    "@ai-sdk/anthropic",
    startScriptedAnthropic,
    ({ messages }) => messages,
    [
      { type: "image", source: { type: "base64", media_type: "image/png", data: image } },
      { type: "document", source: { type: "base64", media_type: "application/pdf", data: pdf } },
    ],
  ],
  [
    "@ai-sdk/google",
    startScriptedGoogle,
    ({ contents }) => contents,
    [
      { inlineData: { mimeType: "image/png", data: image } },
      { inlineData: { mimeType: "application/pdf", data: pdf } },
    ],
  ],
  [
    "@ai-sdk/openai",
    startScriptedResponses,
    ({ input }) => input,
    [
      { type: "input_image", image_url: `data:image/png;base64,${image}` },
      { type: "input_file", filename: "a.pdf", file_data: `data:application/pdf;base64,${pdf}` },
    ],
  ],
];

const servers = new Map(
  await Promise.all(
    dialects.map(async ([npm, start]) => {
      const config = (model: ScriptedModel) => {
        const limit = { context: 100_000, output: 10_000 };
        const models = { one: { limit, attachment: true }, two: { limit } };
        return { config: scriptedConfig(model, { npm, models }) };
      };
      return [npm, await useScriptedServer(config, start)] as const;
    }),
  ),
);

describe("an image and a PDF", () => {
  it.each(dialects)("reach a model through %s, if it reads them", async (npm, _, turnsOf, expected) => {
    verifies("provider.media");
    const scripted = servers.get(npm);
    if (!scripted) throw new Error(`no server for ${npm}`);
    const { app, model } = scripted;
    model.respond(() => ({ text: "I see." }));
    const { id } = await app.session({ title: "media" });
    await app.prompt(id, { parts });
    const turns = turnsOf(model.requests[0]?.body) as {
      role: string;
      content?: object[];
      parts?: object[];
    }[];
    const user = turns.find(({ role }) => role === "user");
    expect((user?.content ?? user?.parts)?.slice(1)).toMatchObject(expected);

    const blind = await app.session({ title: "blind" });
    await app.prompt(blind.id, { model: { providerID: "scripted", modelID: "two" }, parts });
    const sent = JSON.stringify(model.requests[1]?.body);
    expect(sent).not.toContain(image);
    expect(sent).not.toContain(pdf);
    for (const name of ["dot.png", "a.pdf"]) expect(sent).toContain(name);
  });
});
