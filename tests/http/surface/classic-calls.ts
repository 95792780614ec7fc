import { readFileSync, writeFileSync } from "node:fs";
import { data, eventually } from "../../support/scenario.js";
import type { Ground } from "./ground.js";

/** What needs no session. */
export async function callPlaces({ client, directory, model, server }: Ground): Promise<void> {
  await client.global.health();
  await client.global.upgrade({ target: "9.9.9" });
  await client.global.config.get();
  await client.global.config.update({ config: { username: "ada" } });
  await client.config.get();
  await client.config.update({ config: { username: "ada" } });
  await client.config.providers();
  await client.path.get();
  await client.app.log({ service: "test", level: "info", message: "hello" });
  await client.app.agents();
  await client.app.skills();
  await client.auth.set({ providerID: "groq", auth: { type: "api", key: "gsk-of-the-surface-0123456789" } });
  await client.auth.remove({ providerID: "groq" });
  await client.tool.ids();
  await client.tool.list({ provider: "scripted", model: "one" });
  await client.provider.list();
  await client.provider.auth();
  await client.provider.oauth.authorize({ providerID: "openai", method: 0 });
  await client.provider.oauth.callback({ providerID: "openai", method: 0, code: "x" });
  await client.command.list();
  await client.lsp.status();
  await client.formatter.status();
  await client.find.text({ pattern: "one" });
  await client.find.files({ query: "a" });
  await client.find.symbols({ query: "a" });
  await client.file.list({ path: "." });
  await client.file.read({ path: "a.txt" });
  await client.file.status();
  const { id: projectID } = await data(client.project.current());
  await client.project.list();
  await client.project.initGit();
  await client.project.update({ projectID, name: "surface" });
  await client.project.directories({ projectID });
  await client.experimental.capabilities.get();
  await client.experimental.console.get();
  await client.experimental.console.listOrgs();
  await client.experimental.console.switchOrg({ accountID: "acc", orgID: "org" });
  await client.experimental.resource.list();
  model.respondTitle(() => ({ text: "Quiet lantern" }));
  await client.experimental.projectCopy.generateName({ projectID, context: "a lantern" });
  writeFileSync(`${directory}/a.txt`, "two\n");
  await client.vcs.get();
  await client.vcs.status();
  await client.vcs.diff({ mode: "git" });
  await client.vcs.diff2.raw();
  writeFileSync(`${directory}/a.txt`, "one\n");
  const patch = "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-one\n+two\n";
  await client.vcs.apply({ patch });
  await client.worktree.list();
  const tree = await data(client.worktree.create({ worktreeCreateInput: { name: "tree" } }));
  await eventually(
    () =>
      server.fetch(`/vcs/status?directory=${encodeURIComponent(tree.directory)}`).then((one) => one.json()),
    (status) => Array.isArray(status) && status.length === 0,
  );
  await client.worktree.reset({ worktreeResetInput: { directory: tree.directory } });
  await client.worktree.remove({ worktreeRemoveInput: { directory: tree.directory } });
}

/** Sessions, what is said in them, and what becomes of that. */
export async function callSessions({ client, model, directory }: Ground): Promise<void> {
  const { id: sessionID } = await data(client.session.create({ title: "surface" }));
  const at = { sessionID };
  await client.session.list();
  await client.experimental.session.list();
  await client.session.get(at);
  await client.session.update({ ...at, title: "renamed" });
  await client.session.status();
  await client.session.children(at);
  await client.session.todo(at);
  model.script(
    {
      reasoning: "Hm.",
      toolCalls: [{ name: "write", input: { filePath: `${directory}/w.txt`, content: "w\n" } }],
    },
    { text: "Written." },
  );
  const answer = await data(client.session.prompt({ ...at, parts: [{ type: "text", text: "go" }] }));
  await client.session.diff(at);
  const all = await data(client.session.messages(at));
  const first = all[0]?.info.id ?? "";
  await client.session.message({ ...at, messageID: first });
  await client.session.fork({ ...at, messageID: answer.info.id });
  await client.session.revert({ ...at, messageID: first });
  await client.session.unrevert(at);
  model.script({ text: "Again." });
  await client.session.promptAsync({ ...at, parts: [{ type: "text", text: "again" }] });
  await client.v2.session.wait(at);
  await client.session.shell({ ...at, agent: "build", command: "echo hi" });
  model.script({ text: "Done as told." });
  await client.session.command({ ...at, command: "greet", arguments: "you" });
  model.script({ text: "Looked around." });
  await client.session.init({ ...at, providerID: "scripted", modelID: "one", messageID: "msg_zzzzinit" });
  model.script({ text: "A summary." });
  await client.session.summarize({ ...at, providerID: "scripted", modelID: "one" });
  await client.session.share(at);
  await client.session.unshare(at);
  await client.session.abort(at);
  await client.experimental.session.background(at);
  const last = (await data(client.session.messages(at))).find(({ parts }) =>
    parts.some((one) => one.type === "text"),
  );
  const part = last?.parts.find((one) => one.type === "text");
  if (!last || part?.type !== "text") throw new Error("nothing was said");
  const messageID = last.info.id;
  await client.part.update({ ...at, messageID, partID: part.id, part: { ...part, text: "changed" } });
  await client.part.delete({ ...at, messageID, partID: part.id });
  await client.session.deleteMessage({ ...at, messageID });
  const rows = (await data(client.sync.history.list({ body: {} }))).filter(
    (row) => row.aggregate_id === sessionID,
  );
  const events = rows.slice(0, 1).map(({ aggregate_id: aggregateID, ...row }) => ({ ...row, aggregateID }));
  await client.sync.start();
  await client.sync.replay({ body_directory: directory, events });
  await client.tui.selectSession(at);
  await client.session.delete(at);
}

/** What waits for a person. */
export async function callAsks({ client, model, log, bash, questions }: Ground): Promise<void> {
  const asking = async (...steps: Parameters<typeof model.script>) => {
    const { id } = await data(client.session.create({ title: "asking" }));
    model.script(...steps);
    await client.session.promptAsync({ sessionID: id, parts: [{ type: "text", text: "go" }] });
    return id;
  };
  const done = { text: "Done." };
  const first = await asking(bash, done);
  const { properties: one } = await log.session(first).first("permission.asked");
  await client.permission.list();
  await client.permission.reply({ requestID: one.id, reply: "once" });
  await client.v2.session.wait({ sessionID: first });
  const second = await asking(bash, done);
  const { properties: two } = await log.session(second).first("permission.asked");
  await client.permission.respond({ sessionID: second, permissionID: two.id, response: "once" });
  await client.v2.session.wait({ sessionID: second });
  const third = await asking(questions, done);
  const { properties: three } = await log.session(third).first("question.asked");
  await client.question.list();
  await client.question.reply({ requestID: three.id, answers: [["A"]] });
  await client.v2.session.wait({ sessionID: third });
  const fourth = await asking(questions);
  const { properties: four } = await log.session(fourth).first("question.asked");
  await client.question.reject({ requestID: four.id });
  await client.v2.session.wait({ sessionID: fourth });
}

/** Terminals, what they are told, and who listens. */
export async function callTerminals({ client, directory }: Ground): Promise<void> {
  await client.pty.shells();
  const { id: ptyID } = await data(client.pty.create({ command: "/bin/cat", title: "cat" }));
  await client.pty.list();
  await client.pty.get({ ptyID });
  await client.pty.update({ ptyID, size: { rows: 30, cols: 90 } });
  await client.pty.connectToken({ ptyID }, { headers: { "x-opencode-ticket": "1" } });
  await client.pty.connect({ ptyID });
  await client.pty.remove({ ptyID });
  const waiting = client.tui.control.next();
  await eventually(
    async () => {
      await client.tui.appendPrompt({ text: "there?" });
      return Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 20))]);
    },
    (told) => told !== undefined,
  );
  await client.tui.control.response({ body: {} });
  await client.tui.openHelp();
  await client.tui.openSessions();
  await client.tui.openThemes();
  await client.tui.openModels();
  await client.tui.submitPrompt();
  await client.tui.clearPrompt();
  await client.tui.executeCommand({ command: "session_new" });
  await client.tui.showToast({ message: "Built", variant: "success" });
  await client.tui.publish({ body: { type: "tui.prompt.append", properties: { text: "x" } } as never });
  if (readFileSync(`${directory}/a.txt`, "utf8") === "") throw new Error("a.txt is empty");
}

/** MCP servers, one of which wants a login. */
export async function callServers({ client, local, login, log }: Ground): Promise<void> {
  await client.mcp.add({ name: "t", config: local });
  await client.mcp.status();
  await client.mcp.disconnect({ name: "t" });
  await client.mcp.connect({ name: "t" });
  await client.mcp.add({ name: "r", config: login });
  const { authorizationUrl } = await data(client.mcp.auth.start({ name: "r" }));
  const back = (await fetch(authorizationUrl, { redirect: "manual" })).headers.get("location") ?? "";
  await client.mcp.auth.callback({ name: "r", code: new URL(back).searchParams.get("code") ?? "" });
  await client.mcp.auth.remove({ name: "r" });
  const entering = client.mcp.auth.authenticate({ name: "r" });
  const { properties } = await log.first("mcp.browser.open.failed");
  await fetch(properties.url);
  await entering;
}

/** Workspaces, and what ends places. */
export async function callWorkspaces({ client, server, log, places }: Ground): Promise<void> {
  const { workspace, controlPlane } = client.experimental;
  await workspace.adapter.list();
  const made = await data(workspace.create({ type: "worktree" }));
  await eventually(
    () =>
      log.seen.some(
        ({ directory, event }) => directory === made.directory && event.type === "worktree.ready",
      ),
    (ready) => ready,
  );
  await workspace.list();
  await workspace.status();
  await workspace.syncList();
  const { id: sessionID } = await data(client.session.create({ title: "warped" }));
  await workspace.warp({ id: made.id, sessionID });
  await client.sync.steal({ sessionID, workspace: made.id });
  await workspace.warp({ id: null, sessionID });
  await controlPlane.moveSession({ sessionID, destination: { directory: `${server.directory}/sub` } });
  await workspace.remove({ id: made.id });
  await client.instance.dispose({ directory: places.plain });
  await client.global.dispose();
}
