import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { createExporter } from "./exporter.js";
import { readTelemetry } from "./settings.js";
import { kinds, newPlace, parentIn, spanJson } from "./span.js";

const servers: Server[] = [];
afterEach(() => {
  for (const one of servers.splice(0)) one.closeAllConnections();
});

/** A collector that answers with these, one after the other, then with 200. */
async function collector(statuses: number[]) {
  const bodies: { names: string[]; headers: Record<string, unknown> }[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const body = JSON.parse(text);
    const names = body.resourceSpans[0].scopeSpans[0].spans.map(({ name }: { name: string }) => name);
    bodies.push({ names, headers: request.headers });
    response.writeHead(statuses.shift() ?? 200, { location: "/elsewhere" }).end("{}");
    for (const tell of waiting.splice(0)) tell();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const received = async (count: number) => {
    while (bodies.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies, received };
}

const span = (name: string) =>
  spanJson({
    ...{ place: newPlace(undefined), parent: undefined, name, kind: kinds.internal },
    ...{ start: 1, end: 2, attributes: {}, failed: false },
  });

const settingsFor = (url: string, more: Record<string, string> = {}) => {
  const settings = readTelemetry(
    { OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_BSP_SCHEDULE_DELAY: "5", ...more },
    "1.0.0",
  );
  if (!settings) throw new Error("nothing is sent");
  return settings;
};

it("spans are sent again where the collector was busy, dropped where it refuses them, and told of once", async () => {
  const warned: unknown[] = [];
  const log = (_level: string, _message: string, extra?: object) => void warned.push(extra);
  const { url, bodies, received } = await collector([503, 429, 200, 400, 200]);
  const exporter = createExporter(
    settingsFor(url, { OTEL_EXPORTER_OTLP_HEADERS: "x-team=a%20b,authorization=Bearer%20t" }),
    { version: "1.0.0" },
    log,
  );
  exporter.add(span("one"));
  await received(3);
  exporter.add(span("refused"));
  await received(4);
  exporter.add(span("two"));
  exporter.add(span("three"));
  await exporter.close();
  expect(bodies.map(({ names }) => names)).toEqual([
    ["one"],
    ["one"],
    ["one"],
    ["refused"],
    ["two", "three"],
  ]);
  expect(bodies[0]?.headers).toMatchObject({
    "x-team": "a b",
    authorization: "Bearer t",
    "content-type": "application/json",
  });
  expect(warned).toEqual([{ why: "it answered 503" }, { why: "it answered 400" }]);
});

it("a collector that sends on elsewhere is told of by its status, and followed nowhere", async () => {
  const warned: unknown[] = [];
  const log = (_level: string, _message: string, extra?: object) => void warned.push(extra);
  const { url, bodies, received } = await collector([302]);
  const exporter = createExporter(settingsFor(url), { version: "1.0.0" }, log);
  exporter.add(span("one"));
  await received(1);
  await exporter.close();
  expect(warned).toEqual([{ why: "it answered 302" }]);
  expect(bodies).toHaveLength(1);
});

it("a collector that is away holds nothing up and keeps no more than it may", async () => {
  const warned: unknown[] = [];
  const log = (_level: string, _message: string, extra?: object) => void warned.push(extra);
  const { url } = await collector([]);
  await new Promise((resolve) => servers.splice(0)[0]?.close(resolve));
  const exporter = createExporter(settingsFor(url), { version: "1.0.0" }, log);
  for (let n = 0; n < 10_000; n++) exporter.add(span(`${n}`));
  await exporter.close();
  expect(warned).toEqual([{ why: "ECONNREFUSED" }]);
});

it("the variables say where, as whose and whether; an address that is none is told without what stands in it", () => {
  const read = (env: Record<string, string>) => readTelemetry(env, "1.0.0");
  const base = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318/" };
  expect(read({})).toBeUndefined();
  expect(read({ OTEL_EXPORTER_OTLP_ENDPOINT: " " })).toBeUndefined();
  expect(read({ ...base, OTEL_SDK_DISABLED: "TRUE" })).toBeUndefined();
  expect(read({ ...base, OTEL_TRACES_EXPORTER: "none" })).toBeUndefined();
  expect(read(base)).toMatchObject({ url: "http://127.0.0.1:4318/v1/traces", delay: 5_000, timeout: 10_000 });
  expect(read({ ...base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://127.0.0.1:9/x" })?.url).toBe(
    "http://127.0.0.1:9/x",
  );
  const attributes = { OTEL_RESOURCE_ATTRIBUTES: "service.name=from attributes,team=a%2Cb,=x,broken" };
  expect(read({ ...base, ...attributes })?.resource).toMatchObject({
    "service.name": "from attributes",
    team: "a,b",
  });
  expect(read({ ...base, ...attributes, OTEL_SERVICE_NAME: "own" })?.resource["service.name"]).toBe("own");
  expect(read({ ...base, OTEL_BSP_SCHEDULE_DELAY: "soon" })?.delay).toBe(5_000);
  expect(() => read({ OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4317/secret-key" })).toThrow(
    /^OTEL_EXPORTER_OTLP_ENDPOINT is no address: write http/,
  );
});

it("a caller's place in a trace is taken from a traceparent that is one", () => {
  const [trace, id] = ["0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"];
  expect(parentIn(`00-${trace}-${id}-01`)).toEqual({ traceID: trace, spanID: id });
  expect(parentIn(`cc-${trace}-${id}-03-more`)).toEqual({ traceID: trace, spanID: id });
  expect(parentIn(`00-${trace}-${id}-00`)).toBe("unsampled");
  const none = [
    null,
    "",
    `00-${trace}-${id}`,
    `00-${"0".repeat(32)}-${id}-01`,
    `ff-${trace}-${id}-01`,
    `00-${trace.toUpperCase()}-${id}-01`,
  ];
  for (const text of none) expect(parentIn(text)).toBeUndefined();
});
