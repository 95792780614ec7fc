import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createOpencodeClient, OpencodeClientError } from "./client.js";
import { json, startTestServer, type TestServer } from "./test-server.js";

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(answer: (response: ServerResponse) => void = json(200, {})): Promise<TestServer> {
  const server = await startTestServer(answer);
  servers.push(server);
  return server;
}

const notFound = { name: "NotFoundError", data: { message: "No session ses_1" } };

describe("flat parameters", () => {
  it("go to the path, the query and the body", async () => {
    const { seen, baseUrl } = await serve();
    await createOpencodeClient({ baseUrl }).session.prompt({
      sessionID: "ses_a/b é",
      directory: "/tmp/a b&c",
      parts: [{ type: "text", text: "hi" }],
      noReply: true,
    });
    expect(seen).toMatchObject([
      { method: "POST", url: "/session/ses_a%2Fb%20%C3%A9/message?directory=%2Ftmp%2Fa%20b%26c" },
    ]);
    expect(JSON.parse(seen[0]?.body ?? "")).toEqual({
      parts: [{ type: "text", text: "hi" }],
      noReply: true,
    });
    expect(seen[0]?.headers["content-type"]).toBe("application/json");
  });

  it("leave out what is undefined, and the body with its content type where nothing is in it", async () => {
    const { seen, baseUrl } = await serve();
    await createOpencodeClient({ baseUrl }).session.create({ directory: "/d" });
    expect(seen).toMatchObject([{ url: "/session?directory=%2Fd", body: "" }]);
    expect(seen[0]?.headers).not.toHaveProperty("content-type");
  });

  it("write numbers and booleans of the query as text", async () => {
    const { seen, baseUrl } = await serve();
    await createOpencodeClient({ baseUrl }).session.list({ limit: 5, roots: true, search: "ä" });
    expect(seen[0]?.url).toBe("/session?limit=5&roots=true&search=%C3%A4");
  });

  it("reject when a path parameter is missing", async () => {
    const { baseUrl } = await serve();
    // @ts-expect-error what JavaScript lets through
    const call = createOpencodeClient({ baseUrl }).session.get({});
    await expect(call).rejects.toThrow('GET /session/{sessionID} needs "sessionID"');
  });
});

describe("directory and credentials", () => {
  it("are headers of a POST, percent-encoded", async () => {
    const { seen, baseUrl } = await serve();
    const client = createOpencodeClient({ baseUrl, directory: "/tmp/ä", auth: { password: "pä" } });
    await client.session.abort({ sessionID: "ses_1" });
    expect(seen[0]?.url).toBe("/session/ses_1/abort");
    expect(seen[0]?.headers).toMatchObject({
      "x-opencode-directory": "%2Ftmp%2F%C3%A4",
      authorization: `Basic ${Buffer.from("opencode:pä").toString("base64")}`,
    });
  });

  it("move into the query of a GET unless the call names a directory", async () => {
    const { seen, baseUrl } = await serve();
    const client = createOpencodeClient({ baseUrl, directory: "/tmp/ä", experimental_workspaceID: "wrk_1" });
    await client.session.list();
    await client.session.list({ directory: "/other" });
    expect(seen.map(({ url }) => Object.fromEntries(new URL(url, baseUrl).searchParams))).toEqual([
      { directory: "/tmp/ä", workspace: "wrk_1" },
      { directory: "/other", workspace: "wrk_1" },
    ]);
    expect(seen[0]?.headers).not.toHaveProperty("x-opencode-directory");
    expect(seen[0]?.headers).not.toHaveProperty("x-opencode-workspace");
  });

  it("are kept beside headers of any form; a call's own header wins, null drops one", async () => {
    const { seen, baseUrl } = await serve();
    const client = createOpencodeClient({
      baseUrl,
      headers: new Headers({ "X-A": "client", "X-B": "client" }),
      auth: { username: "u", password: "p" },
    });
    await client.path.get({}, { headers: [["x-a", "call"]] });
    await client.path.get({}, { headers: { "X-B": null } });
    expect(seen[0]?.headers).toMatchObject({ "x-a": "call", "x-b": "client", authorization: "Basic dTpw" });
    expect(seen[1]?.headers).not.toHaveProperty("x-b");
  });
});

describe("an answer", () => {
  it("is data, request and response", async () => {
    const { baseUrl } = await serve(json(200, { healthy: true, version: "1" }));
    const { data, error, request, response } = await createOpencodeClient({ baseUrl }).global.health();
    expect({ data, error, url: request.url, status: response.status }).toEqual({
      data: { healthy: true, version: "1" },
      error: undefined,
      url: `${baseUrl}/global/health`,
      status: 200,
    });
  });

  it("without a body is truthy data", async () => {
    const { baseUrl } = await serve((response) => response.writeHead(204).end());
    const client = createOpencodeClient({ baseUrl });
    const { data, response } = await client.session.promptAsync({ sessionID: "ses_1", parts: [] });
    expect(data).toEqual({});
    expect(response.status).toBe(204);
  });

  it("keeps false as it is", async () => {
    const { baseUrl } = await serve(json(200, false));
    const { data } = await createOpencodeClient({ baseUrl }).session.abort({ sessionID: "ses_1" });
    expect(data).toBe(false);
  });
});

describe("a failure", () => {
  it("is the error body when not thrown", async () => {
    const { baseUrl } = await serve(json(404, notFound));
    const result = await createOpencodeClient({ baseUrl }).session.get({ sessionID: "ses_1" });
    expect(result).toMatchObject({ data: undefined, error: notFound });
    expect(result.response.status).toBe(404);
  });

  it("is an Error with body and status when thrown, by the call or by the client", async () => {
    const { baseUrl } = await serve(json(404, notFound));
    const calls = [
      createOpencodeClient({ baseUrl }).session.get({ sessionID: "ses_1" }, { throwOnError: true }),
      createOpencodeClient({ baseUrl, throwOnError: true }).session.get({ sessionID: "ses_1" }),
    ];
    for (const call of calls) {
      const error = await call.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(OpencodeClientError);
      expect(error).toMatchObject({
        message: "No session ses_1",
        body: notFound,
        status: 404,
        cause: { body: notFound, status: 404 },
      });
    }
  });

  it("is truthy, and says what was asked, when its body is empty", async () => {
    const { baseUrl } = await serve((response) => response.writeHead(500).end());
    const client = createOpencodeClient({ baseUrl });
    expect((await client.path.get()).error).toBeTruthy();
    await expect(client.path.get({}, { throwOnError: true })).rejects.toThrow("GET /path answered 500");
  });

  it("is what a web page is taken for", async () => {
    const { baseUrl } = await serve((response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<html>");
    });
    const client = createOpencodeClient({ baseUrl });
    const { error, response } = await client.path.get();
    expect(error).toBeInstanceOf(OpencodeClientError);
    expect(response.status).toBe(200);
    await expect(client.path.get({}, { throwOnError: true })).rejects.toThrow("web page");
  });

  it("is what an answer that is no JSON is taken for", async () => {
    const { baseUrl } = await serve((response) => {
      response.writeHead(200, { "content-type": "application/json" }).end("{half");
    });
    expect((await createOpencodeClient({ baseUrl }).path.get()).error).toBeInstanceOf(SyntaxError);
  });

  it("is a network error with no response", async () => {
    const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:1" });
    expect(await client.path.get()).toMatchObject({ data: undefined, error: expect.any(TypeError) });
    await expect(client.path.get({}, { throwOnError: true })).rejects.toThrow(TypeError);
  });
});

describe("options", () => {
  it("signal ends a call", async () => {
    const controller = new AbortController();
    const { baseUrl } = await serve(() => controller.abort(new Error("enough")));
    const client = createOpencodeClient({ baseUrl });
    const { error } = await client.path.get({}, { signal: controller.signal });
    expect(error).toBe(controller.signal.reason);
  });

  it("fetch and baseUrl of a call win over the client's", async () => {
    const asked: string[] = [];
    const own = (async (request: Request) => {
      asked.push(request.url);
      return Response.json({});
    }) as typeof fetch;
    const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:1", fetch: () => Promise.reject() });
    await client.path.get({}, { fetch: own, baseUrl: "http://example.test/" });
    await createOpencodeClient({ fetch: own }).path.get();
    expect(asked).toEqual(["http://example.test/path", "http://localhost:4096/path"]);
  });
});
