import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { loadedChunks } from "../support/loaded-chunks.js";
import { endSpawned, spawnCommand, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code?: number };
}

let workspace: Workspace;
let collector: Server;
let received: { path: string; headers: Record<string, unknown>; text: string }[];
beforeEach(async () => {
  workspace = createWorkspace();
  received = [];
  collector = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    received.push({ path: request.url ?? "", headers: request.headers, text });
    response.end("{}");
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  await endSpawned();
  collector.closeAllConnections();
  collector.close();
  workspace.remove();
});

const endpoint = () => `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
const spans = () =>
  received.flatMap(({ text }) => JSON.parse(text).resourceSpans[0].scopeSpans[0].spans as Span[]);
const attribute = (span: Span, key: string) =>
  Object.values(span.attributes.find((one) => one.key === key)?.value ?? {})[0];

it("spans of requests, prompts, model calls and tools, subagents' too, reach a collector, each within what asked for it", async () => {
  verifies("operating.traces");
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint(),
    OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20collector-key",
    OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=test",
    ANTHROPIC_API_KEY: "sk-never-told",
  };
  const server = await spawnServer({ workspace, env, config: { model: "demo/demo", permission: "allow" } });
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await server.fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  const { id } = await post("/session", { title: "Confidential" });
  const caller = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" };
  const prompt = (text: string, headers = {}) =>
    post(`/session/${id}/message`, { parts: [{ type: "text", text }] }, headers);
  await prompt("run: echo confidential; echo $OTEL_EXPORTER_OTLP_HEADERS\ntask: say: 2", {
    traceparent: `00-${caller.traceId}-${caller.spanId}-01`,
  });
  await prompt("fail: 401");
  await prompt("say: 1", { traceparent: `00-${caller.traceId}-${caller.spanId}-00` });
  await server.kill("SIGTERM");

  for (const { path, headers } of received)
    expect({ path, key: headers.authorization }).toEqual({
      path: "/v1/traces",
      key: "Bearer collector-key",
    });
  const told = received.map(({ text }) => text).join("\n");
  expect(told).not.toMatch(/confidential|sk-never-told|collector-key|say: /i);
  expect(told).toContain("deployment.environment.name");

  const all = spans();
  for (const span of all) expect(BigInt(span.endTimeUnixNano) >= BigInt(span.startTimeUnixNano)).toBe(true);
  const trace = all.filter(({ traceId }) => traceId === caller.traceId);
  const only = (list: Span[], name: string): Span => {
    const found = list.filter((span) => span.name === name);
    expect(found, name).toHaveLength(1);
    return found[0] as Span;
  };
  const within = (parent: Span | undefined, name: string) =>
    trace.filter((span) => span.parentSpanId === parent?.spanId && span.name === name);

  const request = only(trace, "POST /session/{id}/message");
  expect(request.parentSpanId).toBe(caller.spanId);
  expect(attribute(request, "http.response.status_code")).toBe("200");
  const asked = only(within(request, "prompt"), "prompt");
  expect(attribute(asked, "gen_ai.conversation.id")).toBe(id);
  const calls = within(asked, "chat demo");
  expect(calls.length).toBeGreaterThanOrEqual(2);
  expect(calls.map((span) => attribute(span, "gen_ai.usage.input_tokens"))).toEqual(
    calls.map(() => expect.stringMatching(/^\d+$/)),
  );
  const bash = only(within(asked, "execute_tool bash"), "execute_tool bash");
  expect(bash.status).toEqual({});
  const task = only(within(asked, "execute_tool task"), "execute_tool task");
  // The subagent's prompt is part of the call that made it.
  const child = only(within(task, "prompt"), "prompt");
  expect(attribute(child, "gen_ai.conversation.id")).not.toBe(id);
  expect(within(child, "chat demo").length).toBeGreaterThanOrEqual(1);

  const failed = all.filter((span) => span.name === "chat demo" && span.status.code === 2);
  expect(failed.map((span) => attribute(span, "error.type"))).toEqual(["ProviderAuthError"]);
  // Of what its caller does not want traced there is nothing.
  expect(all.filter(({ name }) => name === "POST /session/{id}/message")).toHaveLength(2);
  expect(all.filter(({ name }) => name === "prompt")).toHaveLength(3);
});

it("nothing of it is loaded where no collector is named; one that is away or no address is told and holds nothing up", async () => {
  const coverage = workspace.path("coverage");
  mkdirSync(coverage);
  const plain = await spawnServer({ workspace, env: { NODE_V8_COVERAGE: coverage } });
  await plain.fetch("/global/health");
  await plain.kill("SIGTERM");
  const loads = loadedChunks(coverage);
  expect(loads.length).toBeGreaterThan(3);
  expect(loads.filter(({ source }) => source.includes("resourceSpans"))).toEqual([]);
  expect(loads.filter(({ source }) => source.includes("opencode_event_streams"))).toEqual([]);

  const wrong = spawnCommand({ workspace, env: { OTEL_EXPORTER_OTLP_ENDPOINT: "localhost:4317" } });
  expect(await wrong.exited).toMatchObject({ code: 2 });
  expect(wrong.stderr()).toContain("OTEL_EXPORTER_OTLP_ENDPOINT is no address: write http://127.0.0.1:4318");

  const url = endpoint();
  await new Promise((resolve) => collector.close(resolve));
  const away = await spawnServer({
    workspace,
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_BSP_SCHEDULE_DELAY: "20" },
  });
  for (let n = 0; n < 5; n++) expect((await away.fetch("/session")).status).toBe(200);
  await vi.waitFor(() => expect(away.stderr()).toContain("spans could not be sent"), { timeout: 60_000 });
  await away.kill("SIGTERM");
  expect(away.stderr().split("spans could not be sent")).toHaveLength(2);
});
