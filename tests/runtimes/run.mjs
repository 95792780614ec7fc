// `npm run test:runtimes`: one app written for the official client, unmodified but for the import, on this Node, on Node
// 22 and 24, on Bun and in Chromium, against a real server; on a Node against one that runs on it, pages included. A runtime that is neither here nor to be had from npm as a
// plain binary is named and passed over.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { rolldown } from "rolldown";
import { expected } from "./app.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = path.resolve(here, "../..");
const cache = path.join(root, "node_modules/.cache/runtimes");
const target = `${process.platform}-${process.arch}`;
const clients = { official: "@opencode-ai/sdk/v2/client", own: "@opencode/sdk/v2/client" };
/** Milliseconds that a runtime has for the app. */
const patience = 120_000;

const say = (line) => process.stdout.write(`${line}\n`);

/** The app over each client: only the import differs. */
function writeApps() {
  mkdirSync(cache, { recursive: true });
  const text = readFileSync(path.join(here, "app.mjs"), "utf8");
  for (const [name, client] of Object.entries(clients)) {
    const changed = text.replace(clients.official, client);
    const call =
      "const seen = await app(process.argv[2]);\nprocess.stdout.write(JSON.stringify(seen));\nprocess.exit(0);\n";
    writeFileSync(path.join(cache, `${name}.mjs`), `${changed}\n${call}`);
    const page =
      'app(location.search.slice(1)).catch((error) => ({ error: String(error) })).then((seen) => fetch("/seen", { method: "POST", body: JSON.stringify(seen) }));\n';
    writeFileSync(path.join(cache, `${name}.page.mjs`), `${changed}\n${page}`);
  }
}

/** A binary of its own in npm's registry, or one on the PATH. */
function find(name, spec, binary) {
  const file = path.join(cache, "node_modules", name, "bin", binary);
  if (existsSync(file)) return file;
  const args = [
    "install",
    "--prefix",
    cache,
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--loglevel=error",
  ];
  spawnSync("npm", [...args, `${name}@npm:${spec}`], { stdio: "ignore" });
  return existsSync(file) ? file : undefined;
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

async function startOpencode(home, node = process.execPath) {
  const words = [path.join(root, "cli/dist/opencode.js"), "serve", "--ui", "--port", "0"];
  const child = spawn(node, words, {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, OPENCODE_CONFIG_CONTENT: '{"permission":{"bash":"ask"}}' },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  for await (const chunk of child.stdout) {
    said += chunk;
    const url = /listening on (\S+)/.exec(said)?.[1];
    if (url) return { child, url };
  }
  throw new Error("the server did not start: run npm test once, which builds it");
}

async function servesPages(url) {
  const answers = await Promise.all(["/", "/ui/", "/reference/"].map((place) => fetch(url + place)));
  return answers.every(({ status }) => status === 200) && (await answers[1].text()).includes('id="app"');
}

async function inProcess(binary, file, url) {
  const child = spawn(binary, [path.join(cache, file), url], {
    stdio: ["ignore", "pipe", "inherit"],
    timeout: patience,
  });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  await once(child, "close");
  return text === "" ? undefined : JSON.parse(text);
}

async function inBrowser(binary, name, url) {
  const bundle = await rolldown({
    input: path.join(cache, `${name}.page.mjs`),
    platform: "browser",
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
  const script = output[0].code;
  const profile = mkdtempSync(path.join(tmpdir(), "runtimes-chromium-"));
  let seen;
  const told = new Promise((resolve) => {
    seen = resolve;
  });
  const server = createServer(async (request, response) => {
    if (request.method === "POST") {
      let body = "";
      for await (const chunk of request) body += chunk;
      seen(JSON.parse(body));
      return response.end();
    }
    const isScript = request.url === "/app.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : '<!doctype html><script type="module" src="/app.js"></script>');
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const flags = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    `--user-data-dir=${profile}`,
  ];
  const page = `http://127.0.0.1:${server.address().port}/?${url}`;
  const child = spawn(binary, [...flags, page], { stdio: "ignore", detached: true });
  const timer = setTimeout(() => seen(undefined), patience);
  const result = await told;
  clearTimeout(timer);
  // Its helpers, too.
  process.kill(-child.pid, "SIGKILL");
  await once(child, "close");
  server.closeAllConnections();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return result;
}

async function end(child) {
  const closed = once(child, "close");
  child.kill("SIGTERM");
  await closed;
}

writeApps();
if (!existsSync(path.join(root, "sdk/dist/client.js")))
  spawnSync("npm", ["run", "--silent", "build:sdk"], { cwd: root, stdio: "inherit" });
const home = mkdtempSync(path.join(tmpdir(), "runtimes-"));
const shared = await startOpencode(home);
const browser = onPath(["chromium", "chromium-browser", "google-chrome"]);
const runtimes = [
  [`Node ${process.versions.node}`, process.execPath],
  ["Node 22", find("node22", `node-${target}@22.23.5`, "node")],
  ["Node 24", find("node24", `node-${target}@24.22.3`, "node")],
  ["Bun", find("bun", `@oven/bun-${target}@1.4.5`, "bun") ?? onPath(["bun"])],
  ["Chromium", browser],
];
let failed = false;
for (const [runtime, binary] of runtimes) {
  if (!binary) {
    say(`not run  ${runtime}: it is not at hand`);
    continue;
  }
  const isOther = /^Node/.test(runtime) && binary !== process.execPath;
  const { child, url } = isOther ? await startOpencode(home, binary) : shared;
  if (!(await servesPages(url))) {
    failed = true;
    say(`FAILED   ${runtime}: the pages`);
  }
  for (const name of Object.keys(clients)) {
    const seen =
      runtime === "Chromium"
        ? await inBrowser(binary, name, url)
        : await inProcess(binary, `${name}.mjs`, url);
    const isFine = isDeepStrictEqual(seen, expected);
    failed ||= !isFine;
    say(
      `${isFine ? "ok      " : "FAILED  "} ${runtime}, ${clients[name]}${isFine ? "" : `: ${JSON.stringify(seen)}`}`,
    );
  }
  if (isOther) await end(child);
}
await end(shared.child);
rmSync(home, { recursive: true, force: true, maxRetries: 5 });
process.exitCode = failed ? 1 : 0;
