import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openApiLog } from "../support/api-log.js";
import { useServer } from "../support/fixture.js";
import { data } from "../support/scenario.js";
import { verifies } from "../support/verifies.js";

const { server, app, log } = await useServer();
const { client } = app;
const file = server.workspace.path("data/auth.json");

/** What is told next of a provider's key, and of what follows from it. */
async function told(change: () => Promise<unknown> | unknown, integrationID: string) {
  const rest = log.rest();
  await change();
  await rest.first(
    "integration.connection.updated",
    ({ properties }) => properties.integrationID === integrationID,
  );
  await rest.first("integration.updated");
  await rest.first("catalog.updated");
  return rest;
}

it("keys that come, change and go are told, whichever program did that", async () => {
  verifies("events.providers");
  const api = await openApiLog(server);
  const set = (providerID: string, key: string) =>
    data(client.auth.set({ providerID, auth: { type: "api", key } }));
  await told(() => set("groq", "gsk-of-the-news-0123456789"), "groq");
  await api.first("integration.connection.updated", (one) => one.data.integrationID === "groq");
  await api.first("integration.updated");
  await api.first("catalog.updated");
  await told(() => set("groq", "gsk-of-the-news-9876543210"), "groq");
  // As another program of the user writes it.
  const stored = JSON.parse(readFileSync(file, "utf8"));
  const rest = await told(
    () =>
      writeFileSync(
        file,
        JSON.stringify({ ...stored, mistral: { type: "api", key: "mis-of-the-news-0123456789" } }),
      ),
    "mistral",
  );
  expect(rest.of("integration.connection.updated").map(({ properties }) => properties.integrationID)).toEqual(
    ["mistral"],
  );
  const { data: integration } = await data(client.v2.integration.get({ integrationID: "groq" }));
  const [connection] = integration?.connections ?? [];
  const credentialID = connection?.type === "credential" ? connection.id : "";
  await told(() => client.v2.credential.update({ credentialID, label: "work" }), "groq");
  await told(() => client.v2.credential.remove({ credentialID }), "groq");
  await told(() => data(client.auth.remove({ providerID: "mistral" })), "mistral");
  // Nothing that anybody could see of it has changed: the file alone.
  const quiet = await app.since(log);
  writeFileSync(file, `${readFileSync(file, "utf8")}\n`);
  await told(() => set("groq", "gsk-of-the-news-0000000000"), "groq");
  expect(quiet.of("integration.connection.updated")).toHaveLength(1);
  api.close();
});

it("another catalogue is told", async () => {
  verifies("events.providers");
  const rest = log.rest();
  writeFileSync(server.workspace.path("data/catalogue.json"), "{}");
  await rest.first("catalog.updated");
  expect(rest.of("integration.updated")).toEqual([]);
});
