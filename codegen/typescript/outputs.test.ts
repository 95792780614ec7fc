import { describe, expect, it } from "vitest";
import { emit } from "../fixtures/emitted.js";

describe.each(["shapes", "requests", "media"])("outputs for %s.yaml", async (fixture) => {
  const files = await emit(fixture);

  it.each([...files.keys()].filter((path) => !isCopied(path)))("%s", async (path) => {
    const name = path.replaceAll("/", "-").replace(".gen.", ".");
    await expect(files.get(path)).toMatchFileSnapshot(`../fixtures/${fixture}/${name}.txt`);
  });

  it("are the same at every run", async () => {
    expect(await emit(fixture)).toEqual(files);
  });

  it("say in their first line that they are generated", () => {
    for (const [path, content] of files) {
      if (path.endsWith(".ts"))
        expect(content).toMatch(/^\/\/ Generated from openapi\.yaml by codegen\. Do not edit\.\n/);
    }
  });
});

/** Files of `runtime/`, and the SDK, which has goldens of its own. */
function isCopied(path: string): boolean {
  return (
    path.endsWith("/validators.gen.ts") || path.endsWith("/route.gen.ts") || path.endsWith("/sdk.gen.ts")
  );
}
