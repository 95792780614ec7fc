// Attaches a file to a prompt, and looks at what there is.
import { createOpencodeClient } from "@opencode/sdk";

const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:4096" });
const strict = { throwOnError: true } as const;

const { data: found } = await client.find.files({ query: "package" }, strict);
console.log(found.includes("package.json"));
const { data: file } = await client.file.read({ path: "package.json" }, strict);
const { data: session } = await client.session.create({}, strict);
await client.session.prompt(
  {
    sessionID: session.id,
    parts: [
      { type: "text", text: "say: 1" },
      {
        type: "file",
        mime: "text/plain",
        filename: "package.json",
        url: `data:text/plain;base64,${btoa(file.content)}`,
      },
    ],
  },
  strict,
);
const { data: messages } = await client.session.messages({ sessionID: session.id }, strict);
console.log(messages.flatMap(({ parts }) => parts).filter(({ type }) => type === "file").length);
