import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { rawExchange, startServer } from "../test-server.js";

const folder = mkdtempSync(path.join(tmpdir(), "pages-"));
afterAll(() => rmSync(folder, { recursive: true }));
const script = `"use strict"; // ${"long ".repeat(1_000)}`;
for (const [name, text] of [
  ["ui/index.html", "<!doctype html><title>The page</title>"],
  ["ui/assets/index-1a2b.js", script],
  ["ui/assets/icon-1a2b.svg", "<svg/>"],
  ["reference/index.html", "<!doctype html><title>The viewer</title>"],
  ["contract.json", '{"openapi":"3.1.0"}'],
  ["secret.txt", "not for anybody"],
]) {
  const file = path.join(folder, name ?? "");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text ?? "");
}
const at = (name: string) => path.join(folder, name);
const folders = { ui: at("ui"), reference: at("reference"), contract: at("contract.json") };

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Headers and path exactly as given. */
function ask(
  port: number,
  target: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: target, method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.once("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    });
    sent.once("error", reject).end();
  });
}

const html = { accept: "text/html,application/xhtml+xml" };

describe("pages", () => {
  it("are their files, each of its kind, under a policy that lets nothing else in", async () => {
    await using server = await startServer({}, { pages: folders });
    const expected: [string, number, string | undefined][] = [
      ["/", 200, "text/plain; charset=utf-8"],
      ["/ui", 308, undefined],
      ["/reference", 308, undefined],
      ["/ui/", 200, "text/html; charset=utf-8"],
      ["/ui/?auth_token=eDp5", 200, "text/html; charset=utf-8"],
      ["/ui/index.html", 200, "text/html; charset=utf-8"],
      ["/ui/assets/index-1a2b.js", 200, "text/javascript; charset=utf-8"],
      ["/ui/assets/icon-1a2b.svg", 200, "image/svg+xml"],
      ["/reference/", 200, "text/html; charset=utf-8"],
      ["/reference/openapi.json", 200, "application/json"],
      ["/ui/assets/", 404, "application/json"],
      ["/ui/assets", 404, "application/json"],
      ["/ui//index.html", 404, "application/json"],
      ["/ui/../secret.txt", 404, "application/json"],
      ["/ui/%2e%2e/secret.txt", 404, "application/json"],
      ["/ui/..%2fsecret.txt", 404, "application/json"],
      ["/ui/..\\secret.txt", 400, "application/json"],
      [`/ui/${at("secret.txt")}`, 404, "application/json"],
      ["/ui/index.html%00.js", 404, "application/json"],
      ["/reference/__proto__", 404, "application/json"],
      ["/uix", 404, "application/json"],
    ];
    for (const [target, status, type] of expected) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await ask(server.port, target, {}, method);
        expect([target, answer.status, answer.headers["content-type"]]).toEqual([target, status, type]);
        if (method === "HEAD") expect(answer.body.length).toBe(0);
        expect(answer.body.toString()).not.toContain("not for anybody");
        expect(answer.headers["x-content-type-options"]).toBe("nosniff");
        if (status !== 200) continue;
        const policy = String(answer.headers["content-security-policy"]);
        expect(policy).toMatch(/^default-src 'none'; /);
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|https?:|data:)/);
        expect(answer.headers["referrer-policy"]).toBe("no-referrer");
      }
    }
    expect((await ask(server.port, "/ui?auth_token=eDp5")).headers.location).toBe("ui/?auth_token=eDp5");
    expect((await ask(server.port, "/ui/")).headers["cache-control"]).toBe("no-cache");
    const zipped = await ask(server.port, "/ui/assets/index-1a2b.js", { "accept-encoding": "gzip" });
    expect(gunzipSync(zipped.body).toString()).toBe(script);
    expect(zipped.headers["cache-control"]).toContain("immutable");
    expect(zipped.headers.vary).toContain("Accept-Encoding");
  });

  it("say at / what this is and where to go, in the form that is wanted", async () => {
    for (const pages of [folders, { ...folders, ui: undefined }]) {
      await using server = await startServer({}, { pages });
      const forPeople = (await ask(server.port, "/", html)).body.toString();
      const forTerminals = (await ask(server.port, "/")).body.toString();
      for (const place of ["/ui/", "/reference/", "/doc", "/event", "/acp"]) {
        expect(forPeople).toContain(`href=".${place}"`);
        expect(forTerminals).toContain(place);
      }
      expect(forTerminals.includes("--ui")).toBe(pages.ui === undefined);
      const asked = await ask(server.port, "/ui/", html);
      expect(asked.status).toBe(pages.ui ? 200 : 404);
      const { status, body } = await ask(server.port, "/ui/assets/index-1a2b.js");
      expect(status).toBe(pages.ui ? 200 : 404);
      if (!pages.ui) expect(JSON.parse(body.toString()).data.message).toContain("--ui");
    }
  });

  it("are for everybody who came by the server's own name, who then logs in; all else asks for the password", async () => {
    await using server = await startServer({}, { pages: folders, password: "pw" });
    const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    for (const target of ["/", "/ui/", "/ui/assets/index-1a2b.js", "/reference/", "/reference/openapi.json"])
      for (const headers of [{}, link, { authorization: "Basic bm9ib2R5Om5v" }])
        expect([target, (await ask(server.port, target, headers)).status]).toEqual([target, 200]);
    for (const target of ["/global/health", "/doc", "/nowhere", "/uix", "/index.html"])
      expect([target, (await ask(server.port, target)).status]).toEqual([target, 401]);
    await using open = await startServer({}, { pages: folders });
    expect((await ask(open.port, "/ui/", { host: "rebound.example" })).status).toBe(403);
    expect((await ask(open.port, "/", { host: "rebound.example" })).status).toBe(403);
  });

  it("are only read", async () => {
    await using server = await startServer({}, { pages: folders });
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await ask(server.port, "/ui/", {}, method);
      expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
    }
    expect((await ask(server.port, "/ui/", { origin: "http://localhost:1" }, "OPTIONS")).status).toBe(204);
    expect(await rawExchange(server.port, "GET /ui/../ui/ HTTP/1.0\r\n\r\n")).toContain("The page");
  });

  it("are nothing where none are there: no folder, or nothing in it", async () => {
    await using without = await startServer();
    expect((await ask(without.port, "/", html)).status).toBe(404);
    expect((await ask(without.port, "/ui/", html)).status).toBe(404);
    const gone = { ui: at("gone"), reference: at("gone"), contract: at("gone.json") };
    await using server = await startServer({}, { pages: gone });
    expect((await ask(server.port, "/ui/")).status).toBe(404);
    expect((await ask(server.port, "/reference/openapi.json")).status).toBe(404);
    expect(server.logged.filter(([level]) => level === "error")).toEqual([]);
  });
});
