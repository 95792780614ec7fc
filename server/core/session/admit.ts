import type {
  MessageWithParts,
  PermissionRule,
  PromptInput,
  Session,
  UserMessage,
} from "@opencode/sdk/types";
import { badRequest } from "../errors.js";
import { newID } from "../ids.js";
import type { Instance } from "../instance.js";
import { permissionOf } from "../permission/rules.js";
import type { Database } from "../storage/database.js";
import { messageCreated, messageStatement, partStatement, partUpdated } from "./messages.js";
import { promptParts } from "./prompt-parts.js";
import type { Sessions } from "./sessions.js";

export interface Admitted {
  session: Session;
  user: UserMessage;
  message: MessageWithParts;
}

/**
 * Stores a prompt: resolves its agent and model, then writes the user message, its parts and what it changes
 * of the session in one transaction. When this returns, the prompt is on disk. Runs nothing.
 */
export async function admit(
  deps: { db: Database; sessions: Sessions },
  instance: Instance,
  session: Session,
  input: PromptInput,
): Promise<Admitted> {
  const agent = await instance.agent(input.agent);
  const providers = await instance.providers();
  const model =
    input.model ??
    agent.model ??
    (session.model && { providerID: session.model.providerID, modelID: session.model.id }) ??
    providers.defaultModel();
  providers.get(model.providerID, model.modelID);
  const variant = input.variant ?? agent.variant;

  const id = input.messageID ?? newID("msg");
  await refuseForeignIDs(deps.db, session.id, id, input);
  const user: UserMessage = {
    id,
    sessionID: session.id,
    role: "user",
    time: { created: Date.now() },
    agent: agent.name,
    model: {
      providerID: model.providerID,
      modelID: model.modelID,
      ...(variant !== undefined && { variant }),
    },
    ...(input.tools && { tools: input.tools }),
    ...(input.system !== undefined && { system: input.system }),
    ...(input.format && { format: input.format }),
  };
  const parts = await promptParts(user, input.parts, instance);
  const message: MessageWithParts = { info: user, parts };
  const rules = toolRules(input.tools);

  const updated = await deps.sessions.update(
    session.id,
    (now) => ({
      ...now,
      agent: agent.name,
      model: { id: model.modelID, providerID: model.providerID, ...(variant !== undefined && { variant }) },
      ...(rules.length > 0 && { permission: [...(now.permission ?? []), ...rules] }),
      time: { ...now.time, updated: user.time.created },
    }),
    {
      statements: [messageStatement(user), ...parts.map(partStatement)],
      before: [...messageCreated(message), ...parts.map(partUpdated)],
    },
  );
  return { session: updated, user, message };
}

/** `tools: {bash: false}` of a prompt lasts: it becomes rules of the session. */
function toolRules(tools: Record<string, boolean> = {}): PermissionRule[] {
  return Object.entries(tools).map(([tool, on]) => ({
    permission: permissionOf(tool),
    pattern: "*",
    action: on ? "allow" : "deny",
  }));
}

/** Ids chosen by a client may rewrite its own message, never one of another session. */
async function refuseForeignIDs(
  db: Database,
  sessionID: string,
  messageID: string,
  input: PromptInput,
): Promise<void> {
  if (input.messageID) {
    const [row] = await db.read("SELECT session_id, data FROM message WHERE id = ?", [messageID]);
    if (row && row.session_id !== sessionID)
      throw badRequest("messageID: belongs to another session", "Payload");
    if (row && JSON.parse(String(row.data)).role !== "user") {
      throw badRequest("messageID: names a message of the assistant", "Payload");
    }
  }
  for (const { id } of input.parts) {
    if (!id) continue;
    const [row] = await db.read("SELECT message_id FROM part WHERE id = ?", [id]);
    if (row && row.message_id !== messageID)
      throw badRequest(`parts: ${id} belongs to another message`, "Payload");
  }
  const given = input.parts.flatMap(({ id }) => (id ? [id] : []));
  if (new Set(given).size < given.length) throw badRequest("parts: the same id twice", "Payload");
}
