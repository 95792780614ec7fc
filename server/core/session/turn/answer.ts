import type { AssistantMessage, Session, UserMessage } from "@opencode/sdk/types";
import { newID } from "../../base/ids.js";

/** An answer to a prompt, before anything of it has come. `root` is the work tree. */
export function newAnswer(session: Session, user: UserMessage, root: string): AssistantMessage {
  return {
    id: newID("msg"),
    sessionID: session.id,
    role: "assistant",
    time: { created: Date.now() },
    parentID: user.id,
    modelID: user.model.modelID,
    providerID: user.model.providerID,
    mode: user.agent,
    agent: user.agent,
    ...(user.model.variant !== undefined && { variant: user.model.variant }),
    path: { cwd: session.directory, root },
    cost: 0,
    tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } },
  };
}
