import type { Config } from "@opencode/sdk/types";
import { afterAll, describe, expect, it } from "vitest";
import { data, refusal } from "../support/scenario.js";
import { startServer, type TestServer, type TestServerOptions } from "../support/server.js";
import { type DialOptions, dialTerminal } from "../support/terminal.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("pty.connectToken", "pty.create");

const page = "https://ui.example";
const evil = "https://evil.example";
const servers: TestServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function start(options: TestServerOptions = {}) {
  const server = await startServer({ env: { SHELL: "/bin/sh" }, ...options });
  servers.push(server);
  const { id } = await data(server.official.pty.create({ command: "sleep", args: ["60"] }));
  return {
    server,
    id,
    dial: (options?: DialOptions, ptyID = id) => dialTerminal(`${server.url}/pty/${ptyID}/connect`, options),
    ask: (headers: Record<string, string>, ptyID = id) =>
      server.fetch(`/pty/${ptyID}/connect-token`, { method: "POST", headers }),
    /** One ticket, as a page gets it. */
    async ticket(ptyID = id) {
      const response = await server.fetch(`/pty/${ptyID}/connect-token`, {
        method: "POST",
        headers: { "x-opencode-ticket": "1" },
      });
      return ((await response.json()) as { ticket: string }).ticket;
    },
  };
}

const guarded = await start({ password: "a-password-of-this-server" });

describe("a ticket", () => {
  it("opens one terminal once, in the place of a password", async () => {
    verifies("pty.ticket");
    const { server, id, dial, ticket, ask } = guarded;
    expect(await (await ask({ "x-opencode-ticket": "1" })).json()).toEqual({
      ticket: expect.stringMatching(/^[0-9a-f-]{36}$/),
      expires_in: 60,
    });
    expect((await dial()).status).toBe(401);
    const good = await ticket();
    expect((await dial({ query: { ticket: good }, origin: page })).status).toBe(101);
    const again = await dial({ query: { ticket: good } });
    expect([again.status, again.refusal().name]).toEqual([403, "ForbiddenError"]);
    const basic = { authorization: `Basic ${btoa("any:a-password-of-this-server")}` };
    expect((await dial({ query: { ticket: good }, headers: basic })).status).toBe(403);
    expect((await dial({ query: { ticket: "" }, headers: basic })).status).toBe(101);
    expect((await dial({ query: { ticket: "" } })).status).toBe(401);

    const other = await data(server.official.pty.create({ command: "sleep", args: ["61"] }));
    const mine = await ticket();
    expect((await dial({ query: { ticket: mine } }, other.id)).status).toBe(403);
    expect((await dial({ query: { ticket: mine } }, "pty_nothere")).status).toBe(404);
    expect((await dial({ query: { ticket: "nonsense" } }, "pty_nothere")).status).toBe(403);
    expect((await dial({ query: { ticket: "nonsense" }, headers: basic }, "pty_nothere")).status).toBe(404);
    const plain = (given: string, headers: Record<string, string> = {}) =>
      fetch(`${server.url}/pty/${id}/connect?ticket=${given}`, { headers }).then(({ status }) => status);
    expect([await plain(mine), await plain(mine, basic), await plain("x", basic)]).toEqual([401, 200, 403]);
    expect((await fetch(`${server.url}/pty?ticket=${mine}`)).status).toBe(401);
    expect((await dial({ query: { ticket: mine, directory: server.place("b") } })).status).toBe(404);
    expect((await dial({ query: { ticket: mine } })).status).toBe(101);
  });

  it("is given to who says that he means it, and to no page that may not read it", async () => {
    verifies("pty.ticket");
    const { ask } = await start({ cors: [page] });
    for (const headers of [{}, { "x-opencode-ticket": "0" }, { "x-opencode-ticket": "1, 1" }]) {
      const response = await ask({ ...headers });
      expect([response.status, await response.json()]).toEqual([
        403,
        expect.objectContaining({ name: "PtyForbiddenError", _tag: "PtyForbiddenError" }),
      ]);
    }
    const one = { "x-opencode-ticket": "1" };
    expect((await ask({ ...one, origin: evil })).status).toBe(403);
    expect((await ask({ ...one, origin: "null" })).status).toBe(403);
    expect((await ask({ ...one, origin: page })).status).toBe(200);
    expect((await ask({}, "pty_nothere")).status).toBe(403);
    expect((await ask(one, "pty_nothere")).status).toBe(404);
  });

  it("with a password, is given to no page whose origin was not named", async () => {
    verifies("pty.ticket");
    const { ask, dial, ticket } = await start({ password: "another-password", cors: [page] });
    const one = { "x-opencode-ticket": "1" };
    expect((await ask({ ...one, origin: evil })).status).toBe(403);
    expect((await ask({ ...one, origin: page })).status).toBe(200);
    const mine = await ticket();
    expect((await dial({ query: { ticket: mine }, origin: evil })).status).toBe(403);
    expect((await dial({ query: { ticket: mine }, origin: "null" })).status).toBe(403);
    expect((await dial({ query: { ticket: mine }, origin: page })).status).toBe(101);
  });
});

describe("the gate", () => {
  it("stands before terminals as before every path", async () => {
    verifies("pty.gate");
    const { dial, ticket } = await start();
    expect((await dial()).status).toBe(101);
    expect((await dial({ origin: "http://localhost:3000" })).status).toBe(101);
    expect((await dial({ origin: evil })).status).toBe(403);
    expect((await dial({ origin: "null" })).status).toBe(403);
    expect((await dial({ headers: { host: "evil.example" } })).status).toBe(403);
    expect((await dial({ query: { ticket: await ticket() }, origin: evil })).status).toBe(403);
  });

  it("lets a page in with credentials that it gave itself, not with those that a browser remembers", async () => {
    verifies("pty.gate");
    const { dial } = await start({ password: "the-third-password" });
    const token = btoa("any:the-third-password");
    const headers = { authorization: `Basic ${token}` };
    expect((await dial({ headers })).status).toBe(101);
    expect((await dial({ headers, origin: evil })).status).toBe(403);
    expect((await dial({ query: { auth_token: token }, origin: evil })).status).toBe(101);
    expect((await dial({ query: { auth_token: "bad" } })).status).toBe(401);
  });

  it("answers a WebSocket that is the first request of its directory", async () => {
    verifies("pty.gate");
    const { server, dial } = await start();
    for (const directory of [server.place("fresh"), server.workspace.path("missing")])
      expect((await dial({ query: { directory } })).status).toBe(404);
  });
});

describe("the permission pty", () => {
  const allowed = async (user: Config["permission"], project: Config["permission"], command: string[]) => {
    const server = await startServer({
      env: { SHELL: "/bin/sh" },
      ...(user && { config: { permission: user } }),
      files: { "opencode.json": JSON.stringify(project ? { permission: project } : {}) },
    });
    servers.push(server);
    const [program = "", ...args] = command;
    const { response } = await server.official.pty.create({ command: program, args });
    return response.status === 200;
  };

  it.each<[Config["permission"], Config["permission"], string[], boolean]>([
    [undefined, undefined, ["sleep", "5"], true],
    ["ask", undefined, ["sleep", "5"], true],
    [{ pty: "deny" }, undefined, ["sleep", "5"], false],
    ["deny", undefined, ["sleep", "5"], false],
    [{ "*": "deny", pty: { "sleep *": "allow" } }, undefined, ["sleep", "5"], true],
    [{ pty: { "*": "deny", "sleep 5": "allow" } }, undefined, ["sleep", "6"], false],
    [{ bash: "deny" }, undefined, ["sleep", "5"], true],
    [undefined, { pty: "deny" }, ["sleep", "5"], false],
  ])("%j of the user, %j of the project, %j: %s", async (user, project, command, yes) => {
    verifies("pty.permission");
    expect(await allowed(user, project, command)).toBe(yes);
  });

  it("that a user denies no project lifts", async () => {
    verifies("pty.permission");
    const server = await startServer({
      files: { "opencode.json": JSON.stringify({ permission: { pty: "allow" } }) },
    });
    servers.push(server);
    server.workspace.write(
      "home/.config/opencode/opencode.json",
      JSON.stringify({ permission: { pty: "deny" } }),
    );
    expect(
      await refusal(server.official.pty.create({ command: "/bin/sh", args: ["-c", "exit"] })),
    ).toMatchObject({
      status: 403,
      name: "PtyForbiddenError",
      message: 'The permission "pty" of the configuration denies /bin/sh -c exit',
    });
  });
});
