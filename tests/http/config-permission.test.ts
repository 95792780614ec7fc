import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import type { PermissionConfig } from "@opencode/sdk/types";
import { expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "permission.reply");

const { model, server, app, log } = await useScriptedServer();

const directory = server.place("ruled", {
  "opencode.json": JSON.stringify({ permission: { bash: { "rm *": "deny" } }, username: "{file:who.txt}" }),
  "who.txt": "me",
  "a.txt": "a",
  ".opencode/agent/own.md": "Own.",
});
initRepository(directory);
mkdirSync(`${directory}/linked`);
symlinkSync(`${directory}/.opencode`, `${directory}/linked/there`);

/** Has the model make one call; what is asked is refused. The names of what was asked, and how the call ended. */
async function call(name: string, input: object, permission?: PermissionConfig) {
  const rules = Object.entries(typeof permission === "string" ? { "*": permission } : (permission ?? {}));
  const { id } = await app.session({
    title: "rules",
    directory,
    permission: rules.map(([key, action]) => ({ permission: key, pattern: "*", action: action as "allow" })),
  });
  model.script({ toolCalls: [{ name, input }] }, { text: "Done." });
  const asked: { permission: string; patterns: string[] }[] = [];
  const turn = app.prompt(id, "go");
  let isOver = false;
  const over = turn.finally(() => {
    isOver = true;
  });
  for (;;) {
    const next = () => log.session(id).of("permission.asked")[asked.length];
    await Promise.race([
      over,
      log
        .session(id)
        .until(() => next() !== undefined)
        .catch(() => undefined),
    ]);
    const request = next();
    if (request) {
      asked.push(request.properties);
      await app.reply(request.properties.id, "reject", "No.");
    } else if (isOver) break;
  }
  await turn;
  model.respond(() => ({ text: "Done." }));
  const [part] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
  return {
    asked: asked.map((one) => one.permission),
    patterns: asked[0]?.patterns,
    status: part?.state.status,
  };
}

const write = (filePath: string, permission?: PermissionConfig) =>
  call("write", { filePath, content: "{}" }, permission);
const bash = (command: string, permission?: PermissionConfig) => call("bash", { command }, permission);

it("tools that change files ask config for what configuration is read from", async () => {
  verifies("permission.config");
  for (const file of [
    "opencode.json",
    "sub/opencode.jsonc",
    ".opencode.json",
    ".opencode/agent/mine.md",
    ".opencode/tool/mine.ts",
    "sub/.opencode/command/x.md",
    "linked/there/agent/x.md",
    "who.txt",
    server.workspace.path("home/.config/opencode/opencode.json"),
  ]) {
    const outside = file.startsWith("/");
    const allowed = { edit: "allow", bash: "allow", external_directory: "allow" } as const;
    expect(await write(file, allowed), file).toMatchObject({ asked: ["config"], status: "error" });
    if (!outside) expect(existsSync(`${directory}/sub/${file}`)).toBe(false);
  }
  for (const file of ["b.txt", ".opencode/plans/one.md", "opencode.json.md"])
    expect(await write(file), file).toMatchObject({ asked: [], status: "completed" });
  expect(await write(".opencode/agent/all.md", "allow")).toMatchObject({ asked: [], status: "completed" });
  expect(await write("opencode.json", { edit: "deny" })).toMatchObject({ asked: [], status: "error" });
  expect(await write("opencode.json")).toMatchObject({ patterns: ["opencode.json"] });
  expect(readFileSync(`${directory}/opencode.json`, "utf8")).toContain("deny");
});

it("so do commands, as far as it can be seen; those that only read do not", async () => {
  verifies("permission.config");
  for (const command of [
    "echo '{}' > opencode.json",
    "echo x | tee .opencode/agent/y.md",
    "cp a.txt .opencode/tool/z.ts",
    "cd .opencode && echo x > agent/y.md",
    "sed -i s/deny/allow/ opencode.json",
    "mv .opencode gone",
    "bash -c 'echo {} > opencode.json'",
    "node -e \"fs.writeFileSync('opencode.json', '{}')\"",
    "F=opencode.json; echo {} > $F",
    "git checkout HEAD -- opencode.json",
  ])
    expect(await bash(command, { bash: "allow", edit: "allow" }), command).toMatchObject({
      asked: ["config"],
      status: "error",
    });
  for (const command of [
    "cat opencode.json",
    "grep -r x .opencode",
    "git diff opencode.json",
    "ls -la .opencode > listing.txt",
  ])
    expect(await bash(command), command).toMatchObject({ asked: [] });
  expect(await bash("cp a.txt .opencode/agent/copied.md", "allow")).toMatchObject({
    asked: [],
    status: "completed",
  });
  expect(existsSync(`${directory}/.opencode/agent/own.md`)).toBe(true);
  expect(readFileSync(`${directory}/opencode.json`, "utf8")).toContain("deny");
});
