import { afterAll, beforeAll, expect, it } from "vitest";
import { startServer, type TestServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("metrics.get");

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    files: { "a.txt": "confidential words\n" },
    password: "of the metrics",
    config: { permission: { bash: "deny" } },
  });
});
afterAll(() => server.close());

interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** Reads the text as Prometheus does: each sample belongs to a metric that was declared once, before it. */
async function scrape(): Promise<Sample[]> {
  const answer = await server.fetch("/metrics");
  expect({ status: answer.status, type: answer.headers.get("content-type") }).toEqual({
    status: 200,
    type: "text/plain; charset=utf-8",
  });
  const text = await answer.text();
  expect(text).not.toMatch(/confidential|ses_|msg_|of the metrics/);
  expect(text.endsWith("\n")).toBe(true);
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  const seen = new Set<string>();
  for (const line of text.trimEnd().split("\n")) {
    const [, name = "", type = ""] = /^# TYPE (\w+) (counter|gauge|summary)$/.exec(line) ?? [];
    if (name) {
      expect(types.has(name)).toBe(false);
      types.set(name, type);
    } else if (!line.startsWith("# HELP ")) {
      const [, full = "", labels = "", value = ""] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      const base = full.replace(/_(sum|count)$/, "");
      expect(types.get(full) ?? types.get(base), line).toBeDefined();
      const series = line.slice(0, line.lastIndexOf(" "));
      expect(seen.has(series), series).toBe(false);
      seen.add(series);
      const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
      samples.push({
        name: full,
        labels: Object.fromEntries(pairs.map(([, key, text]) => [key, text])),
        value: Number(value),
      });
    }
  }
  expect(samples.every(({ value }) => Number.isFinite(value))).toBe(true);
  return samples;
}

const amount = (samples: Sample[], name: string, labels: Record<string, string> = {}) =>
  samples
    .filter(
      (one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value),
    )
    .reduce((sum, { value }) => sum + value, 0);

it("what was asked, answered, called and used is counted, by names and outcomes only, for who has the password", async () => {
  verifies("operating.metrics");
  expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
  const first = await scrape();
  expect(amount(first, "opencode_prompt_duration_seconds_count")).toBe(0);
  const events = await server.events();

  const { data: session } = await server.official.session.create({});
  const sessionID = session?.id ?? "";
  const prompt = (text: string) =>
    server.official.session.prompt({ sessionID, parts: [{ type: "text", text }] });
  await prompt("read: a.txt\nread: nothing.txt");
  await prompt("run: true\nsay: 2");
  await prompt("fail: 401");
  const hanging = prompt("hang");
  await events.first("session.status", ({ properties }) => properties.status.type === "busy");
  await expect
    .poll(async () => amount(await scrape(), "opencode_sessions_busy"), { timeout: 30_000 })
    .toBe(1);
  const busy = await scrape();
  expect(amount(busy, "opencode_event_streams")).toBe(1);
  expect(amount(busy, "opencode_prompts_waiting")).toBeLessThanOrEqual(1);
  await server.official.session.abort({ sessionID });
  await hanging;

  const last = await scrape();
  const prompts = (outcome: string) =>
    amount(last, "opencode_prompt_duration_seconds_count", { outcome, kind: "prompt" });
  expect([prompts("completed"), prompts("failed"), prompts("aborted")]).toEqual([2, 1, 1]);
  const tools = (tool: string, outcome: string) =>
    amount(last, "opencode_tool_call_duration_seconds_count", { tool, outcome });
  expect([tools("read", "completed"), tools("read", "failed")]).toEqual([1, 1]);
  const model = { provider: "demo", model: "demo" };
  const calls = amount(last, "opencode_model_call_duration_seconds_count", {
    ...model,
    outcome: "completed",
  });
  expect(calls).toBeGreaterThanOrEqual(4);
  expect(amount(last, "opencode_tokens_total", { ...model, kind: "input" })).toBeGreaterThan(0);
  expect(amount(last, "opencode_cost_dollars_total", model)).toBe(0);
  expect(amount(last, "opencode_http_request_duration_seconds_count", { method: "GET", status: "401" })).toBe(
    1,
  );
  expect(amount(last, "opencode_http_request_duration_seconds_count", { method: "POST" })).toBe(6);
  expect(amount(last, "process_resident_memory_bytes")).toBeGreaterThan(1e7);
  expect(amount(last, "opencode_info", { version: "1.0.0" })).toBe(1);
  events.close();
});
