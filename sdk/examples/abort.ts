// Stops an answer that takes too long.
import { createOpencodeClient } from "@opencode/sdk";

const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:4096" });
const strict = { throwOnError: true } as const;

const { data: session } = await client.session.create({}, strict);
const sessionID = session.id;
await client.session.promptAsync({ sessionID, parts: [{ type: "text", text: "hang" }] }, strict);
await client.session.abort({ sessionID }, strict);
await client.session.waitForIdle({ sessionID });
const { data: messages } = await client.session.messages({ sessionID }, strict);
const last = messages.at(-1)?.info;
console.log(last?.role === "assistant" ? last.error?.name : last?.role);
