import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadCatalogue } from "./catalogue.js";
import { refreshCatalogue } from "./refresh.js";
import { trimCatalogue } from "./trim.js";

const model = (more: object = {}) => ({
  name: "One",
  tool_call: true,
  modalities: { input: ["text"], output: ["text"] },
  limit: { context: 100_000, output: 8_000 },
  ...more,
});
const source = {
  odd: { name: "Odd", npm: "nobody-knows", env: ["ODD"], models: { a: model() } },
  near: {
    name: "Near",
    npm: "@ai-sdk/xai",
    env: ["NEAR_KEY", "GITHUB_TOKEN"],
    models: {
      painter: model({ modalities: { input: ["text"], output: ["image"] } }),
      gone: model({ status: "deprecated" }),
      old: model({ release_date: "2024-01-01" }),
      new: model({
        release_date: "2026-01-01",
        reasoning: true,
        reasoning_options: [{ type: "effort", values: ["low", "high"] }],
        cost: {
          input: 1,
          output: 2,
          cache_read: 0.1,
          tiers: [{ tier: { type: "context", size: 200_000 }, input: 2, output: 3 }],
        },
      }),
      elsewhere: model({ provider: { npm: "@ai-sdk/anthropic", api: "https://near.example/anthropic" } }),
      odd: model({ provider: { npm: "nobody-knows" } }),
      broken: "text",
    },
  },
};

describe("trimming", () => {
  it("keeps what can be driven and writes text, the best first", () => {
    const trimmed = trimCatalogue(source);
    expect(Object.keys(trimmed)).toEqual(["near"]);
    expect(trimmed.near).toMatchObject({
      npm: "@ai-sdk/openai-compatible",
      api: "https://api.x.ai/v1",
      env: ["NEAR_KEY"],
    });
    expect(Object.keys(trimmed.near?.models ?? {})).toEqual(["new", "old", "elsewhere"]);
    expect(trimmed.near?.models.new).toMatchObject({
      cost: { input: 1, output: 2, cache_read: 0.1, tiers: [{ size: 200_000, input: 2, output: 3 }] },
      controls: { efforts: ["low", "high"] },
    });
    expect(trimmed.near?.models.elsewhere?.provider).toEqual({
      npm: "@ai-sdk/anthropic",
      api: "https://near.example/anthropic",
    });
  });

  it("takes nothing from what is no catalogue", () => {
    for (const wrong of [null, [], "x", { a: 1 }, { a: { npm: "@ai-sdk/openai", models: [] } }]) {
      expect(trimCatalogue(wrong)).toEqual({});
    }
  });
});

describe("the shipped catalogue", () => {
  it("has the well-known providers with models, prices and variants", async () => {
    const catalogue = await loadCatalogue();
    const sonnet = catalogue.provider("anthropic")?.models["claude-sonnet-5"];
    expect(sonnet).toMatchObject({
      api: { npm: "@ai-sdk/anthropic" },
      capabilities: { reasoning: true, toolcall: true, input: { image: true, pdf: true } },
      limit: { context: 1_000_000 },
      variants: { high: { thinking: { type: "adaptive" }, effort: "high" } },
    });
    expect(sonnet?.cost.input).toBeGreaterThan(0);
    expect(catalogue.provider("anthropic")).toBe(catalogue.provider("anthropic"));
    expect(catalogue.provider("constructor")).toBeUndefined();
    for (const id of catalogue.ids) {
      expect(Object.keys(catalogue.provider(id)?.models ?? {}).length, id).toBeGreaterThan(0);
    }
  });
});

describe("a refresh", () => {
  let server: Server | undefined;
  afterEach(() => server?.close());
  async function serve(listener: RequestListener): Promise<string> {
    server = createServer(listener).listen(0, "127.0.0.1");
    await new Promise((resolve) => server?.once("listening", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api.json`;
  }
  const whole = Object.fromEntries(["a", "b", "c", "d", "e"].map((id) => [id, source.near]));

  it("replaces the shipped catalogue", async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), "catalogue-")), "data/catalogue.json");
    const url = await serve((_, response) => response.end(JSON.stringify(whole)));
    await refreshCatalogue({ url, file });
    const catalogue = await loadCatalogue(file);
    expect(catalogue.ids).toEqual(["a", "b", "c", "d", "e"]);
    expect(Object.keys(catalogue.provider("c")?.models ?? {})).toEqual(["new", "old", "elsewhere"]);
  });

  it("leaves the file alone when what comes is no catalogue", async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), "catalogue-")), "catalogue.json");
    await writeFile(file, "before");
    let answer = { status: 200, text: "<html>" };
    const url = await serve((_, response) => {
      response.writeHead(answer.status);
      response.end(answer.text);
    });
    await expect(refreshCatalogue({ url, file })).rejects.toThrow();
    answer = { status: 200, text: '{"one": {}}' };
    await expect(refreshCatalogue({ url, file })).rejects.toThrow("no catalogue");
    answer = { status: 503, text: JSON.stringify(whole) };
    await expect(refreshCatalogue({ url, file })).rejects.toThrow("503");
    expect(await readFile(file, "utf8")).toBe("before");
    expect((await loadCatalogue(file)).ids).toContain("anthropic");
  });
});
