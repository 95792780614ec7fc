import {
  argumentPieces,
  type Dialect,
  pieces,
  type ScriptedModel,
  startScripted,
} from "./scripted-openai.js";

/** A scripted model that speaks Anthropic's messages on a loopback socket. */
export function startScriptedAnthropic(options: { port?: number } = {}): Promise<ScriptedModel> {
  return startScripted(anthropic, options);
}

/** The signature every scripted thinking block carries; a client must send it back with the block. */
export const SCRIPTED_SIGNATURE = "c2NyaXB0ZWQ=";

const anthropic: Dialect = {
  base: "/v1",
  system: (body) => JSON.stringify((body as { system?: unknown }).system ?? ""),
  refusal: (status) => ({
    type: "error",
    error: { type: "scripted_error", message: `Scripted refusal ${status}` },
  }),
  async stream(step, send, body) {
    const emit = (type: string, fields: object = {}) => send({ type, ...fields }, type);
    const { input = 10, output = 5, cacheRead = 0, cacheWrite = 0 } = step.usage ?? {};
    await emit("message_start", {
      message: {
        id: "msg_scripted",
        type: "message",
        role: "assistant",
        model: (body as { model: string }).model,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: {
          input_tokens: input - cacheRead - cacheWrite,
          cache_read_input_tokens: cacheRead,
          cache_creation_input_tokens: cacheWrite,
          output_tokens: 1,
        },
      },
    });
    let index = 0;
    const block = async (content_block: object, deltas: object[]) => {
      await emit("content_block_start", { index, content_block });
      for (const delta of deltas) await emit("content_block_delta", { index, delta });
      await emit("content_block_stop", { index: index++ });
    };
    await emit("ping");
    const thoughts = pieces(step.reasoning);
    if (thoughts.length > 0) {
      await block({ type: "thinking", thinking: "", signature: "" }, [
        ...thoughts.map((thinking) => ({ type: "thinking_delta", thinking })),
        { type: "signature_delta", signature: SCRIPTED_SIGNATURE },
      ]);
    }
    const texts = pieces(step.text);
    if (texts.length > 0) {
      await block(
        { type: "text", text: "" },
        texts.map((text) => ({ type: "text_delta", text })),
      );
    }
    for (const call of step.toolCalls ?? []) {
      await block(
        { type: "tool_use", id: call.id ?? `toolu_${index}`, name: call.name, input: {} },
        argumentPieces(call.input).map((partial_json) => ({ type: "input_json_delta", partial_json })),
      );
    }
    if (step.streamError) return emit("error", { error: step.streamError });
    if (step.cut) return;
    await emit("message_delta", {
      delta: {
        stop_reason: step.finish ?? (step.toolCalls?.length ? "tool_use" : "end_turn"),
        stop_sequence: null,
      },
      usage: { output_tokens: output },
    });
    await emit("message_stop");
  },
};
