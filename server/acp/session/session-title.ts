import type { Session } from "@opencode/sdk/types";
import type { Core } from "../../core/core.js";
import { invalidParams } from "../rpc/rpc-errors.js";
import { storedSession } from "./opening.js";

/** Gives a stored session a title, on one line. Throws -32602 for one that says nothing, -32002 where there is no session. */
export async function setTitle(core: Core, sessionId: string, given: string): Promise<Session> {
  await storedSession(core, sessionId);
  const title = given.replace(/\s+/g, " ").trim();
  if (title === "") throw invalidParams("title: must hold more than white space", { sessionId });
  return core.sessions.update(sessionId, (now) => ({ ...now, title }));
}
