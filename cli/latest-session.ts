import type { OpencodeClient } from "@opencode/sdk/client";
import type { Session } from "@opencode/sdk/types";
import { Failure } from "./failure.js";

/** The session of the directory that was used last. */
export async function latestSession(client: OpencodeClient): Promise<Session> {
  const { data } = await client.session.list({ roots: true, limit: 1 });
  const [latest] = data ?? [];
  if (!latest) throw new Failure('There is no session here yet: opencode run "..." begins one');
  return latest;
}
