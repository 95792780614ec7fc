import { describe, expect, it } from "vitest";
import { patchText } from "./patch-text.js";

const nothing = { own: {}, shown: {} };
const patched = (source: string, patch: Record<string, unknown>, seen = nothing) =>
  patchText(source, patch, seen);

describe("patching text", () => {
  it("keeps comments, order, indentation and line ends", async () => {
    const source =
      '{\r\n\t// the model\r\n\t"model": "a/b", // good\r\n\t"permission": {\r\n\t\t/* ask */ "edit": "ask",\r\n\t},\r\n}\r\n';
    expect(await patched(source, { model: "c/d", permission: { bash: "deny" }, share: "manual" })).toBe(
      '{\r\n\t// the model\r\n\t"model": "c/d", // good\r\n\t"permission": {\r\n\t\t/* ask */ "edit": "ask",\r\n\t\t"bash": "deny",\r\n\t},\r\n\t"share": "manual",\r\n}\r\n',
    );
  });

  it("makes an empty text, and one with a byte order mark, an object", async () => {
    expect(await patched("", { model: "a/b" })).toBe('{\n  "model": "a/b"\n}\n');
    expect(await patched('\uFEFF{"model": "a/b"}', { model: "c/d" })).toBe('\uFEFF{"model": "c/d"}');
  });

  it("removes by null, at any depth, and never writes a null", async () => {
    const source = '{\n  "model": "a/b",\n  "agent": {\n    "build": { "steps": 3, "prompt": "x" }\n  }\n}\n';
    expect(
      JSON.parse(await patched(source, { model: null, agent: { build: { steps: null } }, share: null })),
    ).toEqual({
      agent: { build: { prompt: "x" } },
    });
    expect(JSON.parse(await patched("{}", { agent: { plan: { steps: null, prompt: "y" } } }))).toEqual({
      agent: { plan: { prompt: "y" } },
    });
    expect(await patched("{}", { agent: { plan: { steps: null } } })).toBe("{}");
  });

  it("replaces lists and values of another kind", async () => {
    const source = '{"instructions": ["a", "b"], "autoupdate": "notify", "permission": "ask"}';
    const patch = { instructions: ["c"], autoupdate: false, permission: { edit: "deny" } };
    expect(JSON.parse(await patched(source, patch))).toEqual(patch);
    expect(JSON.parse(await patched('{"permission": {"edit": "deny"}}', { permission: "ask" }))).toEqual({
      permission: "ask",
    });
  });

  it("leaves what was redacted or has not changed as it is written", async () => {
    const source = '{"provider": {"p": {"options": {"apiKey": "{env:KEY}", "baseURL": "{env:URL}"}}}}';
    const own = { provider: { p: { options: { apiKey: "***", baseURL: "http://there/v1" } } } };
    expect(await patched(source, own, { own, shown: own })).toBe(source);
    const changed = await patched(
      source,
      { provider: { p: { options: { baseURL: "http://here/v1" } } } },
      { own, shown: own },
    );
    expect(JSON.parse(changed).provider.p.options).toEqual({
      apiKey: "{env:KEY}",
      baseURL: "http://here/v1",
    });
  });

  it("writes no secret's stand-in for what another file says", async () => {
    const shown = {
      provider: { p: { options: { apiKey: "***" }, name: "P" } },
      mcp: { m: { type: "local", command: ["run", "--token", "***"] } },
    };
    const patch = { ...shown, provider: { p: { options: { apiKey: "***" }, name: "Q" } } };
    const after = JSON.parse(await patched("{}", patch, { own: {}, shown }));
    expect(JSON.stringify(after)).not.toContain("***");
    expect(after.provider).toEqual({ p: { name: "Q" } });
  });

  it("takes a long list in the time of its length", async () => {
    const instructions = Array.from({ length: 50_000 }, (_, at) => `docs/${at}.md`);
    const text = await patched('{\n\t// mine\n\t"model": "a/b"\n}\n', { instructions });
    expect(text.startsWith('{\n\t// mine\n\t"model": "a/b",\n\t"instructions": [\n\t\t"docs/0.md",\n')).toBe(
      true,
    );
    expect(text.endsWith('\t\t"docs/49999.md"\n\t]\n}\n')).toBe(true);
  });
});
