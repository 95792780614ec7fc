import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CoreError } from "../core/base/errors.js";
import { rawExchange, startServer, type TestServer } from "./test-server.js";

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString("base64")}`;
const asked: unknown[] = [];
let streams = 0;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    "path.get": (_, { directory, directoryQuery }) => ({
      home: directoryQuery ?? "",
      state: "",
      config: "",
      worktree: "",
      directory,
    }),
    "session.list": ({ query }) => {
      asked.push(query);
      return [];
    },
    "session.get": ({ path }) => {
      if (path.sessionID === "ses_boom") throw new TypeError("secret of the house");
      if (path.sessionID === "ses_busy")
        throw new CoreError("SessionBusyError", {
          message: "Session is busy: ses_busy",
          sessionID: "ses_busy",
        });
      throw new CoreError("NotFoundError", { message: `Session not found: ${path.sessionID}` });
    },
    "session.delete": async () => true,
    "session.status": (_, { setHeader, requestHeader, url }) => {
      setHeader("X-Next-Cursor", `${requestHeader("X-Odd")} ${url.pathname}`);
      return {};
    },
    "session.prompt_async": async () => {},
    "session.todo": async () => {
      await null;
      throw new RangeError("secret of the house");
    },
    "event.subscribe": ({ headers }) => {
      streams += 1;
      return new Blob([`data: ${JSON.stringify(headers)}\n\n`]).stream() as ReadableStream<Uint8Array>;
    },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const ask = (path: string, init?: RequestInit) => fetch(server.url + path, init);

describe("answers", () => {
  it("sends JSON with its exact content-type and length", async () => {
    const response = await ask("/health");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("vary")).toBe("Origin");
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({ healthy: true, version: "1.2.3" });
    expect(response.headers.get("content-length")).toBe(String(text.length));
  });

  it("waits for a handler's promise, and shows it the request and lets it set headers", async () => {
    expect(await (await ask("/session/ses_1", { method: "DELETE" })).json()).toBe(true);
    const response = await ask("/session/status", { headers: { "x-odd": "12" } });
    expect(response.headers.get("x-next-cursor")).toBe("12 /session/status");
  });

  it("sends nothing with 204", async () => {
    const response = await ask("/session/ses_1/prompt_async", { method: "POST", body: '{"parts":[]}' });
    expect(response.status).toBe(204);
    expect(response.headers.get("content-type")).toBeNull();
    expect(await response.text()).toBe("");
  });

  it("sends an event stream with its headers, and hands the last event id on", async () => {
    const response = await ask("/event", { headers: { "Last-Event-ID": "42" } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
      vary: "Origin",
    });
    expect(await response.text()).toBe('data: {"last-event-id":"42"}\n\n');
  });

  it("answers HEAD as GET without a body, and opens no stream for it", async () => {
    const before = streams;
    const health = await ask("/health", { method: "HEAD" });
    expect([health.status, health.headers.get("content-type"), await health.text()]).toEqual([
      200,
      "application/json",
      "",
    ]);
    const events = await ask("/event", { method: "HEAD" });
    expect([events.status, events.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    expect(streams).toBe(before);
  });
});

describe("what is not served", () => {
  it("says 404 in JSON for an unknown path, in any method", async () => {
    for (const method of ["GET", "POST", "DELETE"]) {
      const response = await ask("/nowhere", { method });
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(await response.json()).toEqual({
        name: "NotFoundError",
        data: { message: "Path not found: /nowhere" },
      });
    }
  });

  it("says 405 with what is allowed for a wrong method", async () => {
    const response = await ask("/session/ses_1", { method: "PUT", body: "{}" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, PATCH, DELETE, HEAD, OPTIONS");
    expect(await response.json()).toMatchObject({
      name: "MethodNotAllowedError",
      data: { allow: ["GET", "PATCH", "DELETE", "HEAD", "OPTIONS"] },
    });
    expect((await ask("/log", { method: "HEAD" })).status).toBe(405);
    expect(await rawExchange(server.port, lines("PROPFIND /log HTTP/1.1"))).toContain(
      "405 Method Not Allowed",
    );
  });

  it("keeps a path with dots inside", async () => {
    const answer = await rawExchange(server.port, lines("GET /../../etc/passwd HTTP/1.1"));
    expect(answer).toContain("HTTP/1.1 404");
    expect(answer).toContain("NotFoundError");
  });
});

describe("errors", () => {
  it("maps what handlers throw", async () => {
    const missing = await ask("/session/ses_x");
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { name: "NotFoundError", data: { message: "Session not found: ses_x" } },
    ]);
    const busy = await ask("/session/ses_busy");
    expect([busy.status, (await busy.json())._tag]).toEqual([409, "SessionBusyError"]);
  });

  it.each(["/session/ses_boom", "/session/ses_1/todo"])("hides what nobody foresaw (%s)", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toMatch(/secret|at .*\.ts/);
    const { ref } = JSON.parse(text).data;
    const entry = server.logged.find(([, , detail]) => detail?.ref === ref);
    expect(String(entry?.[2]?.cause)).toContain("secret of the house");
  });
});

describe("input", () => {
  it("coerces the query and refuses what does not fit, saying where", async () => {
    await ask("/session?limit=5&roots=true&search=a%20b&unknown=1");
    expect(asked.at(-1)).toMatchObject({ limit: 5, roots: true, search: "a b" });
    const bad = await ask("/session?limit=many");
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({
      _tag: "BadRequest",
      name: "BadRequest",
      data: {
        kind: "Query",
        message: "limit: expected number, received string",
        issues: [{ path: ["limit"] }],
      },
    });
    expect((await ask("/session?limit=1&limit=2")).status).toBe(400);
  });

  it("refuses an id of the wrong kind", async () => {
    const response = await ask("/session/garbage");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      data: { kind: "Params", issues: [{ path: ["sessionID"] }] },
    });
  });

  it("survives odd escapes", async () => {
    for (const path of ["/session/%E0%A4%A", "/session/%00", "/session?search=%E0%A4%A", "/session?%", "/%"])
      expect((await ask(path)).status).toBeLessThan(500);
    expect((await ask("/session/ses_%00%2F..%2F..")).status).toBe(404);
  });
});

describe("directory", () => {
  const where = async (path: string, header?: string) => {
    const response = await ask(
      path,
      header === undefined ? {} : { headers: { "x-opencode-directory": header } },
    );
    const { directory, home } = await response.json();
    return { directory, query: home };
  };

  it("is the query's, else the header's, else the server's", async () => {
    expect(await where("/path")).toEqual({ directory: "/srv", query: "" });
    expect(await where("/path", "%2Fa%20b")).toEqual({ directory: "/a b", query: "" });
    expect(await where("/path", "/a b")).toEqual({ directory: "/a b", query: "" });
    expect(await where("/path?directory=%2Fq", "/h")).toEqual({ directory: "/q", query: "/q" });
    expect(await where("/path?directory=%252Fq%2520x")).toEqual({ directory: "/q x", query: "/q x" });
    expect(await where("/path?directory=", "/h")).toEqual({ directory: "/h", query: "" });
    expect(await where("/path?directory=sub/..//x/")).toEqual({ directory: "/srv/x", query: "/srv/x" });
  });

  it("is refused when given twice or with a NUL", async () => {
    for (const query of ["directory=/a&directory=/b", "directory=/a%00"]) {
      const response = await ask(`/path?${query}`);
      expect([response.status, (await response.json()).name]).toEqual([400, "BadRequest"]);
    }
  });
});

describe("origin and host", () => {
  it("echoes a local origin and refuses a foreign one without a password", async () => {
    const local = await ask("/health", { headers: { origin: "http://localhost:5173" } });
    expect(local.status).toBe(200);
    expect(local.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
    expect(local.headers.get("access-control-expose-headers")).toBe("Link, X-Next-Cursor, Acp-Connection-Id");
    expect(local.headers.get("access-control-allow-credentials")).toBeNull();
    for (const origin of ["https://evil.example", "null"]) {
      const foreign = await ask("/session/ses_1", { method: "DELETE", headers: { origin } });
      expect(foreign.status).toBe(403);
      expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
      expect(foreign.headers.get("vary")).toBe("Origin");
      expect(await foreign.json()).toMatchObject({ name: "ForbiddenError", _tag: "Forbidden" });
    }
  });

  it("carries CORS headers on errors and streams too", async () => {
    const headers = { origin: "tauri://localhost" };
    for (const path of ["/nowhere", "/session/x", "/session/ses_boom", "/event"]) {
      const response = await ask(path, { headers });
      expect(response.headers.get("access-control-allow-origin")).toBe("tauri://localhost");
      await response.text();
    }
  });

  it("answers a preflight for any path, naming the origin only when it is allowed", async () => {
    const preflight = (origin: string) =>
      ask("/session/ses_1", {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "PATCH",
          "access-control-request-headers": "authorization, x-odd",
        },
      });
    const local = await preflight("http://127.0.0.1:3000");
    expect(local.status).toBe(204);
    expect(Object.fromEntries(local.headers)).toMatchObject({
      "access-control-allow-origin": "http://127.0.0.1:3000",
      "access-control-allow-methods": "GET, HEAD, PUT, PATCH, POST, DELETE",
      "access-control-allow-headers": "authorization, x-odd",
      "access-control-max-age": "86400",
    });
    const foreign = await preflight("https://evil.example");
    expect([foreign.status, foreign.headers.get("access-control-allow-origin")]).toEqual([204, null]);
  });

  it("refuses a Host that is no name of this machine", async () => {
    const status = (host: string) =>
      new Promise((resolve, reject) => {
        const sent = request(`${server.url}/health`, { headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.on("error", reject).end();
      });
    expect(await status("rebound.example:4096")).toBe(403);
    expect(await status("LocalHost:1")).toBe(200);
    expect(await status("ui.localhost")).toBe(200);
    expect(await status("[::1]:4096")).toBe(200);
    expect(await rawExchange(server.port, "GET /health HTTP/1.0\r\n\r\n")).toContain("HTTP/1.1 200");
  });
});

describe("with a password", () => {
  it("asks for it everywhere but in a preflight, and says so with CORS headers", async () => {
    const ready = { "ready.get": async () => ({ ready: true as const }) };
    await using locked = await startServer(ready, { password: "p:w" });
    const get = (path: string, headers: Record<string, string> = {}) => fetch(locked.url + path, { headers });
    // A load balancer is given no password, and told nothing else.
    expect(await (await get("/ready")).json()).toEqual({ ready: true });
    for (const path of ["/health", "/nowhere", "/event"]) {
      const refused = await get(path, { origin: "https://ui.example" });
      expect(refused.status).toBe(401);
      expect(refused.headers.get("www-authenticate")).toBe('Basic realm="Secure Area"');
      expect(refused.headers.get("access-control-allow-origin")).toBe("https://ui.example");
      expect(await refused.json()).toMatchObject({ name: "UnauthorizedError", _tag: "UnauthorizedError" });
    }
    expect((await fetch(`${locked.url}/health`, { method: "OPTIONS" })).status).toBe(204);
    expect((await get("/health", { authorization: basic("anyone:p:w") })).status).toBe(200);
    const token = encodeURIComponent(Buffer.from("anyone:p:w").toString("base64"));
    expect((await get(`/health?auth_token=${token}`)).status).toBe(200);
    const wrong = await get("/health?auth_token=eDp5", { authorization: basic("anyone:p:w") });
    expect(wrong.status).toBe(401);
    expect(await wrong.text()).not.toContain("eDp5");
    expect((await get("/nowhere", { authorization: basic("anyone:p:w") })).status).toBe(404);
  });

  it("lets a Host of any name through, and origins as --cors says", async () => {
    await using locked = await startServer({}, { password: "pw", cors: ["https://ui.example"] });
    const authorization = basic("u:pw");
    const head = (origin: string) =>
      rawExchange(
        locked.port,
        lines("GET /health HTTP/1.1", `authorization: ${authorization}`, `origin: ${origin}`).replace(
          "127.0.0.1",
          "box.example",
        ),
      );
    expect(await head("https://ui.example")).toContain("access-control-allow-origin: https://ui.example");
    const unlisted = await head("https://other.example");
    expect(unlisted).toContain("HTTP/1.1 200");
    expect(unlisted).not.toContain("access-control-allow-origin");
  });
});

it("lets named origins in without a password", async () => {
  await using open = await startServer({}, { cors: ["null"] });
  const response = await fetch(`${open.url}/health`, { headers: { origin: "null" } });
  expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([200, "null"]);
});

it("compresses JSON when asked to, never streams", async () => {
  const big = "x".repeat(5000);
  await using server = await startServer({
    "health.get": () => ({ healthy: true, version: big }),
    "event.subscribe": () => new Blob([`data: ${big}\n\n`]).stream() as ReadableStream<Uint8Array>,
  });
  const headers = { "accept-encoding": "gzip" };
  const json = await fetch(`${server.url}/health`, { headers });
  expect(json.headers.get("content-encoding")).toBe("gzip");
  expect(json.headers.get("vary")).toMatch(/Origin.*Accept-Encoding/);
  expect((await json.json()).version).toBe(big);
  for (const refusing of ["identity", "gzip;q=0", "br, gzip; q=0.0", ""]) {
    const plain = await fetch(`${server.url}/health`, { headers: { "accept-encoding": refusing } });
    expect([plain.headers.get("content-encoding"), (await plain.json()).version]).toEqual([null, big]);
  }
  const small = await fetch(`${server.url}/nowhere`, { headers });
  expect([small.status, small.headers.get("content-encoding")]).toEqual([404, null]);
  const events = await fetch(`${server.url}/event`, { headers });
  expect(events.headers.get("content-encoding")).toBeNull();
  expect(await events.text()).toContain(big);
});

function lines(...head: string[]): string {
  return [...head, "host: 127.0.0.1", "connection: close", "", ""].join("\r\n");
}
