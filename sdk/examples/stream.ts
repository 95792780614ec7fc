// Prints an answer while it is written, and what tools are called.
import { createOpencodeClient } from "@opencode/sdk";

const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:4096" });
const strict = { throwOnError: true } as const;

const { data: session } = await client.session.create({}, strict);
const turn = client.session.stream({
  sessionID: session.id,
  parts: [{ type: "text", text: "say: 3\nread: package.json" }],
});
let text = "";
for await (const event of turn) {
  if (event.type === "message.part.delta") text += event.properties.delta;
  if (event.type !== "message.part.updated") continue;
  const { part } = event.properties;
  if (part.type === "tool" && part.state.status === "completed")
    console.log(`${part.tool}: ${part.state.title}`);
}
console.log(text);
