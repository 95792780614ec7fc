// Asks once and prints the answer.
import { createOpencodeClient } from "@opencode/sdk";

const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:4096" });
const strict = { throwOnError: true } as const;

const { data: session } = await client.session.create({ title: "One question" }, strict);
const { data: answer } = await client.session.prompt(
  { sessionID: session.id, parts: [{ type: "text", text: "read: package.json" }] },
  strict,
);
for (const part of answer.parts) if (part.type === "text") console.log(part.text);
