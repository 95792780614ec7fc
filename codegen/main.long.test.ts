import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "codegen-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
await cp(fileURLToPath(new URL("fixtures/requests.yaml", import.meta.url)), join(folder, "openapi.yaml"));
await cp(fileURLToPath(new URL("../acp-schema", import.meta.url)), join(folder, "acp-schema"), {
  recursive: true,
});

const tsx = import.meta.resolve("tsx");
const main = fileURLToPath(new URL("main.ts", import.meta.url));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const done = await promisify(execFile)(process.execPath, ["--import", tsx, main, ...args], {
      cwd: folder,
    });
    return { code: 0, out: done.stdout, err: done.stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe("codegen", () => {
  it("writes what differs, and with --check only names it", { timeout: 120_000 }, async () => {
    expect((await run()).out).toContain("wrote server/gen/events.gen.ts\n");

    const edited = join(folder, "server/gen/events.gen.ts");
    const stale = join(folder, "server/gen/routes/gone.gen.ts");
    const wanted = await readFile(edited, "utf8");
    await writeFile(edited, `${wanted}// mine\n`);
    await writeFile(stale, "");
    for (const lost of ["server/gen/acp/types.gen.ts", "docs/acp.md"]) await rm(join(folder, lost));
    const after = await run("--check");
    expect(after.code).toBe(1);
    expect(after.err.trim().split("\n").sort()).toEqual([
      "docs/acp.md: not what acp-schema gives, run npm run gen",
      "server/gen/acp/types.gen.ts: not what acp-schema gives, run npm run gen",
      "server/gen/events.gen.ts: not what openapi.yaml gives, run npm run gen",
      "server/gen/routes/gone.gen.ts: not what openapi.yaml gives, run npm run gen",
    ]);

    expect((await run()).out.trim().split("\n").sort()).toEqual([
      "removed server/gen/routes/gone.gen.ts",
      "wrote docs/acp.md",
      "wrote server/gen/acp/types.gen.ts",
      "wrote server/gen/events.gen.ts",
    ]);
    expect(await readFile(edited, "utf8")).toBe(wanted);
    expect(await run("--check")).toEqual({ code: 0, out: "", err: "" });
  });
});
