import { afterEach, expect, it } from "vitest";
import { endSpawned, spawnCommand } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

const workspace = createWorkspace({
  "project/.opencode/plugin/acme.js": `export const Acme = async () => ({
  auth: { provider: "groq", methods: [
    { type: "api", label: "Key" },
    { type: "oauth", label: "Browser", prompts: [
        { type: "text", key: "team", message: "Which team?" },
        { type: "select", key: "plan", message: "Which plan?", options: [{ label: "Free", value: "free" }, { label: "Paid", value: "paid" }], when: { key: "team", op: "neq", value: "" } },
        { type: "text", key: "never", message: "Never asked", when: { key: "plan", op: "eq", value: "free" } },
      ],
      authorize: async (inputs) => ({ url: "https://acme.example/" + inputs.team + "/" + inputs.plan + "/" + ("never" in inputs), method: "code", instructions: "Paste the code",
        callback: async (code) => code === "right" ? { type: "success", key: "gsk-signed-in-0123456789" } : { type: "failed" } }) },
  ] },
})`,
});
afterEach(endSpawned);

async function opencode(args: string[], input?: string) {
  const spawned = spawnCommand({ workspace, args, ...(input !== undefined && { input }) });
  const { code } = await spawned.exited;
  return { code, stdout: spawned.stdout(), stderr: spawned.stderr() };
}

it("opencode auth login goes a plugin's way, config check lists plugins, --pure leaves them out", async () => {
  verifies("plugin.auth", "plugin.trust");
  const wrong = await opencode(["auth", "login", "groq"], "2\nred\n2\nwrong\n");
  expect(wrong.code).not.toBe(0);
  expect(wrong.stderr).toContain("The sign-in to groq did not succeed");
  const right = await opencode(["auth", "login", "groq"], "2\nred\n2\nright\n");
  expect(right).toMatchObject({ code: 0, stderr: "" });
  expect(right.stdout).toContain("https://acme.example/red/paid/false\nPaste the code");
  expect((await opencode(["auth", "list", "--format", "json"])).stdout).toContain('"groq"');
  const check = await opencode(["config", "check"]);
  expect(check.stdout).toMatch(/plugin file:.*acme\.js: the project's; runs here/);
  // Without plugins there is a key to be given, as ever.
  const pure = await opencode(["auth", "login", "groq", "--pure"], "gsk-as-a-key-0123456789\n");
  expect(pure.code).toBe(0);
  expect(pure.stdout).not.toContain("Way to sign in");
  workspace.remove();
});
