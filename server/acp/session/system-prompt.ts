import type { Session } from "@opencode/sdk/types";
import type { ContentBlock } from "../../gen/acp/types.gen.js";
import { invalidParams } from "../rpc/rpc-errors.js";

export interface GivenSystemPrompt {
  systemPrompt?: { mode: string; content: readonly ContentBlock[] } | null | undefined;
  _meta?: Record<string, unknown> | null | undefined;
}

/**
 * The instructions that a client gives a session, by the protocol's own field or by the older one in `_meta`: a text in
 * place of ours, or `{ append }` on top of them. Throws -32602 for what cannot be heeded.
 */
export function systemPromptOf({ systemPrompt, _meta }: GivenSystemPrompt): Session["systemPrompt"] {
  if (systemPrompt == null) return fromMeta(_meta?.systemPrompt);
  const { mode, content } = systemPrompt;
  if (mode !== "append" && mode !== "override")
    throw invalidParams(`systemPrompt.mode: there is no "${mode}", only append and override`, { mode });
  const texts = content.map((block, at) => {
    if (block.type === "text") return block.text;
    throw invalidParams(`systemPrompt.content[${at}]: only text can be an instruction`);
  });
  const text = texts.join("\n").trim();
  if (text === "") throw invalidParams("systemPrompt.content: is empty");
  return { mode, text };
}

function fromMeta(given: unknown): Session["systemPrompt"] {
  if (typeof given === "string" && given.trim() !== "") return { mode: "override", text: given };
  const append = typeof given === "object" && given !== null && "append" in given ? given.append : undefined;
  return typeof append === "string" && append.trim() !== "" ? { mode: "append", text: append } : undefined;
}
