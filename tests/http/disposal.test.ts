import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { gate, useScriptedServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { processesWith } from "../support/processes.js";
import { data, eventually, refusal, scriptedConfig, textOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

const mcpScript = fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url));

exercises(
  "instance.dispose",
  "global.dispose",
  "global.upgrade",
  "experimental.capabilities.get",
  "experimental.console.get",
  "experimental.console.listOrgs",
  "session.unshare",
);

const { model, server, app, log } = await useScriptedServer((scripted) => ({
  config: { ...scriptedConfig(scripted), permission: { bash: { "ask*": "ask", "*": "allow" } } },
}));
const { client } = app;

const dispose = (directory: string) => data(client.instance.dispose({ directory }));
const disposedIn = (directory: string) =>
  log.of("server.instance.disposed").filter(({ properties }) => properties.directory === directory).length;

describe("instance.dispose", () => {
  it("answers true and tells it, for directories in use, unused and missing", async () => {
    verifies("dispose.instance");
    const used = server.place("used");
    await app.session({ directory: used, title: "stays" });
    for (const directory of [used, server.place("unused"), server.workspace.path("missing")]) {
      for (const times of [1, 2]) {
        expect(await dispose(directory)).toBe(true);
        await eventually(
          () => disposedIn(directory),
          (count) => count === times,
        );
      }
    }
    // As OpenWork's daemon calls it, and with a body that nobody reads.
    const address = `/instance/dispose?directory=${encodeURIComponent(used)}`;
    expect((await app.raw("POST", address)).body).toBe(true);
    expect((await app.raw("POST", address, { anything: 1 })).body).toBe(true);
    expect(await data(client.session.list({ directory: used }))).toHaveLength(1);
    expect((await app.raw("POST", "/instance/dispose?directory=/a&directory=/b")).status).toBe(400);
  });

  it("ends what runs there, each answer closed; what runs elsewhere goes on", async () => {
    verifies("dispose.runs");
    const here = server.place("here");
    const there = server.place("there");
    const [streams, command, asks, elsewhere] = await Promise.all(
      [here, here, here, there].map((directory) => app.session({ directory, title: "runs" })),
    );
    if (!streams || !command || !asks || !elsewhere) throw new Error("not made");
    const held = gate();
    model.respond(async ({ body }) => {
      const said = JSON.stringify(body.messages);
      const run = (command: string) => ({
        toolCalls: [{ name: "bash", input: { command, description: "x" } }],
      });
      if (said.includes("please sleep")) return run("sleep 4242");
      if (said.includes("please ask")) return run("ask me");
      if (!said.includes("elsewhere")) return { text: "Some words", cut: "hang" };
      await held.opened;
      return { text: "Done there." };
    });
    const answers = [
      app.prompt(streams.id, "go on"),
      app.prompt(command.id, "please sleep"),
      app.prompt(asks.id, "please ask"),
    ];
    const other = app.prompt(elsewhere.id, "elsewhere");
    await log.session(streams.id).first("message.part.delta");
    await log.session(asks.id).first("permission.asked");
    await eventually(
      () => processesWith("sleep 4242"),
      (found) => found.length > 0,
    );
    expect(await dispose(here)).toBe(true);
    expect(await data(client.session.status({ directory: here }))).toEqual({});
    expect(await app.pending(here)).toEqual([]);
    expect(processesWith("sleep 4242")).toEqual([]);
    for (const answer of answers)
      expect((await answer).info).toMatchObject({ error: { name: "MessageAbortedError" } });
    expect(Object.keys(await data(client.session.status({ directory: there })))).toEqual([elsewhere.id]);
    held.open();
    expect(textOf((await other).parts)).toBe("Done there.");
    // The next prompt begins anew.
    model.respond(() => ({ text: "Again." }));
    expect(textOf((await app.prompt(streams.id, "again")).parts)).toBe("Again.");
  });

  it("has project, configuration and MCP servers begin anew", async () => {
    verifies("dispose.held");
    const place = server.place("anew", { "opencode.json": '{"username":"ada"}' });
    const current = () => data(client.project.current({ directory: place }));
    expect(await current()).toMatchObject({ id: "global" });
    expect(await data(client.config.get({ directory: place }))).toMatchObject({ username: "ada" });
    await data(
      client.mcp.add({
        directory: place,
        name: "mine",
        config: {
          type: "local",
          command: [process.execPath, mcpScript, "mcp-5151"],
        },
      }),
    );
    expect(processesWith("mcp-5151")).toHaveLength(1);
    const hash = initRepository(place);
    server.workspace.write("anew/opencode.json", '{"username":"grace"}');
    await dispose(place);
    expect(await current()).toMatchObject({ id: hash, worktree: place });
    expect(await data(client.config.get({ directory: place }))).toMatchObject({ username: "grace" });
    expect(await data(client.mcp.status({ directory: place }))).not.toHaveProperty("mine");
    await eventually(
      () => processesWith("mcp-5151"),
      (found) => found.length === 0,
    );
  });
});

it("global.dispose: every directory in use, then that all is to be read again", async () => {
  verifies("dispose.global");
  const places = [server.place("one"), server.place("two")];
  const [first] = await Promise.all(places.map((directory) => app.session({ directory, title: "runs" })));
  if (!first) throw new Error("not made");
  model.respond(() => ({ text: "Some words", cut: "hang" }));
  const answer = app.prompt(first.id, "go");
  await log.session(first.id).first("message.part.delta");
  const rest = await app.since(log);
  expect(await data(client.global.dispose())).toBe(true);
  await rest.first("global.disposed");
  for (const directory of places)
    expect(rest.of("server.instance.disposed").map(({ properties }) => properties.directory)).toContain(
      directory,
    );
  expect(rest.types().lastIndexOf("server.instance.disposed")).toBeLessThan(
    rest.types().indexOf("global.disposed"),
  );
  expect((await answer).info).toMatchObject({ error: { name: "MessageAbortedError" } });
  const after = await app.since(log);
  expect(await data(client.global.dispose())).toBe(true);
  await after.first("global.disposed");
});

describe("what this server has nothing for", () => {
  it("global.upgrade says what to do and does nothing", async () => {
    verifies("unavailable.upgrade");
    const outcome = await data(client.global.upgrade({ target: "9.9.9" }));
    expect(outcome).toMatchObject({ success: false, error: expect.stringContaining("version 9.9.9") });
    expect(await data(client.global.upgrade({ target: " " }))).toMatchObject({ success: false });
    for (const body of [undefined, {}, { target: 5 }])
      expect((await app.raw("POST", "/global/upgrade", body)).status).toBe(400);
  });

  it("accounts and sharing: reading of them is empty, the rest is refused and says why", async () => {
    verifies("unavailable.told");
    expect(await data(client.experimental.capabilities.get())).toEqual({ backgroundSubagents: true });
    expect(await data(client.experimental.console.get())).toEqual({
      consoleManagedProviders: [],
      switchableOrgCount: 0,
    });
    expect(await data(client.experimental.console.listOrgs())).toEqual({ orgs: [] });
    const unavailable = { status: 400, name: "BadRequest", data: { reason: "not-available" } };
    expect(
      await refusal(client.experimental.console.switchOrg({ accountID: "acc", orgID: "org" })),
    ).toMatchObject(unavailable);
    const { id } = await app.session({ title: "mine" });
    const before = await data(client.session.get({ sessionID: id }));
    const rest = await app.since(log);
    // What a terminal or a browser goes by before it offers to share.
    expect(await data(client.config.get())).toMatchObject({ share: "disabled" });
    expect(await data(client.global.config.get())).toMatchObject({ share: "disabled" });
    expect(await refusal(client.session.share({ sessionID: id }))).toMatchObject(unavailable);
    expect(await data(client.session.unshare({ sessionID: id }))).toEqual(before);
    for (const method of ["POST", "DELETE"]) {
      expect((await app.raw(method, "/session/ses_nobody/share")).status).toBe(404);
      expect((await app.raw(method, "/session/nobody/share")).status).toBe(400);
    }
    expect((await app.raw("POST", "/experimental/console/switch", { orgID: "org" })).body).not.toHaveProperty(
      "data.reason",
    );
    for (const path of ["capabilities", "console", "console/orgs"])
      expect((await app.raw("GET", `/experimental/${path}?directory=/a&directory=/b`)).status).toBe(400);
    await app.since(log);
    expect(rest.session(id).types()).toEqual([]);
  });
});
