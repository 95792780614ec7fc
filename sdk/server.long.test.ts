import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOpencode, createOpencodeServer, type OpencodeServer } from "./server.js";

const patience = { timeout: 30_000 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "opencode-sdk-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A command that runs this as `opencode`; `$PID` is a file it may write its process id to. */
async function fake(source: string): Promise<string[]> {
  const script = join(folder, "opencode.mjs");
  await writeFile(script, source.replaceAll("$PID", JSON.stringify(join(folder, "pid"))));
  return [process.execPath, script];
}

const stay = "setInterval(() => {}, 1000);";
const listen = 'console.log("opencode server listening on http://127.0.0.1:7");';

async function pid(): Promise<number> {
  const written = () => readFile(join(folder, "pid"), "utf8").catch(() => "");
  await expect.poll(written, patience).toMatch(/\d/);
  return Number(await written());
}

/** Neither running nor a zombie. */
async function isGone(id: number): Promise<boolean> {
  try {
    process.kill(id, 0);
    return /\) Z /.test(await readFile(`/proc/${id}/stat`, "utf8"));
  } catch {
    return true;
  }
}

describe("createOpencodeServer", () => {
  it("passes the address in argv and the configuration in the environment only", async () => {
    const command = await fake(`
      import { createServer } from "node:http";
      const answer = JSON.stringify({ argv: process.argv.slice(2), config: process.env.OPENCODE_CONFIG_CONTENT });
      const server = createServer((_, response) => response.setHeader("content-type", "application/json").end(answer));
      server.listen(0, "127.0.0.1", () => {
        console.log("opencode server listening on http://127.0.0.1:" + server.address().port);
      });`);
    const { client, server } = await createOpencode({ command, port: 0, config: { logLevel: "DEBUG" } });
    const { data } = await client.path.get({}, { throwOnError: true });
    await server.close();
    expect(data).toEqual({
      argv: ["serve", "--hostname=127.0.0.1", "--port=0", "--log-level=DEBUG"],
      config: '{"logLevel":"DEBUG"}',
    });
  });

  it("takes the address from the one right line, also when it comes in pieces", async () => {
    const command = await fake(`
      const write = (text) => new Promise((resolve) => process.stdout.write(text, () => setTimeout(resolve, 30)));
      await write("Warning: opencode server listening on http://wrong:1\\nopencode server list");
      await write("ening on http://127.0.0.1:40");
      await write("96\\nmore\\n");
      ${stay}`);
    const server = await createOpencodeServer({ command });
    await server.close();
    expect(server.url).toBe("http://127.0.0.1:4096");
  });

  it("keeps reading what the server prints", async () => {
    const command = await fake(`
      import { writeFileSync } from "node:fs";
      ${listen}
      process.stdout.write("x".repeat(1 << 20), () => writeFileSync($PID, String(process.pid)));
      ${stay}`);
    const server = await createOpencodeServer({ command });
    await pid();
    await server.close();
  });
});

describe("a server that does not listen", () => {
  const failed = (options: Parameters<typeof createOpencodeServer>[0]) =>
    createOpencodeServer(options).then(
      () => "",
      (error: Error) => error.message,
    );

  it("is told with exit code and output", async () => {
    const command = await fake('console.log("hello"); console.error("EADDRINUSE"); process.exitCode = 3;');
    const message = await failed({ command });
    expect(message).toContain("Server exited with code 3\nServer output: ");
    expect(message).toContain("hello\n");
    expect(message).toContain("EADDRINUSE\n");
  });

  it("is told with the signal that ended it", async () => {
    const command = await fake('process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000);');
    expect(await failed({ command })).toBe("Server exited with signal SIGKILL");
  });

  it("is ended after the timeout", async () => {
    const command = await fake(`
      import { writeFileSync } from "node:fs";
      writeFileSync($PID, String(process.pid));
      console.log("still loading");
      ${stay}`);
    const message = await failed({ command, timeout: 3000 });
    expect(message).toBe("Server did not listen within 3000 ms\nServer output: still loading\n");
    expect(await isGone(await pid())).toBe(true);
  });

  it("is told when its line has no address, or there is no such program", async () => {
    const command = await fake(`console.log("opencode server listening"); ${stay}`);
    expect(await failed({ command })).toContain("No address in the server's line");
    expect(await failed({ command: join(folder, "none") })).toContain("Cannot start the server");
  });

  it("is ended on abort", async () => {
    const controller = new AbortController();
    const command = await fake(`
      import { writeFileSync } from "node:fs";
      writeFileSync($PID, String(process.pid));
      ${stay}`);
    const started = createOpencodeServer({ command, signal: controller.signal, timeout: 60_000 });
    const id = await pid();
    controller.abort(new Error("enough"));
    await expect(started).rejects.toThrow("enough");
    expect(await isGone(id)).toBe(true);
    await expect(createOpencodeServer({ command, signal: controller.signal })).rejects.toThrow("enough");
  });
});

describe("a running server", () => {
  /** Starts a grandchild that ignores SIGTERM, and writes its id. */
  const withGrandchild = `
    import { spawn } from "node:child_process";
    const script = 'process.on("SIGTERM", () => {}); require("fs").writeFileSync(${"$PID"}, String(process.pid)); setInterval(() => {}, 1000);';
    spawn(process.execPath, ["-e", script], { stdio: "inherit" });
    ${listen}
    ${stay}`;

  it.skipIf(process.platform === "win32")("takes all it has started with it on close", async () => {
    const server: OpencodeServer = await createOpencodeServer({ command: await fake(withGrandchild) });
    const id = await pid();
    expect(await isGone(id)).toBe(false);
    await Promise.all([server.close(), server.close()]);
    await expect.poll(() => isGone(id), patience).toBe(true);
  });

  it("is ended by the signal", async () => {
    const controller = new AbortController();
    const command = await fake(`
      import { writeFileSync } from "node:fs";
      writeFileSync($PID, String(process.pid));
      ${listen}
      ${stay}`);
    await createOpencodeServer({ command, signal: controller.signal });
    const id = await pid();
    controller.abort();
    await expect.poll(() => isGone(id), patience).toBe(true);
  });

  it.skipIf(process.platform === "win32")("does not outlive a program that Ctrl-C ends", async () => {
    const command = await fake(`
      import { writeFileSync } from "node:fs";
      writeFileSync($PID, String(process.pid));
      ${listen}
      ${stay}`);
    const program = join(folder, "program.mts");
    const door = JSON.stringify(join(import.meta.dirname, "server.ts"));
    await writeFile(
      program,
      `import { createOpencodeServer } from ${door};
       await createOpencodeServer({ command: ${JSON.stringify(command)} });
       console.log("up");`,
    );
    const parent = spawn(process.execPath, ["--import", "tsx", program], {
      cwd: import.meta.dirname,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => parent.once("exit", (_, signal) => resolve(signal)));
    await new Promise((resolve) => parent.stdout.once("data", resolve));
    parent.kill("SIGINT");
    expect(await ended).toBe("SIGINT");
    const id = await pid();
    await expect.poll(() => isGone(id), patience).toBe(true);
  });
});
