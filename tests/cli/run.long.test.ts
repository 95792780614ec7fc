import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openTerminal } from "../support/command-terminal.js";
import { endSpawned, type SpawnOptions, spawnCommand, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

async function opencode(args: string[], more: Omit<SpawnOptions, "workspace" | "args"> = {}) {
  const spawned = spawnCommand({ workspace, args, ...more });
  const { code } = await spawned.exited;
  return { code, stdout: spawned.stdout(), stderr: spawned.stderr() };
}

interface Line {
  type: string;
  timestamp: number;
  sessionID: string;
  part?: {
    type: string;
    sessionID: string;
    state?: { status: string; output?: string; error?: string };
    text?: string;
  };
  error?: { name: string; data: { message: string } };
}
const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

const asks = { permission: { bash: "ask" } } as const;

describe("run", () => {
  it("prints the answer and nothing else on stdout, and goes on where it was", async () => {
    const first = await opencode(["run", "--title", "One", "say: 3"]);
    expect(first).toMatchObject({ code: 0, stdout: "w0 w1 w2 \n" });
    const second = await opencode(["run", "-c", "run: echo from a tool"]);
    expect(second).toMatchObject({ code: 0, stdout: "Done: ran `echo from a tool`.\n" });
    expect(second.stderr).toContain("• bash echo from a tool");
    const fork = await opencode(["run", "-c", "--fork", "--format", "json", "say: 1"]);
    const [{ sessionID }] = linesOf(fork.stdout) as [Line];
    const list = JSON.parse((await opencode(["session", "list", "--format", "json"])).stdout);
    expect(list.map(({ id, title }: { id: string; title: string }) => [id === sessionID, title])).toEqual([
      [true, "One (fork #1)"],
      [false, "One"],
    ]);
    const [, { id }] = list;
    expect((await opencode(["run", "-s", id, "say: 2"])).stdout).toBe("w0 w1 \n");
    const exported = JSON.parse((await opencode(["export", id])).stdout);
    const asked = exported.messages.filter(({ info }: { info: { role: string } }) => info.role === "user");
    expect(asked).toHaveLength(3);
  });

  it("adds what is piped to it, attaches files, and tells its events as JSON", async () => {
    workspace.write("project/notes.txt", "remember the milk");
    const piped = await opencode(["run", "--format", "json", "-f", "notes.txt", "say: 2"], {
      input: "run: echo piped\n",
    });
    expect(piped.code).toBe(0);
    const lines = linesOf(piped.stdout);
    const [{ sessionID }] = lines as [Line];
    for (const line of lines)
      expect(line).toMatchObject({ sessionID, timestamp: expect.any(Number), part: { sessionID } });
    expect(lines.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["step_start", "tool_use", "step_finish", "text"]),
    );
    expect(lines.find(({ type }) => type === "tool_use")?.part?.state).toMatchObject({
      status: "completed",
      output: "piped\n",
    });
    const exported = (await opencode(["export", sessionID])).stdout;
    expect(exported).toContain("remember the milk");
    expect(exported).toContain("notes.txt");
  });

  it("ends with 1 where the model fails or is unknown, in either form", async () => {
    const plain = await opencode(["run", "fail: 400"]);
    expect(plain).toMatchObject({ code: 1, stdout: "" });
    expect(plain.stderr).toMatch(/^Error: .+/m);
    const json = await opencode(["run", "--format", "json", "-m", "nobody/nothing", "hello"]);
    expect(json.code).toBe(1);
    expect(linesOf(json.stdout).at(-1)).toMatchObject({
      type: "error",
      error: { data: { message: expect.stringContaining("nobody") } },
    });
    const unknown = await opencode(["run", "-s", "ses_0000000000000000000000000", "hello"]);
    expect(unknown).toMatchObject({ code: 1, stdout: "" });
    for (const { stderr } of [plain, json, unknown]) expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("rejects what is asked where nobody is there, and allows it with --auto unless a rule denies it", async () => {
    const rejected = await opencode(["run", "--format", "json", "run: echo no"], { config: asks });
    expect(rejected.stderr).toContain("permission requested: bash (echo no)");
    expect(linesOf(rejected.stdout).find(({ type }) => type === "tool_use")?.part?.state?.status).toBe(
      "error",
    );
    const allowed = await opencode(["run", "--auto", "run: echo yes"], { config: asks });
    expect(allowed).toMatchObject({ code: 0, stdout: "Done: ran `echo yes`.\n" });
    const denied = await opencode(["run", "--auto", "run: echo never"], {
      config: { permission: { bash: "deny" } },
    });
    expect(denied.stderr).not.toContain("• bash echo never");
    const question = await opencode(["run", "ask: Which? a | b"]);
    expect(question.code).not.toBeNull();
    expect(question.stdout).not.toContain("Which?");
  });

  it("says that a model does not answer, and when it is asked again", async () => {
    const spawned = spawnCommand({ workspace, args: ["run", "fail: 500"] });
    await vi.waitFor(() => expect(spawned.stderr()).toMatch(/^! attempt 1 failed: .+; again in \d+ s$/m), {
      timeout: 60_000,
    });
    await spawned.kill("SIGTERM");
    expect(spawned.stdout()).toBe("");
  });

  it("aborts at the first signal and says so by its exit code", async () => {
    const spawned = spawnCommand({ workspace, args: ["run", "--format", "json", "run: sleep 600"] });
    await vi.waitFor(() => expect(spawned.stdout()).toContain("step_start"), { timeout: 60_000 });
    expect(await spawned.kill("SIGINT")).toEqual({ code: 130, signal: null });
    const [{ sessionID }] = linesOf(spawned.stdout()) as [Line];
    expect((await opencode(["export", sessionID])).stdout).toContain("MessageAbortedError");
  });

  it("asks a server that runs already, behind its password", async () => {
    const env = { OPENCODE_SERVER_PASSWORD: "correct horse battery" };
    const server = await spawnServer({ workspace, env, config: asks });
    const attach = ["run", "--attach", server.url, "--dir", workspace.path("project")];
    const answer = await opencode([...attach, "--auto", "run: echo there"], { env });
    expect(answer).toMatchObject({ code: 0, stdout: "Done: ran `echo there`.\n" });
    expect((await opencode([...attach, "-c", "say: 1", "--password", "correct horse battery"])).stdout).toBe(
      "w0 \n",
    );
    const models = await opencode(["models", "--attach", server.url], { env });
    expect(models.stdout).toContain("demo/demo\n");
    const wrong = await opencode([...attach, "hello"], { env: { OPENCODE_SERVER_PASSWORD: "another" } });
    expect(wrong).toMatchObject({ code: 1, stdout: "" });
    expect(wrong.stderr).toContain("OPENCODE_SERVER_PASSWORD");
    const nobody = await opencode(["session", "list", "--attach", "127.0.0.1:9"]);
    expect(nobody).toMatchObject({ code: 1, stdout: "" });
    expect(nobody.stderr).toMatch(/^No server answers at 127.0.0.1:9/);
  });
});

describe("run in a terminal", () => {
  const env = { OPENCODE_CONFIG_CONTENT: JSON.stringify(asks) };

  it.each([
    ["y", "Done: ran `echo hello`."],
    ["no", "rejected"],
  ])("asks for leave and takes %s", async (answer, end) => {
    const terminal = await openTerminal(workspace, ["run", "run: echo hello"], env);
    await terminal.sees("The agent asks for bash (echo hello)");
    await terminal.sees("Allow? y(es, once), a(lways: echo *), n(o): ");
    terminal.type("what\r");
    await terminal.sees("Allow?");
    terminal.type(`${answer}\r`);
    await terminal.sees(end);
    expect(await terminal.exited).toBe(0);
  });

  it("asks the agent's questions, by number or in own words", async () => {
    const terminal = await openTerminal(workspace, ["run", "ask: Which one? red | blue\nsay: 1"], env);
    await terminal.sees("Which one?");
    await terminal.sees("2  blue");
    terminal.type("2\r");
    await terminal.sees("w0");
    expect(await terminal.exited).toBe(0);
    const exported = (await opencode(["export"])).stdout;
    expect(exported).toContain('"blue"');
  });

  it("gives up at Ctrl-C, at a question as well", async () => {
    const terminal = await openTerminal(workspace, ["run", "run: echo hello"], env);
    await terminal.sees("Allow?");
    terminal.type("\u0003");
    expect(await terminal.exited).toBe(130);
  });
});
