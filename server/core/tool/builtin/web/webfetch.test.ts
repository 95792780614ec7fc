import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { type TestContext, testContext } from "../../test-context.js";
import { createWebFetchTool } from "./webfetch.js";

const tool = createWebFetchTool({ exposed: false, userAgent: "test/1" });
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function site(answer: Answer): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page = (html: string, type = "text/html; charset=utf-8"): Answer => {
  return (_, response) => response.writeHead(200, { "content-type": type }).end(html);
};

async function fetchPage(url: string, more: object = {}, context?: TestContext) {
  const used = context ?? (await testContext());
  return { ...(await tool.execute({ url, format: "markdown", ...more }, used)), context: used };
}

const HTML = `<!doctype html><html><head><title>T</title><style>p{}</style><script>if (a<b) x("</p>")</script></head>
<body><nav><a href="/">Home</a></nav><main><h1>Head &amp; tail</h1><p>para <b>bold</b> <a href="/x">link</a></p>
<ul><li>one</li><li>two</li></ul><pre><code>let a_b = 1;</code></pre></main><footer>(c)</footer></body></html>`;

describe("webfetch", () => {
  it("gives HTML as markdown, without what is not content", async () => {
    const url = await site(page(HTML));
    const { title, output, metadata, context } = await fetchPage(`${url}/html`);
    expect(output).toBe(
      `# Head & tail\n\npara **bold** [link](${url}/x)\n\n- one\n- two\n\n\`\`\`\nlet a_b = 1;\n\`\`\``,
    );
    expect(title).toBe(`${url}/html (text/html)`);
    expect(metadata).toEqual({ truncated: false });
    expect(context.asked).toEqual([
      {
        permission: "webfetch",
        patterns: [`${url}/html`],
        always: ["*"],
        metadata: { url: `${url}/html`, format: "markdown" },
      },
    ]);
  });

  it("gives plain text, or the HTML as it is", async () => {
    const url = await site(page(HTML));
    expect((await fetchPage(url, { format: "text" })).output).toBe(
      "Head & tail\n\npara bold link\n\n- one\n- two\n\nlet a_b = 1;",
    );
    expect((await fetchPage(url, { format: "html" })).output).toBe(HTML);
  });

  it("gives other text as it is, in its own charset", async () => {
    const json = await site(page('{"a": "<b>"}', "application/json"));
    expect((await fetchPage(json)).output).toBe('{"a": "<b>"}');
    const latin = await site((_, response) =>
      response
        .writeHead(200, { "content-type": "text/plain; charset=iso-8859-1" })
        .end(Buffer.from([0x67, 0xfc])),
    );
    expect((await fetchPage(latin)).output).toBe("gü");
  });

  it("saves whole what is too long to be read at once", async () => {
    const url = await site(page("line\n".repeat(5000), "text/plain"));
    const { output, metadata } = await fetchPage(url);
    expect(metadata).toEqual({ truncated: true });
    expect(output).toContain("shortened; all of it is in");
  });

  it("attaches images and refuses other binary files", async () => {
    const png = Buffer.from("89504e470d0a1a0a00", "hex");
    const url = await site((request, response) =>
      response
        .writeHead(200, { "content-type": request.url === "/i" ? "image/png" : "application/zip" })
        .end(png),
    );
    const { attachments } = await fetchPage(`${url}/i`);
    expect(attachments).toEqual([
      { mime: "image/png", url: `data:image/png;base64,${png.toString("base64")}` },
    ]);
    await expect(fetchPage(`${url}/z`)).rejects.toThrow("binary file");
  });

  it("unpacks, and counts the bytes after that", async () => {
    const url = await site((request, response) => {
      const text = request.url === "/big" ? Buffer.alloc(6 * 1024 * 1024, "a") : Buffer.from("small");
      response
        .writeHead(200, { "content-type": "text/plain", "content-encoding": "gzip" })
        .end(gzipSync(text));
    });
    expect((await fetchPage(url)).output).toBe("small");
    await expect(fetchPage(`${url}/big`)).rejects.toThrow("larger than 5 MB");
  });

  it("follows at most five redirects and asks again for another host", async () => {
    const url = await site((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
      else page("arrived", "text/plain")(request, response);
    });
    const { output, title, context } = await fetchPage(`${url}/5`);
    expect([output, title]).toEqual(["arrived", `${url}/0 (text/plain)`]);
    expect(context.asked).toHaveLength(1);
    await expect(fetchPage(`${url}/6`)).rejects.toThrow("more than 5 times");

    const other = await site((_, response) =>
      response.writeHead(301, { location: url.replace("127.0.0.1", "localhost") }).end(),
    );
    const asked = await testContext();
    const refusing = {
      ...asked,
      ask: async (request: { patterns: string[] }) => {
        if (request.patterns[0]?.includes("localhost")) throw new Error("denied");
      },
    };
    await expect(fetchPage(other, {}, refusing)).rejects.toThrow("denied");
  });

  it("tells what went wrong", async () => {
    const url = await site((_, response) => response.writeHead(404).end("no such page"));
    await expect(fetchPage(url)).rejects.toThrow("status 404: no such page");
    await expect(fetchPage("file:///etc/passwd")).rejects.toThrow("not a complete http");
    await expect(fetchPage("example.com")).rejects.toThrow("not a complete http");
    await expect(fetchPage("http://127.0.0.1:1")).rejects.toThrow("refused");
    const away = await site((_, response) =>
      response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    );
    await expect(fetchPage(away)).rejects.toThrow("not a complete http");
  });

  it("gives up at its timeout, and at once when aborted", async () => {
    let left = 0;
    const url = await site((_, response) => response.once("close", () => left++));
    await expect(fetchPage(url, { timeout: 0.05 })).rejects.toThrow("did not answer within 0.05 seconds");
    const context = await testContext();
    const attempt = expect(fetchPage(url, {}, context)).rejects.toThrow("stopped");
    await expect.poll(() => context.asked.length).toBe(1);
    context.abort.abort(new Error("stopped"));
    await attempt;
    await expect.poll(() => left).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ...[
      "http://127.0.0.1:9/",
      "http://localhost:9/",
      "http://2130706433:9/",
      "http://[::1]:9/",
      "http://[::ffff:127.0.0.1]:9/",
    ],
    ...["http://169.254.169.254/latest/meta-data", "http://10.0.0.1/", "http://0/"],
  ])("refuses %s when other machines can reach the server", async (url) => {
    const exposed = createWebFetchTool({ exposed: true, userAgent: "test/1" });
    const attempt = exposed.execute({ url, format: "text" }, await testContext());
    await expect(attempt).rejects.toThrow("not on the public internet");
  });
});
