import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findPython, runPython } from "../support/python.js";
import { startServer, type TestServer } from "../support/server.js";
import { program as command } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";

const python = findPython();

describe.skipIf(python === undefined)("the Python client", () => {
  let server: TestServer;
  // With the model that is built in, which needs no script.
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it.each(["test_sse", "test_client", "test_async_client", "test_garbage"])(
    "passes its own tests: %s",
    async (name) => {
      const { code, said } = await runPython(python as string, ["-W", "error", "-m", "unittest", name], {
        OPENCODE_TEST_URL: server.url,
        OPENCODE_TEST_DIRECTORY: server.directory,
      });
      expect(code, said).toBe(0);
      expect(said).toMatch(/Ran [1-9]\d* tests?/);
    },
  );

  it("has a module for every file, and examples, that compile", async () => {
    const readme = readFileSync(new URL("../../sdk/python/README.md", import.meta.url), "utf8");
    const blocks = [...readme.matchAll(/^```python\n(.*?)^```$/gms)].map(([, code = ""]) => code);
    expect(blocks).toHaveLength(5);
    const program = `
import opencode_client.types_gen
for block in ${JSON.stringify(blocks)}:
    compile(block, "README.md", "exec")
`;
    expect(await runPython(python as string, ["-c", program], {})).toEqual({ code: 0, said: "" });
  });

  it("starts a server, asks it as the README does, and takes it along", async () => {
    const workspace = createWorkspace();
    const readme = readFileSync(new URL("../../sdk/python/README.md", import.meta.url), "utf8");
    const [, first = ""] = /^```python\n(.*?)^```$/ms.exec(readme) ?? [];
    const started = JSON.stringify([process.execPath, command]);
    const program = `${first.replace("OpencodeServer()", `OpencodeServer(command=${started})`)}
import urllib.request
try:
    urllib.request.urlopen(server.url + "/global/health")
except OSError:
    print("gone")
`;
    const { code, said } = await runPython(python as string, ["-c", program], {
      HOME: workspace.path("home"),
      PWD: workspace.directory,
    });
    expect(code, said).toBe(0);
    expect(said).toMatch(/\S\s[\s\S]*\ngone\n$/);
  });
});
