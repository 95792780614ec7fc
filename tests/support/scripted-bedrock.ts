import { awsEvent } from "./aws-events.js";
import {
  argumentPieces,
  type Dialect,
  pieces,
  type ScriptedModel,
  startScripted,
} from "./scripted-openai.js";

/** A scripted model that speaks Bedrock's converse protocol, binary event stream and all, on a loopback socket. */
export function startScriptedBedrock(options: { port?: number } = {}): Promise<ScriptedModel> {
  return startScripted(bedrock, options);
}

const bedrock: Dialect = {
  base: "",
  type: "application/vnd.amazon.eventstream",
  frame: (data, event = "metadata") => awsEvent(event, data),
  system: (body) => JSON.stringify((body as { system?: unknown }).system ?? ""),
  refusal: (status) => ({ message: `Scripted refusal ${status}` }),
  async stream(step, send) {
    let at = 0;
    const block = async (deltas: object[], start?: object) => {
      const contentBlockIndex = at++;
      if (start) await send({ contentBlockIndex, start }, "contentBlockStart");
      for (const delta of deltas) await send({ contentBlockIndex, delta }, "contentBlockDelta");
      await send({ contentBlockIndex }, "contentBlockStop");
    };
    await send({ role: "assistant" }, "messageStart");
    if (step.reasoning) {
      const thoughts = pieces(step.reasoning).map((text) => ({ reasoningContent: { text } }));
      await block([...thoughts, { reasoningContent: { signature: "c2lnbmVk" } }]);
    }
    if (step.text) await block(pieces(step.text).map((text) => ({ text })));
    for (const [index, { id, name, input }] of (step.toolCalls ?? []).entries()) {
      const deltas = argumentPieces(input).map((piece) => ({ toolUse: { input: piece } }));
      await block(deltas, { toolUse: { toolUseId: id ?? `tooluse_${index}`, name } });
    }
    if (step.cut) return;
    const called = (step.toolCalls ?? []).length > 0;
    await send({ stopReason: step.finish ?? (called ? "tool_use" : "end_turn") }, "messageStop");
    const { input = 10, output = 5, cacheRead = 0, cacheWrite = 0 } = step.usage ?? {};
    // What was read from or written to the cache counts beside the input here.
    const usage = {
      inputTokens: input - cacheRead - cacheWrite,
      outputTokens: output,
      totalTokens: input + output,
      cacheReadInputTokens: cacheRead,
      cacheWriteInputTokens: cacheWrite,
    };
    await send({ metrics: { latencyMs: 1 }, usage }, "metadata");
  },
};
