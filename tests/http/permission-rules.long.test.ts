import { once } from "node:events";
import { existsSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Config, PermissionConfig, PermissionRule } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "permission.reply");

const { model, server, app, log } = await useScriptedServer();

interface Case {
  files?: Record<string, string>;
  /** Of the directory's opencode.json. */
  config?: PermissionConfig;
  /** Of the same file. */
  agent?: Config["agent"];
  /** Of the session. */
  rules?: PermissionRule[];
  prompt?: { agent?: string; tools?: Record<string, boolean> };
}

let places = 0;

/** Lets the model make one call, in a repository of its own; every question is answered with "once". */
async function call(name: string, input: object, { files = {}, config, agent, rules, prompt }: Case = {}) {
  const place = `rules${places++}`;
  const directory = server.place(place, {
    ...files,
    ...(config !== undefined && { "opencode.json": JSON.stringify({ permission: config, agent }) }),
  });
  initRepository(directory);
  const { id } = await app.session({ title: "rules", directory, ...(rules && { permission: rules }) });
  const at = model.requests.length;
  model.script({ toolCalls: [{ name, input }] }, { text: "Done." });
  const asked: string[] = [];
  const following = (async () => {
    for (;;) {
      const event = await log
        .session(id)
        .until(
          (one) =>
            one.type === "session.idle" ||
            (one.type === "permission.asked" && !asked.includes(one.properties.id)),
        );
      if (event.type !== "permission.asked") return;
      asked.push(event.properties.id);
      await app.reply(event.properties.id, "once");
    }
  })();
  await app.prompt(id, { ...prompt, parts: [{ type: "text", text: "go" }] });
  await following;
  const [part] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
  const offered: string[] = (model.requests[at]?.body.tools ?? []).map(
    (tool: { function: { name: string } }) => tool.function.name,
  );
  const told = model.requests[at + 1]?.body.messages.at(-1)?.content as string | undefined;
  const questions = log
    .session(id)
    .of("permission.asked")
    .map(({ properties }) => properties);
  return { id, directory, place, part, offered, told, questions };
}

const bash = (command: string, more?: Case) => call("bash", { command }, more);
const read = (filePath: string, more?: Case) => call("read", { filePath }, more);
const write = (filePath: string, more?: Case) => call("write", { filePath, content: "x" }, more);
const rule = (permission: string, pattern: string, action: PermissionRule["action"]) => ({
  permission,
  pattern,
  action,
});

describe("deny", () => {
  it("of a whole tool: the model is not offered it, and a call all the same fails", async () => {
    verifies("permission.deny.tool");
    const { offered, part } = await bash("echo hi", { config: { bash: "deny" } });
    expect(offered).toEqual(expect.arrayContaining(["read", "edit", "write"]));
    expect(offered).not.toContain("bash");
    expect(part?.state.status).toBe("error");
  });

  it("holds for a name in another case, as models write it", async () => {
    verifies("permission.deny.tool");
    for (const name of ["Bash", "BASH", "bAsh"]) {
      const whole = await call(name, { command: "touch made" }, { config: { bash: "deny" } });
      const one = await call(name, { command: "touch made" }, { config: { bash: { "touch *": "deny" } } });
      for (const { place, part, questions } of [whole, one]) {
        expect([name, part?.state.status, questions]).toEqual([name, "error", []]);
        expect(existsSync(server.workspace.path(`${place}/made`))).toBe(false);
      }
    }
    const asked = await call("Write", { filePath: "a.txt", content: "x" }, { config: { edit: "ask" } });
    expect(asked.questions).toMatchObject([{ permission: "edit", patterns: ["a.txt"] }]);
    expect(asked.part).toMatchObject({ tool: "write", state: { status: "completed" } });
  });

  it("of read hides a file from grep, whichever way it is searched", async () => {
    verifies("permission.deny.pattern");
    const config = { read: { "*": "allow", "secret/*": "deny", "*.env": "ask" } } as const;
    const files = { "secret/key.txt": "needle-1", "a.env": "needle-2", "open.txt": "needle-3" };
    for (const more of [
      {},
      { path: "secret" },
      { path: "secret/key.txt" },
      { include: "*.txt" },
      { include: "*" },
    ]) {
      const { part, told } = await call("grep", { pattern: "needle", ...more }, { config, files });
      const output = part?.state.status === "completed" ? part.state.output : String(told);
      expect([more, /needle-[12]/.test(`${output}${told}`)]).toEqual([more, false]);
      if (!("path" in more)) expect(output).toContain("needle-3");
    }
  });

  it("of edit takes all tools that change files", async () => {
    verifies("permission.deny.tool");
    const { offered } = await write("a.txt", { rules: [rule("edit", "*", "deny")] });
    expect(offered).not.toEqual(expect.arrayContaining(["edit"]));
    expect(offered).not.toEqual(expect.arrayContaining(["write"]));
    expect(offered).toContain("bash");
  });

  it("of a pattern: the call fails with words for the model, which goes on", async () => {
    verifies("permission.deny.pattern");
    const config = { edit: { "*": "allow", "secret/*": "deny" } } as const;
    const denied = await write("secret/key.txt", { config });
    expect(denied.offered).toContain("write");
    expect(denied.part?.state).toMatchObject({ status: "error", error: expect.stringContaining("secret/*") });
    expect(denied.told).toContain("secret/*");
    expect(denied.questions).toEqual([]);
    const allowed = await write("public/key.txt", { config });
    expect(allowed.part?.state.status).toBe("completed");
  });
});

describe("rules", () => {
  it("the last that matches decides, the session's after the agent's", async () => {
    verifies("permission.last-rule");
    const config = { bash: { "*": "deny", "git *": "ask", "git status": "allow" } } as const;
    expect((await bash("git status", { config })).questions).toEqual([]);
    expect((await bash("git log", { config })).questions.map(({ patterns }) => patterns)).toEqual([
      ["git log"],
    ]);
    expect((await bash("ls", { config })).part?.state.status).toBe("error");
    const rules = [rule("bash", "ls *", "allow"), rule("bash", "git *", "deny")];
    expect((await bash("ls", { config, rules })).part?.state.status).toBe("completed");
    expect((await bash("git status", { config, rules })).part?.state.status).toBe("error");
  });

  it("an agent's own come after the configuration's, and before the session's", async () => {
    verifies("permission.agent-rules");
    const config = { bash: { "*": "deny" } } as const;
    const agent = { build: { permission: { bash: { "echo *": "allow", "ls *": "ask" } } } } as const;
    expect((await bash("echo hi", { config, agent })).part?.state.status).toBe("completed");
    expect((await bash("ls", { config, agent })).questions).toHaveLength(1);
    expect((await bash("pwd", { config, agent })).part?.state.status).toBe("error");
    const rules = [rule("bash", "echo *", "deny")];
    expect((await bash("echo hi", { config, agent, rules })).part?.state.status).toBe("error");
  });

  it("a line of commands is as free as its strictest part", async () => {
    verifies("permission.bash.worst");
    const config = { bash: { "*": "allow", "ls *": "ask", "touch *": "deny" } } as const;
    const asked = await bash("echo 1 && ls -a | cat", { config });
    expect(asked.questions).toHaveLength(1);
    expect(asked.part?.state.status).toBe("completed");
    for (const line of [
      "echo 1; touch x",
      "ls && (touch x)",
      "echo $(touch x)",
      "true || touch x",
      "sh -c 'touch x'",
    ]) {
      const { part, questions } = await bash(line, { config });
      expect([line, part?.state.status, questions]).toEqual([line, "error", []]);
    }
  });

  it("a file that a redirection writes asks edit, whatever bash may do", async () => {
    verifies("permission.bash.redirection");
    const config = {
      bash: { "*": "ask", "echo *": "allow" },
      edit: { "*": "ask", "secret/*": "deny" },
    } as const;
    const asked = await bash("echo 1 > a.txt; (cd sub && echo 2 >> b.txt) 2>/dev/null", {
      config,
      files: { "sub/x": "" },
    });
    expect(asked.questions).toMatchObject([
      { permission: "edit", patterns: ["a.txt"], metadata: { filepath: `${asked.directory}/a.txt` } },
      { permission: "edit", patterns: ["sub/b.txt"] },
    ]);
    expect(server.workspace.read(`${asked.place}/sub/b.txt`)).toBe("2\n");
    const denied = await bash("echo 1 > secret/key", { config, files: { "secret/key": "" } });
    expect([denied.part?.state.status, denied.questions]).toEqual(["error", []]);
    for (const line of [
      "echo 1 > a.txt",
      "touch a.txt",
      "echo 1 | tee a.txt",
      "cp x a.txt",
      "sed -i s/a/b/ x",
    ]) {
      const plan = await bash(line, { prompt: { agent: "plan" }, files: { x: "a" } });
      expect([line, plan.part?.state.status]).toEqual([line, "error"]);
    }
  });

  it("so does one that a program is told to write", async () => {
    verifies("permission.bash.redirection");
    const config = { bash: "allow", edit: { "*": "ask", "secret/*": "deny" } } as const;
    const files = { "sub/x": "a", "secret/key": "" };
    const asked = await bash("cp sub/x y; cat y | tee sub/z >/dev/null; sed -i s/a/b/ sub/x", {
      config,
      files,
    });
    expect(asked.questions.map(({ permission, patterns }) => [permission, ...patterns])).toEqual([
      ["edit", "y"],
      ["edit", "sub/z"],
      ["edit", "sub/x"],
    ]);
    expect(server.workspace.read(`${asked.place}/sub/x`)).toBe("b");
    for (const line of [
      "tee secret/key < sub/x",
      "mv sub/x secret/",
      "dd if=sub/x of=secret/key",
      "mv secret/key y",
    ]) {
      const denied = await bash(line, { config, files });
      expect([line, denied.part?.state.status, server.workspace.read(`${denied.place}/secret/key`)]).toEqual([
        ...[line, "error", ""],
      ]);
    }
  });

  it("a page that sends webfetch on to another place asks for that", async () => {
    verifies("permission.webfetch.redirect");
    const far = createServer((_, response) => response.end("arrived")).listen(0, "127.0.0.1");
    await once(far, "listening");
    const address = (one: Server) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
    const near = createServer((_, response) =>
      response.writeHead(302, { location: `${address(far)}/next` }).end(),
    ).listen(0, "127.0.0.1");
    await once(near, "listening");
    const rules = (others: PermissionRule["action"]) => [
      rule("webfetch", "*", others),
      rule("webfetch", `${address(near)}/*`, "allow"),
    ];
    const fetched = (action: PermissionRule["action"]) =>
      call("webfetch", { url: `${address(near)}/` }, { rules: rules(action) });
    const { questions, part } = await fetched("ask");
    expect(questions).toMatchObject([{ permission: "webfetch", patterns: [`${address(far)}/next`] }]);
    expect(part?.state).toMatchObject({ status: "completed", output: "arrived" });
    const denied = await fetched("deny");
    expect([denied.part?.state.status, denied.questions]).toEqual(["error", []]);
    for (const one of [near, far]) one.close();
  });

  it("cd asks nothing by itself, but for a place outside, or one that cannot be told", async () => {
    verifies("permission.bash.cd");
    const config = { bash: { "*": "ask", "ls *": "allow" } } as const;
    const files = { "sub/x": "", to: ".." };
    expect((await bash("cd sub && ls", { config, files })).questions).toEqual([]);
    const { questions } = await bash('cd "$(cat to)" && ls', { config, files });
    expect(questions.map(({ permission, patterns }) => [permission, patterns])).toEqual([
      ["external_directory", ["/*"]],
      ["bash", ["cat to", "ls"]],
    ]);
    expect(questions[0]?.always).toEqual([]);
  });

  it("tools of a prompt hold for it and for later ones", async () => {
    verifies("permission.tools-field");
    const { id, offered } = await bash("echo hi", { prompt: { tools: { bash: false } } });
    expect(offered).not.toContain("bash");
    const session = await app.prompt(id, { noReply: true, tools: {} });
    expect(session.info).toMatchObject({ tools: {} });
    const at = model.requests.length;
    model.script({ text: "later" });
    await app.prompt(id, "later");
    const names = model.requests[at]?.body.tools.map(
      (tool: { function: { name: string } }) => tool.function.name,
    );
    expect(names).not.toContain("bash");
    const { data: stored } = await app.client.session.get({ sessionID: id });
    expect(stored?.permission).toEqual([rule("bash", "*", "deny")]);
    model.script({ text: "on again" });
    await app.prompt(id, { tools: { bash: true }, parts: [{ type: "text", text: "x" }] });
    const again = model.requests[at + 1]?.body.tools.map(
      (tool: { function: { name: string } }) => tool.function.name,
    );
    expect(again).toContain("bash");
  });

  it("the plan agent reads and cannot write", async () => {
    verifies("permission.plan-agent");
    const files = { "a.txt": "text" };
    const wrote = await write("a.txt", { files, prompt: { agent: "plan" } });
    expect(wrote.part?.state.status).toBe("error");
    expect(server.workspace.read(`${wrote.place}/a.txt`)).toBe("text");
    expect((await read("a.txt", { files, prompt: { agent: "plan" } })).part?.state.status).toBe("completed");
  });
});

describe("by default", () => {
  it("files that hold keys or conversations ask like .env, the explore agent's too", async () => {
    verifies("permission.default.secrets");
    const cases = [
      ["keys/auth.json", "build"],
      ["auth.json", "explore"],
      ["mcp-auth.json", "build"],
      ["a/opencode.db-wal", "build"],
    ] as const;
    for (const [file, agent] of cases) {
      const { questions } = await read(file, { files: { [file]: "text" }, prompt: { agent } });
      expect([file, questions]).toMatchObject([file, [{ permission: "read", patterns: [file] }]]);
    }
    expect((await read("oauth.json", { files: { "oauth.json": "text" } })).questions).toEqual([]);
  });

  it("*.env asks before it is read, its example does not", async () => {
    verifies("permission.default.env");
    const files = { ".env": "KEY=1", "prod.env": "KEY=1", ".env.local": "KEY=1", ".env.example": "KEY=" };
    for (const file of [".env", "prod.env", ".env.local"]) {
      const { questions, part } = await read(file, { files });
      expect(questions).toMatchObject([{ permission: "read", patterns: [file] }]);
      expect(part?.state.status).toBe("completed");
    }
    expect((await read(".env.example", { files })).questions).toEqual([]);
  });

  it("what is outside the directory asks, for files and for commands", async () => {
    verifies("permission.default.external");
    const outside = server.place("outside", { "a.txt": "far", "below/b.txt": "farther" });
    const far = await read(`${outside}/a.txt`);
    expect(far.questions).toMatchObject([
      {
        permission: "external_directory",
        patterns: [`${outside}/*`],
        metadata: { filepath: `${outside}/a.txt`, parentDir: outside },
      },
    ]);
    expect(far.part?.state).toMatchObject({ status: "completed", output: expect.stringContaining("far") });
    const up = await write("../outside/new.txt");
    expect(up.questions).toMatchObject([{ permission: "external_directory", patterns: [`${outside}/*`] }]);
    for (const command of [`cat ${outside}/a.txt`, "cd ../outside && ls"]) {
      const { questions } = await bash(command);
      expect(questions).toMatchObject([
        { permission: "external_directory", patterns: [`${outside}/*`], metadata: { command } },
      ]);
    }
    expect((await bash("echo x > inside.txt && cat ./inside.txt")).questions).toEqual([]);
  });

  it("a link that leads out asks as what it leads to", async () => {
    verifies("permission.default.link");
    const outside = server.place("linked", { "a.txt": "far" });
    const inside = server.place("has-link");
    symlinkSync(outside, `${inside}/link`);
    const { id } = await app.session({ title: "link", directory: inside });
    model.script({ toolCalls: [{ name: "read", input: { filePath: "link/a.txt" } }] });
    const answer = app.prompt(id, "go");
    const { properties } = await log.session(id).first("permission.asked");
    expect(properties).toMatchObject({ permission: "external_directory", patterns: [`${outside}/*`] });
    await app.reply(properties.id, "reject");
    await answer;
  });
});
