// Goes on with the events where an earlier process stopped.
import { createOpencodeClient } from "@opencode/sdk";

const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:4096" });
const strict = { throwOnError: true } as const;

const first = new AbortController();
let seen = "";
const before = await client.event.subscribe(
  {},
  { signal: first.signal, onSseEvent: ({ id }) => (seen = id ?? seen) },
);
for await (const event of before.stream) if (event.type === "server.connected") break;
// What happens while nobody looks.
const { data: session } = await client.session.create({ title: "Meanwhile" }, strict);
const after = await client.event.subscribe({}, { headers: { "Last-Event-ID": seen } });
for await (const event of after.stream) {
  if (event.type !== "session.created" || event.properties.info.id !== session.id) continue;
  console.log(event.properties.info.title);
  break;
}
