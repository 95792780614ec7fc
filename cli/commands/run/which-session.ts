import type { OpencodeClient } from "@opencode/sdk/client";
import { isOn, type Options, textOf } from "../../command-line/invocation.js";
import { UsageError } from "../../command-line/usage-error.js";
import { latestSession } from "../../latest-session.js";

/** The session that a message goes to: the named one, the latest one, a copy of either, or a new one. */
export async function whichSession(
  client: OpencodeClient,
  options: Options,
  { answers }: { answers: boolean },
): Promise<{ id: string; directory: string }> {
  const named = textOf(options, "session");
  const goesOn = named !== undefined || isOn(options, "continue");
  if (isOn(options, "fork") && !goesOn)
    throw new UsageError("--fork copies a session: give --continue or --session as well");
  if (goesOn) {
    const session =
      named === undefined
        ? await latestSession(client)
        : (await client.session.get({ sessionID: named })).data;
    if (!session) throw new UsageError(`--session: there is no session ${named}`);
    if (!isOn(options, "fork")) return session;
    const { data: copy } = await client.session.fork({ sessionID: session.id });
    return copy ?? session;
  }
  const title = textOf(options, "title");
  const { data } = await client.session.create({
    ...(title !== undefined && { title }),
    // Nobody is there to be asked.
    ...(!answers && { permission: [{ permission: "question", pattern: "*", action: "deny" as const }] }),
  });
  if (!data) throw new Error("no session was created");
  return data;
}
