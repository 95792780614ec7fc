// Answers what the agent asks its user.
import { createOpencodeClient } from "@opencode/sdk";

const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:4096" });
const strict = { throwOnError: true } as const;

const { data: session } = await client.session.create({}, strict);
const turn = client.session.stream(
  { sessionID: session.id, parts: [{ type: "text", text: "ask: Which colour? red | blue" }] },
  {
    onQuestion({ questions }) {
      for (const { question, options } of questions)
        console.log(question, options.map(({ label }) => label).join(" or "));
      return questions.map(({ options }) => options.slice(-1).map(({ label }) => label));
    },
  },
);
for await (const event of turn)
  if (event.type === "question.replied") console.log("chosen:", event.properties.answers.flat().join());
