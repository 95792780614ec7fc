// Keeps in cli/dist/compiled what this Node compiles of the command for a server and an editor, up to a first prompt, so
// that a first start is as fast as a later one. Other Nodes take none of it, and keep what they compile in users' caches.
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const deadline = 30_000;
const folder = mkdtempSync(path.join(tmpdir(), "opencode-compile-"));
const model = createServer((_, response) => {
  const delta = { choices: [{ index: 0, delta: { content: "Hello" }, finish_reason: "stop" }] };
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.end(`data: ${JSON.stringify(delta)}\n\ndata: [DONE]\n\n`);
});

/** Runs the command with a home of its own, `use`s it, and has it end by itself: that is when it keeps what it has. */
async function run(words, use, end) {
  const { port } = model.address();
  const config = {
    model: "warm/warm",
    small_model: "warm/warm",
    provider: {
      warm: {
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: `http://127.0.0.1:${port}/v1`, apiKey: "none" },
        models: { warm: {} },
      },
    },
  };
  const child = spawn(process.execPath, [path.join(dist, "opencode.js"), ...words], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      USERPROFILE: folder,
      OPENCODE_CONFIG_CONTENT: JSON.stringify(config),
      OPENCODE_DISABLE_MODELS_FETCH: "1",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const late = setTimeout(() => child.kill("SIGKILL"), deadline);
  const lines = createInterface({ input: child.stdout });
  await Promise.race([use({ child, lines }), ended]).catch(() => undefined);
  end(child);
  await ended;
  clearTimeout(late);
}

async function serve({ lines }) {
  const said = await new Promise((resolve) => lines.once("line", resolve));
  const url = said.split(" ").at(-1);
  const post = async (to, body) => {
    const headers = { "content-type": "application/json" };
    return (await fetch(`${url}${to}`, { method: "POST", headers, body: JSON.stringify(body) })).json();
  };
  await (await fetch(`${url}/global/health`)).text();
  const { id } = await post("/session", {});
  await post(`/session/${id}/message`, { parts: [{ type: "text", text: "Hello" }] });
}

async function acp({ child, lines }) {
  const call = (method, params) =>
    new Promise((resolve) => {
      lines.on("line", (line) => {
        const { id, result } = JSON.parse(line);
        if (id === method) resolve(result);
      });
      child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id: method, method, params })}\n`);
    });
  await call("initialize", { protocolVersion: 1, clientCapabilities: {} });
  const { sessionId } = await call("session/new", { cwd: folder, mcpServers: [] });
  await call("session/prompt", { sessionId, prompt: [{ type: "text", text: "Hello" }] });
}

try {
  await new Promise((resolve) => model.listen(0, "127.0.0.1", resolve));
  await run(["serve", "--port", "0"], serve, (child) => child.kill("SIGTERM"));
  await run(["acp"], acp, (child) => child.stdin.end());
  const all = path.join(folder, ".cache/opencode-contract/compiled");
  const [build = "none"] = existsSync(all) ? readdirSync(all) : [];
  const node = `${process.version}-${process.platform}-${process.arch}`;
  const [kept, compiled] = [path.join(all, build, node), path.join(dist, "compiled", node)];
  mkdirSync(compiled, { recursive: true });
  // Readable by whoever runs the command, which what is in a user's cache is not.
  for (const name of existsSync(kept) ? readdirSync(kept) : [])
    writeFileSync(path.join(compiled, name), readFileSync(path.join(kept, name)));
} finally {
  model.closeAllConnections();
  model.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
