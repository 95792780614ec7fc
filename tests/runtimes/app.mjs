import { createOpencodeClient } from "@opencode-ai/sdk/v2/client";

/**
 * An app as people write it over the official client: it creates a session, prompts it, follows the events, answers what
 * is asked, looks at what there is, and stops a turn. Plain JavaScript, for every runtime. Returns what it saw.
 */
export async function app(baseUrl, create = createOpencodeClient) {
  const client = create({ baseUrl });
  const { data: session } = await client.session.create({ title: "An app" });
  const sessionID = session.id;

  const { stream } = await client.event.subscribe();
  const seen = { deltas: "", asked: 0, idle: 0, types: new Set() };
  const listening = new Set();
  const tell = (event) => {
    for (const one of [...listening]) one(event);
  };
  const until = (fits) =>
    new Promise((resolve) => {
      const look = (event) => {
        if (!fits(event)) return;
        listening.delete(look);
        resolve(event);
      };
      listening.add(look);
    });
  const following = (async () => {
    for await (const event of stream) {
      seen.types.add(event.type);
      if (event.type === "server.connected") tell(event);
      if (event.properties?.sessionID !== sessionID) continue;
      if (event.type === "message.part.delta") seen.deltas += event.properties.delta;
      if (event.type === "session.idle") seen.idle += 1;
      if (event.type === "permission.asked") {
        seen.asked += 1;
        const { data: waiting } = await client.permission.list();
        const [{ id }] = waiting.filter((one) => one.sessionID === sessionID);
        await client.permission.reply({ requestID: id, reply: "once" });
      }
      tell(event);
      if (seen.idle === 2) break;
    }
  })();
  await until((event) => event.type === "server.connected");

  const first = until((event) => event.type === "session.idle");
  await client.session.promptAsync({
    sessionID,
    parts: [{ type: "text", text: "say: 3\nrun: echo from the app" }],
  });
  await first;
  const { data: messages } = await client.session.messages({ sessionID });
  const { data: sessions } = await client.session.list();
  const { data: providers } = await client.config.providers();

  const busy = until((event) => event.type === "session.status" && event.properties.status.type === "busy");
  const second = until((event) => event.type === "session.idle");
  await client.session.promptAsync({ sessionID, parts: [{ type: "text", text: "hang" }] });
  await busy;
  await client.session.abort({ sessionID });
  await second;
  await following;
  const { data: last } = await client.session.messages({ sessionID, limit: 1 });
  const { error } = await client.session.get({ sessionID: "ses_nobodyhasthisone" });
  await client.session.delete({ sessionID });

  const tool = messages.flatMap(({ parts }) => parts).find((part) => part.type === "tool");
  return {
    deltas: seen.deltas.includes("w0 w1 w2"),
    asked: seen.asked,
    tool: [tool?.tool, tool?.state.status, tool?.state.output.trim()],
    roles: messages.map(({ info }) => info.role).join(" "),
    listed: sessions.some(({ id }) => id === sessionID),
    models: providers.providers.some(({ id }) => id === "demo"),
    aborted: last[0]?.info.error?.name,
    unknown: error?.name,
    typed: ["message.updated", "message.part.updated", "session.status"].every((type) =>
      seen.types.has(type),
    ),
  };
}

/** What it sees where everything is as it should be. */
export const expected = {
  deltas: true,
  asked: 1,
  tool: ["bash", "completed", "from the app"],
  roles: "user assistant assistant",
  listed: true,
  models: true,
  aborted: "MessageAbortedError",
  unknown: "NotFoundError",
  typed: true,
};
