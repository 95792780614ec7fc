import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/contract.js";
import { askAsync, createSession } from "../support/drive.js";
import { expectNoLeak } from "../support/no-leak.js";
import { openRaw, sendRaw } from "../support/raw.js";
import { startServer, type TestServer } from "../support/server.js";

let server: TestServer;
let sessionID: string;
beforeAll(async () => {
  server = await startServer();
  sessionID = await createSession(server);
});
afterAll(() => server.close());

/** After whatever was done to it, the server answers the next request. */
afterEach(async () => {
  const response = await server.fetch("/global/health");
  expect(await response.json()).toMatchObject({ healthy: true });
  expect(violations).toEqual([]);
  expect(server.logged.filter((line) => line.startsWith("error"))).toEqual([]);
});

const post = async (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) => {
  const response = await server.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const text = await response.text();
  if (response.status >= 400) expectNoLeak(text);
  return { status: response.status, text, error: text ? (JSON.parse(text) as { name: string }) : undefined };
};

describe("bodies that are no JSON", () => {
  const paths = () => ["/session", `/session/${sessionID}/message`, "/permission/per_x/reply", "/log"];
  const bodies: [string, string | Uint8Array<ArrayBuffer>][] = [
    ["an open brace", "{"],
    ["a trailing comma", '{"a":1,}'],
    ["single quotes", "{'title':'x'}"],
    ["a lone surrogate outside a string", "\ud800"],
    ["bytes that are not UTF-8", Uint8Array.of(0x22, 0xff, 0xfe, 0xc3)],
    ["NUL bytes", "\0\0\0\0"],
    ["a number too many", "1 2"],
    ["a deep nest", "[".repeat(100_000)],
    ["a deep nest that closes", "[".repeat(5_000) + "]".repeat(5_000)],
    ["HTML", "<html></html>"],
  ];
  it.each(bodies)("%s", async (_, body) => {
    for (const path of paths()) {
      const { status, error } = await post(path, body);
      expect({ path, status, name: error?.name }).toEqual({ path, status: 400, name: "BadRequest" });
    }
  });
});

describe("wrong types", () => {
  const wrong = [
    null,
    true,
    0,
    -1,
    1e308,
    "",
    "text",
    [],
    [[]],
    {},
    { __proto__: null },
    ["x", 1],
    { type: "text" },
  ];
  it.each(["parts", "agent", "model", "messageID", "noReply", "tools", "system", "format", "variant"])(
    "of a prompt's %s are refused or harmless",
    async (field) => {
      for (const value of wrong) {
        const body = JSON.stringify({ noReply: true, parts: [{ type: "text", text: "x" }], [field]: value });
        const { status } = await post(`/session/${sessionID}/message`, body);
        expect([200, 400]).toContain(status);
      }
    },
  );

  it.each(["title", "parentID", "agent", "model", "metadata", "permission", "workspaceID"])(
    "of a new session's %s are refused or harmless",
    async (field) => {
      for (const value of wrong) {
        const { status } = await post("/session", JSON.stringify({ [field]: value }));
        expect([200, 400, 404]).toContain(status);
      }
    },
  );

  it("name the field that is wrong", async () => {
    const { status, text } = await post(
      `/session/${sessionID}/message`,
      JSON.stringify({ parts: [{ type: "text", text: 5 }] }),
    );
    expect(status).toBe(400);
    expect(text).toContain("parts");
    expect(text).toContain("text");
  });
});

it.each([
  ["GET", "/session/nonsense"],
  ["GET", "/session/ses_0000000000000000000000000"],
  ["GET", "/session/%20"],
  ["GET", "/session/%00"],
  ["GET", "/session/__proto__"],
  ["GET", "/session/constructor/message"],
  ["GET", "/session/ses_%F0%9F%98%80"],
  ["DELETE", "/session/ses_0000000000000000000000000"],
  ["POST", "/session/ses_0000000000000000000000000/abort"],
  ["POST", "/permission/per_x/reply"],
])("unknown id: %s %s is a 4xx of the contract", async (method, path) => {
  const init = method === "POST" ? { body: "{}", headers: { "content-type": "application/json" } } : {};
  const response = await server.fetch(path, { method, ...init });
  expect([400, 404]).toContain(response.status);
  expectNoLeak(await response.text());
});

it("an id of 8,000 letters is not found", async () => {
  const response = await server.fetch(`/session/${"a".repeat(8_000)}`);
  expect([400, 404]).toContain(response.status);
  expectNoLeak(await response.text());
});

describe("paths that lead out", () => {
  it.each([
    "/../../../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/session/../../etc/passwd",
    "/session/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/session/..%5c..%5cetc",
    "/session/%c0%ae%c0%ae/",
    "/session/%",
    "/session/%zz",
    "/\0",
    "//etc/passwd",
    "/doc/../../package.json",
  ])("%j", async (path) => {
    const { statuses, text } = await sendRaw(
      server.port,
      `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`,
    );
    expect(statuses).toHaveLength(1);
    expect([400, 404]).toContain(statuses[0]);
    expect(text).not.toContain("root:");
    expectNoLeak(text);
  });

  it.each(["/etc", "../..", "%2e%2e/%2e%2e", "/\u0000/x", "~", "relative/../..", "/proc/self/fd"])(
    "as a directory: %j is a place or a 400, never a failure",
    async (directory) => {
      for (const path of ["/session", "/path", "/config", "/permission", "/agent"]) {
        const response = await server.fetch(`${path}?directory=${encodeURIComponent(directory)}`);
        const text = await response.text();
        expect([200, 400]).toContain(response.status);
        if (response.status === 400) expectNoLeak(text);
      }
    },
  );
});

describe("too much", () => {
  it("refuses a body of 50 MB that says its length", async () => {
    const { status, error } = await post("/session", Buffer.alloc(50 * 1024 * 1024, "x"));
    expect({ status, name: error?.name }).toEqual({ status: 413, name: "PayloadTooLargeError" });
  });

  it("refuses a body of 50 MB that does not", async () => {
    const chunk = Buffer.concat([
      Buffer.from("100000\r\n"),
      Buffer.alloc(1024 * 1024, "x"),
      Buffer.from("\r\n"),
    ]);
    const head = "POST /session HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\n";
    const { statuses, text, closed } = await sendRaw(server.port, [
      head,
      ...Array(50).fill(chunk),
      "0\r\n\r\n",
    ]);
    expect(statuses).toEqual([413]);
    expect(text).toContain("PayloadTooLargeError");
    expect(closed).toBe(true);
  });

  it("refuses headers and targets without end", async () => {
    for (const head of [
      `GET /session HTTP/1.1\r\nhost: 127.0.0.1\r\nx-filler: ${"x".repeat(200_000)}\r\n\r\n`,
      `GET /session?x=${"y".repeat(200_000)} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`,
      `GET /session HTTP/1.1\r\nhost: 127.0.0.1\r\n${"x: y\r\n".repeat(50_000)}\r\n`,
    ]) {
      const { statuses, text } = await sendRaw(server.port, head);
      expect(statuses).toEqual([431]);
      expectNoLeak(text);
    }
  });
});

describe("connections that are no requests", () => {
  it("answers others while 200 half-open ones hang, with a part of a request or with nothing", async () => {
    const sockets = await Promise.all(Array.from({ length: 200 }, () => openRaw(server.port)));
    sockets.forEach((socket, at) => {
      if (at % 2) socket.write("POST /session HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-le");
    });
    expect(await createSession(server)).toMatch(/^ses_/);
    for (const socket of sockets) socket.destroy();
  });

  it.each([
    ["binary", Buffer.from(Array.from({ length: 512 }, (_, at) => at % 256))],
    ["TLS", Buffer.from("16030100a5010000a10303", "hex")],
    ["HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["two lengths", "POST /session HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\n{}"],
    [
      "a length and chunks",
      "POST /session HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n{}",
    ],
    ["a bad chunk", "POST /session HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n"],
    ["no host", "GET /session HTTP/1.1\r\n\r\n"],
    ["a header without a name", "GET /session HTTP/1.1\r\nhost: x\r\n: x\r\n\r\n"],
  ])("closes after %s with a 4xx and no more", async (_, bytes) => {
    const { statuses, text, closed } = await sendRaw(server.port, bytes);
    expect(closed).toBe(true);
    expect(statuses.filter((status) => status < 400 || status > 499)).toEqual([]);
    expect(statuses.length).toBeLessThanOrEqual(1);
    expectNoLeak(text);
  });

  it("answers what came before garbage in a pipeline, nothing after it, and closes", async () => {
    const right = "GET /global/health HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n";
    const { statuses, closed } = await sendRaw(server.port, `${right}NONSENSE\r\n\r\n${right}`);
    expect(closed).toBe(true);
    expect(statuses[0]).toBe(200);
    expect(statuses.slice(1).filter((status) => status !== 400)).toEqual([]);
  });

  it("is not troubled by a client that leaves in the middle of its request", async () => {
    const socket = await openRaw(server.port);
    socket.end(
      `POST /session/${sessionID}/message HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 500\r\n\r\n{"parts":`,
    );
    await once(socket.resume(), "close");
    const events = await server.events();
    await askAsync(server, sessionID, "say: 2");
    await events.until((event) => event.type === "session.idle");
    events.close();
  });
});

it("answers a wrong method and an unknown path with JSON of the contract", async () => {
  for (const [method, path, status] of [
    ["PUT", "/session", 405],
    ["DELETE", "/global/health", 405],
    ["GET", "/nowhere", 404],
    ["POST", "/session/x/y/z", 404],
    ["TRACE", "/session", 405],
  ] as const) {
    if (method === "TRACE") {
      const { statuses } = await sendRaw(
        server.port,
        `TRACE ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`,
      );
      expect(statuses).toEqual([status]);
      continue;
    }
    const response = await server.fetch(path, { method });
    expect({ path, status: response.status }).toEqual({ path, status });
  }
});
