import { execFile } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const at = (file: string) => JSON.stringify(pathToFileURL(path.join(import.meta.dirname, file)).href);

it("leaves nothing to compute behind that the end of the process would wait for", async () => {
  const script = `
    const { createBashParser } = await import(${at("parser.ts")});
    const { createWasmLoader } = await import(${at("wasm-files.ts")});
    const parse = createBashParser(createWasmLoader(${JSON.stringify(import.meta.dirname)}));
    for (let i = 0; i < 20; i++) await parse("ls | cat; for x in a b; do echo $x; done > y", (root) => root.toString());
    const before = process.cpuUsage();
    process.on("exit", () => console.log(JSON.stringify(process.cpuUsage(before))));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...["--import", "tsx", "--input-type=module", "-e", script],
  ]);
  // Time of the processor, which does not depend on what else the machine does: it was over two seconds.
  expect((JSON.parse(stdout) as { user: number }).user).toBeLessThan(700_000);
});
