// Decides what the agent may do: git may be asked, nothing else.
import { createOpencodeClient } from "@opencode/sdk";

const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:4096" });
const strict = { throwOnError: true } as const;

const { data: session } = await client.session.create(
  { permission: [{ permission: "bash", pattern: "*", action: "ask" }] },
  strict,
);
const turn = client.session.stream(
  { sessionID: session.id, parts: [{ type: "text", text: "run: git --version\nrun: touch never" }] },
  {
    onPermission({ permission, patterns }) {
      const isFine = permission === "bash" && patterns.every((one) => one.startsWith("git "));
      console.log(`${patterns.join(", ")}: ${isFine ? "yes" : "no"}`);
      return isFine ? "once" : { reply: "reject", message: "Only git, please" };
    },
  },
);
for await (const event of turn) if (event.type === "session.error") throw new Error("the turn failed");
