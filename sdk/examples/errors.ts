// Tells what goes wrong: no server, no such session, a prompt that is none.
import { createOpencodeClient, NoServerError, OpencodeClientError } from "@opencode/sdk";

const client = createOpencodeClient({ baseUrl: "http://127.0.0.1:4096" });
const { data, error } = await client.session.get({ sessionID: "ses_unknown" });
console.log(data?.title ?? (error && "name" in error ? error.name : error));
try {
  await client.session.promptAsync({ sessionID: "ses_unknown", parts: [] }, { throwOnError: true });
} catch (thrown) {
  if (thrown instanceof OpencodeClientError) console.log(thrown.status);
}
const nobody = createOpencodeClient({ baseUrl: "http://127.0.0.1:9" });
const refused = await nobody.global.health();
console.log(refused.error instanceof NoServerError);
