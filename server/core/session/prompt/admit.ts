import type {
  CompactionPart,
  MessageWithParts,
  Part,
  PermissionRule,
  PromptInput,
  Session,
  SessionModel,
  SessionSummarizeInput,
  UserMessage,
} from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import { newID } from "../../base/ids.js";
import { variantFor } from "../../instance/agent/agents.js";
import type { Instance } from "../../instance/instance.js";
import type { ModelRef, Providers } from "../../provider/registry.js";
import type { Database, Reads } from "../../storage/database.js";
import type { Statement } from "../../storage/statement.js";
import { readMessageInfo, upsertMessage } from "../../storage/tables/message.js";
import { deletePartsOf, readMessageOfPart, upsertPart } from "../../storage/tables/part.js";
import type { FactsOf } from "../../tool/facts.js";
import { own } from "../record/entries.js";
import type { Sessions } from "../sessions.js";
import { messageCreated, partUpdated } from "../store/messages.js";
import { schemaFault } from "../turn/structured.js";
import { writeInOrder } from "./created-time.js";
import { promptParts } from "./prompt-parts.js";

export interface Admitted {
  session: Session;
  user: UserMessage;
  message: MessageWithParts;
}

export interface AdmitDeps {
  db: Pick<Database, "read" | "now">;
  sessions: Sessions;
  /** Makes a pending revert final. */
  settle(session: Session): Promise<Session>;
  facts: FactsOf;
}

/** What becomes of a prompt before it is written. */
export type ChangePrompt = (prompt: {
  info: UserMessage;
  parts: Part[];
}) => Promise<{ info: UserMessage; parts: Part[] }>;

/** What is written behind the message: its place in the queue, and what must hold for that. */
export type Entry = (messageID: string) => Statement[];

/**
 * Stores a prompt: resolves its agent and model, then writes the user message, its parts and what it changes
 * of the session in one transaction, `entry` included. When this returns, the prompt is on disk. Runs nothing.
 */
export async function admit(
  deps: AdmitDeps,
  instance: Instance,
  session: Session,
  input: PromptInput,
  { entry = () => [], change }: { entry?: Entry; change?: ChangePrompt | undefined } = {},
): Promise<Admitted> {
  const agent = await instance.agent(input.agent);
  const providers = await instance.providers();
  const model =
    input.model ??
    agent.model ??
    (session.model && { providerID: session.model.providerID, modelID: session.model.id }) ??
    providers.defaultModel();
  const variants = await variantsOf(instance, providers, model);
  const variant = input.variant ?? variantFor(agent, model, variants);

  const fault = schemaFault(input.format);
  if (fault !== undefined) throw badRequest(`format.schema: ${fault}`, "Payload");
  await refuseForeignIDs(deps.db, session.id, input);
  const rules = [...agent.permission, ...(session.permission ?? [])];
  const id = input.messageID ?? newID("msg");
  const given = await promptParts({ id, sessionID: session.id }, input.parts, instance, rules);
  given.sort((a, b) => (a.id < b.id ? -1 : 1));
  const info: UserMessage = {
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
  const message = change ? await change({ info, parts: given }) : { info, parts: given };
  const { info: user, parts } = message;
  if (change) {
    await instance.agent(user.agent);
    await variantsOf(instance, providers, user.model);
    parts.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  const chosen = {
    id: user.model.modelID,
    providerID: user.model.providerID,
    ...(user.model.variant !== undefined && { variant: user.model.variant }),
  };
  const switched = session.agent !== user.agent || !session.model || !isSameModel(session.model, chosen);
  const told = [...messageCreated(message), ...parts.map(partUpdated)];

  // Nothing can be refused any more: now what a pending revert took out may go.
  await deps.settle(session);
  const updated = await writeInOrder(deps.db, user, (inOrder) =>
    deps.sessions.update(
      session.id,
      (now) => ({
        ...now,
        agent: user.agent,
        model: chosen,
        ...(input.tools && { permission: withTools(now.permission ?? [], input.tools, deps.facts) }),
        time: { ...now.time, updated: user.time.created },
      }),
      {
        // A message given again is what it is now, not both.
        statements: [
          inOrder,
          deletePartsOf(id),
          upsertMessage(user),
          ...parts.map((part) => upsertPart(part)),
          ...entry(id),
        ],
        // Clients hear of another agent or model before the prompt that is for it.
        entries: [
          { kind: "said", subject: id, messageID: id, data: { delivery: input.delivery ?? "steer" } },
          ...(session.agent !== undefined && session.agent !== user.agent
            ? [own("agent", { agent: user.agent })]
            : []),
          ...(session.model && !isSameModel(session.model, chosen) ? [own("model", { model: chosen })] : []),
        ],
        [switched ? "after" : "before"]: told,
      },
    ),
  );
  return { session: updated, user, message };
}

function isSameModel(one: SessionModel, other: SessionModel): boolean {
  return one.id === other.id && one.providerID === other.providerID && one.variant === other.variant;
}

/**
 * The variants of a prompt's model. Throws ProviderModelNotFoundError, unless what the project says of the provider is
 * only withheld until the turn has asked for it.
 */
async function variantsOf(instance: Instance, providers: Providers, { providerID, modelID }: ModelRef) {
  try {
    return providers.get(providerID, modelID).model.variants;
  } catch (error) {
    const { items } = await instance.untrusted();
    if (items.some(({ kind, name }) => kind === "provider" && name === providerID)) return undefined;
    throw error;
  }
}

/** Stores the prompt by which a person has the session condensed. When this returns, it is on disk. Runs nothing. */
export async function admitSummary(
  deps: AdmitDeps,
  instance: Instance,
  session: Session,
  { providerID, modelID, auto = false }: SessionSummarizeInput,
  entry: Entry,
): Promise<Admitted> {
  const agent = await instance.agent(session.agent);
  (await instance.providers()).get(providerID, modelID);
  const user: UserMessage = {
    id: newID("msg"),
    sessionID: session.id,
    role: "user",
    time: { created: Date.now() },
    agent: agent.name,
    model: { providerID, modelID },
  };
  const parts: CompactionPart[] = [
    { id: newID("prt"), sessionID: session.id, messageID: user.id, type: "compaction", auto },
  ];
  const message: MessageWithParts = { info: user, parts };
  await deps.settle(session);
  const updated = await writeInOrder(deps.db, user, (inOrder) =>
    deps.sessions.update(
      session.id,
      (now) => ({ ...now, time: { ...now.time, updated: user.time.created } }),
      {
        statements: [
          inOrder,
          upsertMessage(user),
          ...parts.map((part) => upsertPart(part)),
          ...entry(user.id),
        ],
        before: [...messageCreated(message), ...parts.map(partUpdated)],
      },
    ),
  );
  return { session: updated, user, message };
}

/**
 * `tools: {bash: false}` of a prompt lasts: it becomes a rule of the session, in place of the one an earlier prompt
 * made. `true` takes that back, and no more than that: what the config denies stays denied.
 */
function withTools(
  rules: PermissionRule[],
  tools: Record<string, boolean>,
  facts: FactsOf,
): PermissionRule[] {
  const named = new Map(Object.entries(tools).map(([tool, on]) => [facts(tool).permission ?? tool, on]));
  const kept = rules.filter(
    ({ permission, pattern, action }) => !(named.has(permission) && pattern === "*" && action === "deny"),
  );
  const denied = [...named].filter(([, on]) => !on);
  return [...kept, ...denied.map(([permission]) => ({ permission, pattern: "*", action: "deny" as const }))];
}

/** Ids chosen by a client may rewrite its own message, never one of another session. */
async function refuseForeignIDs(db: Reads, sessionID: string, input: PromptInput): Promise<void> {
  const { messageID } = input;
  if (messageID) {
    const known = await readMessageInfo(db, messageID);
    if (known && known.sessionID !== sessionID)
      throw badRequest("messageID: belongs to another session", "Payload");
    if (known && known.role !== "user")
      throw badRequest("messageID: names a message of the assistant", "Payload");
  }
  for (const { id } of input.parts) {
    if (!id) continue;
    const holder = await readMessageOfPart(db, id);
    if (holder !== undefined && holder !== messageID)
      throw badRequest(`parts: ${id} belongs to another message`, "Payload");
  }
  const given = input.parts.flatMap(({ id }) => (id ? [id] : []));
  if (new Set(given).size < given.length) throw badRequest("parts: the same id twice", "Payload");
}
