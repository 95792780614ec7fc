// Tries two ways on from the same point, and takes one back.
import { createOpencodeClient } from "@opencode/sdk";

const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:4096" });
const strict = { throwOnError: true } as const;

const { data: session } = await client.session.create({ title: "Two ways" }, strict);
const say = async (sessionID: string, text: string) =>
  (await client.session.prompt({ sessionID, parts: [{ type: "text", text }] }, strict)).data;
await say(session.id, "say: 1");
const { data: other } = await client.session.fork({ sessionID: session.id }, strict);
const wrote = await say(other.id, "write: way.txt the other way");
const { data: changed } = await client.session.diff({ sessionID: other.id }, strict);
console.log(changed.map(({ file }) => file).join());
if (wrote.info.role === "assistant")
  await client.session.revert({ sessionID: other.id, messageID: wrote.info.parentID }, strict);
const { data: files } = await client.find.files({ query: "way.txt" }, strict);
console.log(files.length === 0 ? "taken back" : "still there");
