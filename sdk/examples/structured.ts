// Has an answer given as a value of a certain form.
import { createOpencodeClient } from "@opencode/sdk";

const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:4096" });
const strict = { throwOnError: true } as const;

const { data: session } = await client.session.create({}, strict);
const { data: answer } = await client.session.prompt(
  {
    sessionID: session.id,
    // The demo model gives what it is told; another one is asked in words.
    parts: [{ type: "text", text: 'json: {"name":"opencode","stars":5}' }],
    format: {
      type: "json_schema",
      schema: {
        type: "object",
        required: ["name", "stars"],
        properties: { name: { type: "string" }, stars: { type: "integer" } },
      },
    },
  },
  strict,
);
console.log(JSON.stringify(answer.info.structured));
