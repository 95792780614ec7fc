import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { type OperationInfo, operations } from "../../gen/operations.gen.js";
import { rawExchange, startServer } from "../test-server.js";

type Headers = Record<string, string>;

const authorization = `Basic ${Buffer.from("u:pw").toString("base64")}`;
const evil = "https://evil.example";
const json = { "content-type": "application/json" };
const token = `?auth_token=${Buffer.from("u:pw").toString("base64url")}`;

/** Headers exactly as given: `fetch` would add its own. */
function send(port: number, method: string, path: string, headers: Headers, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      expect(response.headers["x-content-type-options"]).toBe("nosniff");
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    sent.once("error", reject).end(body);
  });
}

const crossSite = { "sec-fetch-site": "cross-site" };
const fetched = { ...crossSite, "sec-fetch-mode": "cors", origin: evil };
const form = { ...crossSite, "sec-fetch-mode": "navigate", origin: evil, "content-type": "text/plain" };
const image = { ...crossSite, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" };

/** What pages can make a browser send with the password that it remembers, and what it is answered. */
const remembered: [string, string, string, Headers, string | undefined, number][] = [
  ["a form", "POST", "/mcp", form, "{}", 403],
  ["a form that hides where it is from", "POST", "/mcp", { ...form, origin: "null" }, "{}", 403],
  ["a form of an old browser", "POST", "/mcp", { origin: evil, "content-type": "text/plain" }, "{}", 403],
  ["an image", "GET", "/command?directory=/clone", image, undefined, 403],
  [
    "an image of a neighbour's name",
    "GET",
    "/command",
    { "sec-fetch-site": "same-site", host: "box.lan" },
    undefined,
    403,
  ],
  [
    "an image from a stranger it names",
    "GET",
    "/command",
    { ...image, referer: `${evil}/x` },
    undefined,
    403,
  ],
  ["a link", "GET", "/command", { ...crossSite, "sec-fetch-mode": "navigate" }, undefined, 403],
  ["a word no browser says yet", "GET", "/command", { "sec-fetch-site": "odd" }, undefined, 403],
  ["nothing sent by a script", "POST", "/session/ses_1/abort", fetched, undefined, 403],
  ["text sent by a script", "POST", "/session", { ...fetched, "content-type": "text/plain" }, "{}", 403],
  ["bytes of no kind sent by a script", "POST", "/session", fetched, "{}", 403],
  [
    "JSON that claims to be text",
    "POST",
    "/session",
    { ...fetched, "content-type": "text/plain;application/json" },
    "{}",
    403,
  ],
  [
    "JSON without its preflight",
    "POST",
    "/session",
    { ...fetched, ...json, "sec-fetch-mode": "no-cors" },
    "{}",
    403,
  ],
  // What no browser sends with what it remembers: it comes from a page, or a proxy, that knows the password.
  ["JSON", "POST", "/session", { ...fetched, ...json }, "{}", 200],
  [
    "JSON of its own kind",
    "POST",
    "/session",
    { ...fetched, "content-type": "application/x+json; charset=utf-8" },
    "{}",
    200,
  ],
  [
    "nothing, about a directory",
    "POST",
    "/session/ses_1/abort",
    { ...fetched, "x-opencode-directory": "/a" },
    undefined,
    200,
  ],
  ["a deletion", "DELETE", "/session/ses_1", fetched, undefined, 200],
  ["a question whose answer it may read", "GET", "/command", fetched, undefined, 200],
  ["the same of an old browser", "GET", "/command", { origin: evil }, undefined, 200],
  // Pages that are no strangers.
  [
    "nothing from a local page",
    "POST",
    "/session/ses_1/abort",
    { ...fetched, origin: "http://localhost:3000" },
    undefined,
    200,
  ],
  [
    "an image from a local page",
    "GET",
    "/command",
    { ...image, referer: "http://localhost:3000/x" },
    undefined,
    200,
  ],
  [
    "an image from a local port",
    "GET",
    "/command",
    { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" },
    undefined,
    200,
  ],
  [
    "text from a local page",
    "POST",
    "/session",
    { origin: "http://localhost:3000", "content-type": "text/plain" },
    "{}",
    403,
  ],
  ["bytes of no kind from a local page", "POST", "/session", { origin: "http://localhost:3000" }, "{}", 403],
  [
    "nothing from a page behind its proxy",
    "POST",
    "/session/ses_1/abort",
    { origin: "https://ui.example", "sec-fetch-site": "same-origin" },
    undefined,
    200,
  ],
  [
    "nothing from a page at the same name",
    "POST",
    "/session/ses_1/abort",
    { origin: "http://box.lan:4096", host: "box.lan:4096" },
    undefined,
    200,
  ],
  [
    "nothing from an editor's page",
    "POST",
    "/session/ses_1/abort",
    { ...fetched, origin: "vscode-webview://1a2b" },
    undefined,
    200,
  ],
  // No page at all.
  [
    "an address that was typed",
    "GET",
    "/command",
    { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" },
    undefined,
    200,
  ],
  ["a program's text", "POST", "/session", { "content-type": "text/plain" }, "{}", 200],
  ["a program that fetches", "POST", "/session", { "sec-fetch-mode": "cors" }, "{}", 200],
];

describe("a request from a page", () => {
  const handlers = Object.fromEntries(
    ["command.list", "session.abort", "session.create", "session.delete", "mcp.add"].map((id) => [
      id,
      () => true,
    ]),
  );

  it("with a password that the browser remembers", async () => {
    for (const cors of [undefined, ["*"]]) {
      await using server = await startServer(handlers, { password: "pw", cors });
      for (const [what, method, path, headers, body, expected] of remembered) {
        const status = await send(server.port, method, path, { authorization, ...headers }, body);
        expect([what, status]).toEqual([what, expected]);
        // Nobody's password is still the first thing to say.
        expect([what, await send(server.port, method, path, headers, body)]).toEqual([what, 401]);
      }
    }
  });

  it("that shows the password in its address is let in; a form is not, whatever it shows", async () => {
    await using server = await startServer(handlers, { password: "pw" });
    expect(await send(server.port, "GET", `/command${token}`, image)).toBe(200);
    expect(await send(server.port, "POST", `/session/ses_1/abort${token}`, fetched)).toBe(200);
    expect(await send(server.port, "POST", `/mcp${token}`, form, "{}")).toBe(403);
  });

  it("finds a password of blanks to be none, for strangers too", async () => {
    for (const password of [" \n", "\u200b", "\ufeff\r\n", "\u3164", "\u00ad\u2060"]) {
      await using server = await startServer(handlers, { password, cors: ["*"] });
      const blank = { authorization: `Basic ${Buffer.from(`u:${password}`).toString("base64")}` };
      expect(await send(server.port, "GET", "/command", { ...fetched, ...blank })).toBe(403);
      expect(await send(server.port, "GET", "/command", { host: "rebound.example" })).toBe(403);
      expect(await send(server.port, "GET", "/command", {})).toBe(200);
    }
  });

  it("without a password: strangers get nothing, a `*` changes nothing", async () => {
    for (const cors of [undefined, ["*"]]) {
      await using server = await startServer(handlers, cors && { cors });
      const ask = (headers: Headers) => send(server.port, "GET", "/command", headers);
      for (const headers of [image, fetched, { origin: "null" }, { ...fetched, authorization }])
        expect(await ask(headers)).toBe(403);
      expect(await send(server.port, "GET", `/command${token}`, image)).toBe(403);
      expect(await ask({ ...image, "sec-fetch-site": "none" })).toBe(200);
      expect(await ask({ ...fetched, origin: "http://127.0.0.1:3000" })).toBe(200);
    }
    await using named = await startServer(handlers, { cors: [evil] });
    expect(await send(named.port, "GET", "/command", { ...image, referer: `${evil}/page` })).toBe(200);
    expect(await send(named.port, "POST", "/session", { ...fetched, ...json }, "{}")).toBe(200);
    expect(await send(named.port, "POST", "/session", form, "{}")).toBe(403);
  });

  it("is judged alike at every operation of the contract, and at paths that are none", async () => {
    const called: string[] = [];
    const all = Object.fromEntries(operations.map(({ id }) => [id, () => void called.push(id)]));
    await using server = await startServer(all, { password: "pw" });
    const paths = operations.map(({ method, path }: OperationInfo) => [
      method.toUpperCase(),
      path.replaceAll(/\{\w+\}/g, "x"),
    ]);
    for (const [method = "", path = ""] of [...paths, ["GET", "/nowhere"], ["POST", "/nowhere"]]) {
      const headers = { ...image, authorization, ...(method !== "GET" && { origin: evil }) };
      expect([method, path, await send(server.port, method, path, headers)]).toEqual([method, path, 403]);
    }
    expect(called).toEqual([]);
  });

  it("gets no answer whose kind a browser may guess, not even to what is no request", async () => {
    await using server = await startServer();
    for (const text of ["nonsense\r\n\r\n", "GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n"])
      expect((await rawExchange(server.port, text)).toLowerCase()).toContain(
        "x-content-type-options: nosniff",
      );
  });
});
