import type { AssistantMessage, MessageWithParts, Session, ToolPart, UserMessage } from "@opencode/sdk/types";
import type { Instance } from "../../instance/instance.js";
import type { FactsOf } from "../../tool/facts.js";
import type { Tools } from "../../tool/registry.js";
import type { Conversations } from "../context/conversations.js";
import { readHistory } from "../context/model-history.js";
import type { Messages } from "../store/messages.js";
import { estimateOutput, measuredTokens } from "./overflow.js";

/** Parts written in one transaction. */
const lot = 50;
/** Tokens of tool outputs that stay, newest first. */
const kept = 40_000;
/** Turns whose outputs stay in any case. */
const keptTurns = 2;
/** Tokens that must become free: each time, the provider's cache of the whole prefix is lost. */
const worthwhile = 20_000;

/**
 * Takes old tool outputs out of what the model reads: they stay stored, with `time.compacted` to tell. Does nothing
 * where `compaction.prune` is false or little would be gained. `last` is the answer the turn ended with.
 */
export async function prune(
  deps: { messages: Messages; conversations: Conversations; tools: Pick<Tools, "facts"> },
  { session, user, instance }: { session: Session; user: UserMessage; instance: Instance },
  last: AssistantMessage,
): Promise<void> {
  const context = measuredTokens(last);
  // What is all together less than what stays needs no looking through.
  if (context > 0 && context < kept + worthwhile) return;
  const { compaction } = await instance.config();
  if (compaction?.prune === false) return;
  const { entries } = await readHistory(deps.conversations, session.id, user);
  const compacted = Date.now();
  const pruned = prunable(entries, deps.tools.facts).flatMap((part): ToolPart[] => {
    const { state } = part;
    return state.status === "completed"
      ? [{ ...part, state: { ...state, time: { ...state.time, compacted } } }]
      : [];
  });
  for (let at = 0; at < pruned.length; at += lot)
    await deps.messages.saveParts(session, pruned.slice(at, at + lot));
}

/** The tool parts whose outputs may go; none when they are too few to be worth it. */
function prunable(entries: MessageWithParts[], facts: FactsOf): ToolPart[] {
  const found: ToolPart[] = [];
  let turns = 0;
  let total = 0;
  let freed = 0;
  for (const { info, parts } of [...entries].reverse()) {
    for (const part of [...parts].reverse()) {
      if (part.type !== "tool" || part.state.status !== "completed" || facts(part.tool).lasting) continue;
      const size = estimateOutput(part);
      total += size;
      if (size === 0 || turns < keptTurns || total <= kept) continue;
      found.push(part);
      freed += size;
    }
    if (info.role === "user" && info.continues === undefined) turns += 1;
  }
  return freed >= worthwhile ? found : [];
}
