import { Agent, request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawExchange, startServer, type TestServer } from "../test-server.js";

const entry = { service: "test", level: "info", message: "hello" };
const created: unknown[] = [];

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    "app.log": ({ body }) => body.message === "hello",
    "session.create": ({ body }) => {
      created.push(body);
      return {} as never;
    },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const post = (path: string, body?: BodyInit, type?: string) =>
  fetch(server.url + path, {
    method: "POST",
    headers: type === undefined ? {} : { "content-type": type },
    ...(body !== undefined && { body, duplex: "half" }),
  });

async function refusal(response: Response) {
  return { status: response.status, ...(await response.json()) };
}

describe("content type", () => {
  it.each([
    "application/json",
    "application/json; charset=utf-8",
    "text/plain",
    "application/octet-stream",
    "odd",
  ])("%s is read as JSON", async (type) => {
    const response = await post("/log", JSON.stringify(entry), type);
    expect([response.status, await response.json()]).toEqual([200, true]);
  });

  it("none at all is read as JSON", async () => {
    expect((await post("/log", new TextEncoder().encode(JSON.stringify(entry)))).status).toBe(200);
  });

  it.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "%s is refused",
    async (type) => {
      expect(await refusal(await post("/log", JSON.stringify(entry), type))).toMatchObject({
        status: 400,
        name: "BadRequest",
        data: { kind: "Payload" },
      });
    },
  );
});

describe("absence", () => {
  it.each([
    [undefined, undefined],
    [undefined, "application/json"],
    ["", "application/json"],
    ["", "application/x-www-form-urlencoded"],
    [" \n", "application/json"],
    ["null", "application/json"],
  ])("body %j of type %s counts as none", async (body, type) => {
    created.length = 0;
    expect((await post("/session", body, type)).status).toBe(200);
    expect(created).toEqual([undefined]);
    expect(await refusal(await post("/log", body, type))).toMatchObject({
      status: 400,
      data: { message: "body: required", kind: "Payload" },
    });
  });

  it("null counts as an absent field", async () => {
    created.length = 0;
    await post("/session", '{"title":null,"agent":"a"}');
    expect(created).toEqual([{ agent: "a" }]);
  });
});

describe("garbage", () => {
  it("says where JSON is malformed", async () => {
    expect(await refusal(await post("/log", '{\n "a": }'))).toMatchObject({
      status: 400,
      _tag: "BadRequest",
      data: { kind: "Payload", message: "The JSON body is malformed at line 2, column 7 (offset 8)" },
    });
    const cut = await refusal(await post("/log", '{"a": "secret'));
    expect(cut.data.message).toBe("The JSON body ends too early at line 1, column 14 (offset 13)");
  });

  it.each([
    ["deep lists", "[".repeat(100_000) + "]".repeat(100_000)],
    ["deep objects", `{"metadata":${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}}`],
    ["more values than anyone means", `{"parts":[${"1,".repeat(1_000_000)}1]}`],
    ["a number", "1"],
    ["bytes that are no UTF-8", new Uint8Array([0xff, 0xfe, 0x00, 0x7b])],
  ])("refuses %s", async (_, body) => {
    expect(await refusal(await post("/session", body))).toMatchObject({ status: 400, name: "BadRequest" });
  });

  it("takes honest nesting, and no prototype", async () => {
    created.length = 0;
    const nested = `${'{"a":'.repeat(200)}1${"}".repeat(200)}`;
    const response = await post("/session", `{"metadata":${nested},"__proto__":{"title":"x"}}`);
    expect(response.status).toBe(200);
    expect(created[0]).not.toHaveProperty("title");
    expect({}).not.toHaveProperty("title");
  });

  it("does not mind a client that leaves in the middle", async () => {
    const head = "POST /log HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 100\r\n\r\n{";
    const sent = request({ port: server.port, host: "127.0.0.1", method: "POST", path: "/log" });
    sent.on("error", () => {});
    sent.write('{"a"');
    await new Promise((resolve) => setTimeout(resolve, 20));
    sent.destroy();
    expect(await rawExchange(server.port, head.replace("100", "1"), "GET / HTTP/1.0\r\n\r\n")).toContain(
      "400",
    );
    expect((await post("/log", JSON.stringify(entry))).status).toBe(200);
    expect(server.logged.filter(([level]) => level === "error")).toEqual([]);
  });
});

describe("size", () => {
  const mebibyte = Buffer.alloc(1024 * 1024, 0x61);
  const chunks = (count: number) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (count-- > 0) controller.enqueue(mebibyte);
        else controller.close();
      },
    });
  const expected = {
    status: 413,
    name: "PayloadTooLargeError",
    data: { limit: 32 * 1024 * 1024, message: expect.any(String) },
  };

  it("takes a body of 12 MB", async () => {
    const body = JSON.stringify({ ...entry, extra: { text: "a".repeat(12_000_000) } });
    expect((await post("/log", body)).status).toBe(200);
  });

  it("answers 413 to 50 MB declared, and then the next request", async () => {
    expect(await refusal(await post("/log", Buffer.alloc(50_000_000, 0x20)))).toMatchObject(expected);
    expect((await post("/log", JSON.stringify(entry))).status).toBe(200);
  });

  it("answers 413 to 50 MB in chunks, and then the next request", async () => {
    expect(await refusal(await post("/log", chunks(48)))).toMatchObject(expected);
    expect((await post("/log", JSON.stringify(entry))).status).toBe(200);
  });

  it("lets a plain client that writes everything first read the answer, on one connection after the other", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (body: Buffer | string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const options = { port: server.port, host: "127.0.0.1", method: "POST", path: "/log", agent };
        const sent = request(options, (response) => {
          response.resume().on("end", () => resolve(response.statusCode));
        });
        sent.on("error", reject);
        sent.end(body);
      });
    expect(await send(Buffer.alloc(50_000_000, 0x61))).toBe(413);
    expect(await send(JSON.stringify(entry))).toBe(200);
    agent.destroy();
  });

  it("judges by what is declared before anything is sent, and closes", async () => {
    const answer = await rawExchange(
      server.port,
      "POST /log HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 99999999999\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/connection: close/i);
  });

  it("keeps to a limit of its own", async () => {
    await using small = await startServer({ "app.log": () => true }, { bodyLimit: 100 });
    const send = (length: number) => {
      const body = JSON.stringify({ ...entry, message: "a".repeat(length - 46) });
      expect(body).toHaveLength(length);
      return fetch(`${small.url}/log`, { method: "POST", body });
    };
    expect((await send(100)).status).toBe(200);
    expect((await send(101)).status).toBe(413);
  });
});
