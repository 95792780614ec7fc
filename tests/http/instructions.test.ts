import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { freePort } from "../support/free-port.js";
import { data, drive, scriptedConfig } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.create");

const asked: string[] = [];
const site = createServer((request, response) => {
  asked.push(request.url ?? "");
  const { pathname } = new URL(request.url ?? "", "http://x");
  if (pathname === "/rules.md") response.end("Whistle while you work.");
  else if (pathname === "/moved.md") response.writeHead(302, { location: "/rules.md" }).end();
  else if (pathname === "/large.md") response.end("x".repeat(2 * 1024 * 1024));
  else if (pathname === "/hangs.md") response.write("Never the ");
  else response.writeHead(404).end();
});
site.listen(0, "127.0.0.1");
await once(site, "listening");
const at = (name: string) => `http://127.0.0.1:${(site.address() as AddressInfo).port}/${name}`;
afterAll(() => {
  site.closeAllConnections();
  site.close();
});

const { model, server, app, log } = await useScriptedServer((scripted) => ({
  config: scriptedConfig(scripted),
}));
model.respond(() => ({ text: "Yes." }));
let places = 0;
const place = (instructions: string[]) =>
  server.place(`told${places++}`, { "opencode.json": JSON.stringify({ instructions }) });
const system = () => JSON.stringify(model.requests.at(-1)?.body.messages[0]);

describe("instructions by address", () => {
  it("reach the model, fetched once, and not before a prompt needs them", async () => {
    verifies("instructions.address");
    const directory = place([at("rules.md?key=sk-in-an-address"), at("moved.md")]);
    const { id } = await app.session({ directory, title: "told" });
    await data(app.client.config.get({ directory }));
    expect(asked).toEqual([]);
    await app.prompt(id, "hello");
    expect(system()).toContain(`Instructions from ${at("rules.md")}:\\nWhistle while you work.`);
    expect(system()).toContain(`Instructions from ${at("moved.md")}:\\nWhistle`);
    expect(system()).not.toContain("sk-in-an-address");
    const times = asked.length;
    await app.prompt(id, "again");
    expect(system()).toContain("Whistle");
    expect(asked.length).toBe(times);
  });

  it("that cannot be had are left out and told once, and the prompt goes on", async () => {
    verifies("instructions.address");
    const names = ["missing.md", "large.md", "hangs.md"];
    const directory = place([...names, "rules.md"].map(at));
    const { id } = await app.session({ directory, title: "left out" });
    await app.prompt(id, "hello");
    await app.prompt(id, "again");
    expect(system()).toContain("Whistle");
    expect(system()).not.toContain("xxx");
    for (const [name, why] of [
      ["missing.md", "status 404"],
      ["large.md", "larger than 1 MB"],
      ["hangs.md", "within 5 seconds"],
    ] as const) {
      const told = (event: { properties: unknown }) => JSON.stringify(event.properties).includes(at(name));
      const { properties } = await log.first("session.error", told);
      expect(properties).toMatchObject({ error: { name: "UnknownError" } });
      expect(JSON.stringify(properties)).toContain(why);
      expect(log.of("session.error").filter(told)).toHaveLength(1);
      expect(server.logged.filter((line) => line.includes(at(name)))).toHaveLength(1);
    }
    expect(asked.filter((url) => url === "/missing.md")).toHaveLength(1);
  });

  it("that nothing answers at are told without what may be a key", async () => {
    const port = await freePort();
    const directory = place([`http://me:sk-password@127.0.0.1:${port}/gone.md?key=sk-in-an-address`]);
    const { id } = await app.session({ directory, title: "nobody there" });
    await app.prompt(id, "hello");
    const told = (event: { properties: unknown }) => JSON.stringify(event.properties).includes("/gone.md");
    const { properties } = await log.first("session.error", told);
    expect(JSON.stringify(properties)).toContain("the connection was refused");
    expect(JSON.stringify(properties)).not.toContain("sk-");
    const lines = server.logged.filter((line) => line.includes("/gone.md"));
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain("sk-");
  });

  it("are not fetched from private networks by a server that others reach", async () => {
    verifies("instructions.private");
    const open = await startServer({
      hostname: "0.0.0.0",
      password: "a password",
      config: { ...scriptedConfig(model), instructions: [at("rules.md?private")] },
    });
    const remote = drive(open);
    const { id } = await remote.session({ title: "private" });
    await remote.prompt(id, "hello");
    expect(system()).not.toContain("Whistle");
    expect(asked).not.toContain("/rules.md?private");
    expect(open.logged.join("\n")).toContain("not on the public internet");
    await open.close();
  });
});
