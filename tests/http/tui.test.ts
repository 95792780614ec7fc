import { describe, expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { eventually } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises(
  "tui.appendPrompt",
  "tui.openHelp",
  "tui.openSessions",
  "tui.openThemes",
  "tui.openModels",
  "tui.submitPrompt",
  "tui.clearPrompt",
  "tui.executeCommand",
  "tui.showToast",
  "tui.publish",
  "tui.selectSession",
  "tui.control.next",
  "tui.control.response",
);

const { server, app, log } = await useServer();
const { client } = app;
const session = await app.session({ title: "shown" });

/** The one event that a call causes, with where it belongs. */
async function told(call: Promise<{ data?: unknown; error?: unknown }>) {
  const from = log.seen.length;
  expect((await call).data).toBe(true);
  const tui = () => log.seen.slice(from).filter(({ event }) => event.type.startsWith("tui."));
  const [seen] = await eventually(tui, (events) => events.length > 0);
  return { type: seen?.event.type, properties: seen?.event.properties, directory: seen?.directory };
}

const command = (name: string) => ({
  type: "tui.command.execute",
  properties: { command: name },
  directory: server.directory,
});

describe("what terminals are told", () => {
  it("each request by its event, in the directory of the request", async () => {
    verifies("tui.events");
    const { directory } = server;
    const elsewhere = server.place("elsewhere");
    expect(await told(client.tui.appendPrompt({ text: "@a.txt " }))).toEqual({
      type: "tui.prompt.append",
      properties: { text: "@a.txt " },
      directory,
    });
    expect(await told(client.tui.appendPrompt({ text: "", directory: elsewhere }))).toMatchObject({
      properties: { text: "" },
      directory: elsewhere,
    });
    expect(await told(client.tui.openHelp())).toEqual(command("help.show"));
    expect(await told(client.tui.openSessions())).toEqual(command("session.list"));
    expect(await told(client.tui.openThemes())).toEqual(command("theme.switch"));
    expect(await told(client.tui.openModels())).toEqual(command("model.list"));
    expect(await told(client.tui.submitPrompt())).toEqual(command("prompt.submit"));
    expect(await told(client.tui.clearPrompt())).toEqual(command("prompt.clear"));
    const note = { message: "Built", variant: "success" as const };
    expect(await told(client.tui.showToast(note))).toEqual({
      type: "tui.toast.show",
      properties: { ...note, duration: 5000 },
      directory,
    });
    expect(
      await told(client.tui.showToast({ ...note, title: "CI", duration: 1, directory: elsewhere })),
    ).toMatchObject({ properties: { ...note, title: "CI", duration: 1 }, directory: elsewhere });
    expect(await told(client.tui.selectSession({ sessionID: session.id }))).toEqual({
      type: "tui.session.select",
      properties: { sessionID: session.id },
      directory,
    });
  });

  it("commands: older names by the present ones, all others as they are", async () => {
    verifies("tui.commands");
    for (const [name, present] of [
      ["session_new", "session.new"],
      ["messages_half_page_down", "session.half.page.down"],
      ["agent_cycle", "agent.cycle"],
      ["session.new", "session.new"],
      ["theme.switch", "theme.switch"],
      ["a plugin's own", "a plugin's own"],
      ["constructor", "constructor"],
    ] as const)
      expect(await told(client.tui.executeCommand({ command: name }))).toEqual(command(present));
  });

  it("publish: each of the four events as it is, sent as an editor sends it", async () => {
    verifies("tui.publish");
    for (const event of [
      { type: "tui.prompt.append", properties: { text: "hello" } },
      { type: "tui.command.execute", properties: { command: "prompt.submit" } },
      { type: "tui.toast.show", properties: { message: "x", variant: "info" } },
      { type: "tui.session.select", properties: { sessionID: "ses_elsewhere" } },
    ] as const) {
      expect(await told(client.tui.publish({ body: event }))).toEqual({
        ...event,
        directory: server.directory,
      });
      const headers = { accept: "application/json, text/event-stream", "content-type": "application/json" };
      const call = server
        .fetch("/tui/publish", { method: "POST", headers, body: JSON.stringify(event) })
        .then(async (response) => ({ data: await response.json() }));
      expect(await told(call)).toMatchObject(event);
    }
  });

  it("what does not fit is refused and tells nothing", async () => {
    verifies("tui.refused", "tui.publish");
    const from = log.seen.length;
    for (const [path, body, status] of [
      ["append-prompt", {}, 400],
      ["append-prompt", { text: 5 }, 400],
      ["append-prompt", undefined, 400],
      ["execute-command", { command: null }, 400],
      ["show-toast", { message: "x" }, 400],
      ["show-toast", { message: "x", variant: "loud" }, 400],
      ["show-toast", { message: "x", variant: "info", duration: 0 }, 400],
      ["show-toast", { message: "x", variant: "info", duration: 1.5 }, 400],
      ["publish", { type: "session.deleted", properties: { sessionID: session.id } }, 400],
      ["publish", { type: "tui.prompt.append" }, 400],
      ["publish", { type: "tui.session.select", properties: { sessionID: "x" } }, 400],
      ["publish", {}, 400],
      ["select-session", { sessionID: "nobody" }, 400],
      ["select-session", { sessionID: "ses_nobody" }, 404],
    ] as const)
      expect((await app.raw("POST", `/tui/${path}`, body)).status, `${path} ${JSON.stringify(body)}`).toBe(
        status,
      );
    const twice = "?directory=/a&directory=/b";
    for (const path of ["open-help", "open-sessions", "open-themes", "open-models", "submit-prompt"])
      expect((await app.raw("POST", `/tui/${path}${twice}`)).status).toBe(400);
    for (const path of ["clear-prompt", "control/response"])
      expect((await app.raw("POST", `/tui/${path}${twice}`)).status).toBe(400);
    expect((await app.raw("GET", `/tui/control/next${twice}`)).status).toBe(400);
    await app.since(log);
    expect(log.seen.slice(from).filter(({ event }) => event.type.startsWith("tui."))).toEqual([]);
  });
});

describe("waiting for what a terminal is told", () => {
  const next = (directory: string, signal?: AbortSignal) =>
    server
      .fetch(`/tui/control/next?directory=${encodeURIComponent(directory)}`, { ...(signal && { signal }) })
      .then((response) => response.json());
  const tell = (directory: string, text: string) => client.tui.appendPrompt({ directory, text });
  /** Waits, and resolves once the server has that from us: it has answered, and owes nothing. */
  const reached = async (directory: string) => {
    const waiting = next(directory);
    const answered = () => Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 20))]);
    await eventually(
      () => tell(directory, "there?").then(answered),
      (value) => value !== undefined,
    );
    await tell(directory, "mark");
    await eventually(
      () => next(directory),
      ({ body }) => body.text === "mark",
    );
  };
  const request = (text: string) => ({ path: "/tui/append-prompt", body: { text } });

  it("each request to one who waits, in order, and none lost between two questions", async () => {
    verifies("tui.wait");
    const place = server.place("waits");
    const other = server.place("waits-elsewhere");
    // Nobody waits yet, so nobody is owed this one.
    await tell(place, "early");
    await reached(place);
    await tell(other, "not here");
    const waits = [next(place), next(place)];
    await tell(place, "a");
    await tell(place, "b");
    expect(await Promise.all(waits)).toEqual(expect.arrayContaining([request("a"), request("b")]));
    await tell(place, "c");
    await client.tui.openModels({ directory: place });
    await client.tui.executeCommand({ directory: place, command: "session_new" });
    expect(await next(place)).toEqual(request("c"));
    expect(await next(place)).toEqual({ path: "/tui/open-models", body: null });
    expect(await next(place)).toEqual({ path: "/tui/execute-command", body: { command: "session_new" } });
    for (let at = 0; at < 105; at++) await tell(place, String(at));
    expect(await next(place)).toEqual(request("5"));
    for (const body of [{ done: true }, null, "text", [1], undefined])
      expect((await app.raw("POST", "/tui/control/response", body)).body).toBe(true);
  });

  it("a HEAD neither waits nor takes anything away", async () => {
    verifies("tui.wait.ends");
    const place = server.place("head");
    const head = () =>
      server.fetch(`/tui/control/next?directory=${encodeURIComponent(place)}`, { method: "HEAD" });
    expect((await head()).status).toBe(200);
    await reached(place);
    await tell(place, "kept");
    expect((await head()).status).toBe(200);
    expect(await next(place)).toEqual(request("kept"));
  });

  it("a wait ends with its client: what comes then goes to the next who waits", async () => {
    verifies("tui.wait.ends");
    const place = server.place("leaves");
    const leaving = new AbortController();
    const left = next(place, leaving.signal).catch((error: Error) => error.name);
    await eventually(
      () => app.raw("GET", "/global/health"),
      ({ status }) => status === 200,
    );
    leaving.abort();
    expect(await left).toBe("AbortError");
    // The server has it a moment later; until then a request might still be handed to the one who left.
    await reached(place);
  });

  it("and with the server, which tells it so", async () => {
    verifies("tui.wait.ends");
    const ending = await startServer();
    const waiting = ending.fetch("/tui/control/next");
    await ending.fetch("/global/health");
    await ending.fetch("/global/health");
    const closing = ending.close();
    const response = await waiting;
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ name: "ServiceUnavailableError" });
    await closing;
  });
});
