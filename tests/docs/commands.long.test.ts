import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { commands } from "../../cli/command-line/commands.js";
import { readArguments } from "../../cli/command-line/read.js";
import { endSpawned, ownEnvironment, program, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (name: string) => readFileSync(path.join(root, name), "utf8");
const pages = [
  "README.md",
  "sdk/README.md",
  ...readdirSync(path.join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
/** Fences of a page by the words behind the ticks. */
const blocks = (page: string, language: string) =>
  [...read(page).matchAll(/^```(\S*)([^\n]*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , words = "", text = ""]) => ({ page, isRun: words.trim() === "run", text }));
const shell = pages.flatMap((page) => blocks(page, "sh"));

const workspace = createWorkspace();
let server: SpawnedServer;
beforeAll(async () => {
  workspace.write("project/package.json", '{ "name": "of-the-docs" }\n');
  server = await spawnServer({ workspace });
  const bin = workspace.path("bin");
  mkdirSync(bin);
  const script = (name: string, text: string) => {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(path.join(bin, name), 0o755);
  };
  script("opencode", `exec "${process.execPath}" "${program}" "$@"`);
  // As if the package was installed.
  script("npx", 'shift\nexec opencode "$@"');
});
afterAll(async () => {
  await endSpawned();
  workspace.remove();
});

/** Runs a block as a person would who copies it, in the project. */
async function run(text: string) {
  const env = ownEnvironment(workspace);
  const child = spawn(
    "/bin/bash",
    ["-e", "-o", "pipefail", "-c", text.replaceAll(":4096", `:${server.port}`)],
    {
      cwd: workspace.path("project"),
      env: { ...env, PATH: `${workspace.path("bin")}:${path.dirname(process.execPath)}:${env.PATH}` },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, "close");
  return { code, said };
}

describe("what the pages say to type", () => {
  const runnable = shell.filter(({ isRun }) => isRun);
  it.each(runnable.map(({ page, text }) => [page, text.split("\n")[0], text]))(
    "%s: %s",
    async (_, __, text) => {
      verifies("operating.docs");
      const { code, said } = await run(text);
      expect(code, said).toBe(0);
      expect(said).not.toMatch(/^\s+at /m);
    },
  );

  it("each use has something to run", () => {
    const uses = [
      "README.md",
      "project",
      "models",
      "editors",
      "openwork",
      "command-line",
      "operating",
      "troubleshooting",
    ];
    const run = new Set(runnable.map(({ page }) => path.basename(page, ".md")));
    for (const use of uses) expect(run, use).toContain(path.basename(use, ".md"));
  });

  const settings = pages.flatMap((page) => blocks(page, "json"));
  it.each(settings.map(({ page, text }) => [page, text]))(
    "%s: its settings are known ones",
    async (_, text) => {
      workspace.write("project/settings/opencode.json", text);
      const { code, said } = await run("cd settings && opencode config check");
      expect(code, said).toBe(0);
      expect(said).not.toMatch(/no key that is known|does nothing|not valid/);
    },
  );

  it("what is not run is a command line that could be meant, or a script that is there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const { page, text } of shell.filter(({ isRun }) => !isRun)) {
      for (const line of text.split("\n")) {
        const words = line
          .replace(/ #.*$/, "")
          .replace(/^(\w+=\S+ )+/, "")
          .trim()
          .split(/\s+/);
        const own =
          words[0] === "npx" && /^opencode(-contract)?$/.test(words[1] ?? "") ? words.slice(2) : undefined;
        const args = own ?? (words[0] === "opencode" ? words.slice(1) : undefined);
        if (args) expect(() => readArguments(args, { commands, person: true }), line).not.toThrow();
        const script = /^npm (?:run )?([\w:]+)/.exec(line)?.[1];
        if (script && !["install", "link"].includes(script))
          expect(scripts, `${page}: ${line}`).toHaveProperty(script);
      }
    }
  });
});

describe("what the pages point to", () => {
  it.each(pages)("%s: files and headings are there", (page) => {
    for (const [, link = ""] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link)) continue;
      const [file = ""] = link.split("#");
      expect(existsSync(path.join(root, path.dirname(page), file)), `${page}: ${link}`).toBe(true);
    }
  });

  it("README is short, and leads to each page", () => {
    const readme = read("README.md");
    expect(readme.split("\n").length).toBeLessThan(150);
    const reached = new Set(["README.md"]);
    for (const page of reached)
      for (const [, link = ""] of read(page).matchAll(/\]\(([^)\s#]+\.md)/g))
        if (!/^[a-z]+:/.test(link)) reached.add(path.join(path.dirname(page), link));
    for (const page of pages) expect([...reached], page).toContain(page);
    // Its first command is one that needs no clone.
    expect(/```sh\n(.*)/.exec(readme)?.[1]).toBe(
      `npx ${JSON.parse(read("package-names.json")).command} serve`,
    );
  });

  it.each(["zed", "jetbrains", "aionui"])(
    "clients/%s.json starts the agent, in the words of its editor",
    (name) => {
      const settings = JSON.parse(read(`docs/clients/${name}.json`));
      const { defaultCliPath, acpArgs } = settings;
      const { command, args, env } =
        name === "aionui"
          ? { command: defaultCliPath, args: acpArgs, env: settings.env }
          : settings.agent_servers.opencode;
      if (name === "aionui") expect(settings).toMatchObject({ name: "opencode", enabled: true });
      if (name === "zed") expect(settings.agent_servers.opencode.type).toBe("custom");
      expect(command).toBe("opencode");
      expect(env).toEqual({});
      const given = readArguments(args, { commands, person: true });
      expect(given.kind === "run" && given.invocation.command.name).toBe("acp");
    },
  );

  it("the files of operating: command lines, addresses and paths that there are", () => {
    for (const file of ["opencode.service", "opencode-backup.service"]) {
      const [, line = ""] = /^ExecStart=(.*)$/m.exec(read(`docs/operating/${file}`)) ?? [];
      const [, words = ""] = /\/usr\/bin\/opencode ([^"']*)/.exec(line) ?? [];
      const given = readArguments(words.trim().split(/\s+/), { commands, person: true });
      expect(given.kind, line).toBe("run");
    }
    const unit = read("docs/operating/opencode.service");
    const drain = Number(/--drain (\d+)/.exec(unit)?.[1]);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(drain + 2);
    const [scrape] = parse(read("docs/operating/prometheus.yml")).scrape_configs;
    expect(scrape.authorization.type).toBe("Bearer");
    expect(unit).toContain(`OPENCODE_SERVER_PASSWORD_FILE=${scrape.authorization.credentials_file}`);
    const proxy = read("docs/operating/nginx.conf");
    expect(proxy.split("{").length).toBe(proxy.split("}").length);
    for (const said of ["proxy_buffering off", `http://${scrape.static_configs[0].targets[0]}`])
      expect(proxy).toContain(said);
  });
});
