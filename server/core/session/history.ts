import type { MessageWithParts, UserMessage } from "@opencode/sdk/types";

/**
 * The conversation as the model should see it in the turn that `user` began: each question followed by its
 * own answers, and nothing of prompts that are still queued behind it.
 */
export function historyOf(messages: MessageWithParts[], user: UserMessage): MessageWithParts[] {
  const answers = new Map<string, MessageWithParts[]>();
  for (const message of messages) {
    if (message.info.role !== "assistant") continue;
    const siblings = answers.get(message.info.parentID);
    if (siblings) siblings.push(message);
    else answers.set(message.info.parentID, [message]);
  }
  const history: MessageWithParts[] = [];
  for (const message of messages) {
    if (message.info.role !== "user") continue;
    history.push(message, ...(answers.get(message.info.id) ?? []));
    if (message.info.id === user.id) break;
  }
  return history;
}
