import {
  argumentPieces,
  type Dialect,
  pieces,
  type ScriptedModel,
  startScripted,
} from "./scripted-openai.js";

/** A scripted model that speaks OpenAI's responses on a loopback socket. */
export function startScriptedResponses(options: { port?: number } = {}): Promise<ScriptedModel> {
  return startScripted(responses, options);
}

/** What every scripted thought carries; a client that keeps nothing at OpenAI must send it back. */
export const SCRIPTED_ENCRYPTED = "gAAAAscripted";

const responses: Dialect = {
  base: "/v1",
  system(body) {
    const { input = [] } = body as { input?: { role?: string; content?: unknown }[] };
    return JSON.stringify(input.filter(({ role }) => role === "developer" || role === "system"));
  },
  refusal: (status) => ({ error: { message: `Scripted refusal ${status}`, type: "scripted", code: null } }),
  async stream(step, send, body) {
    let sequence_number = 0;
    const emit = (type: string, fields: object) =>
      send({ type, sequence_number: sequence_number++, ...fields }, type);
    const { model } = body as { model: string };
    const response = { id: "resp_scripted", created_at: 1, model };
    await emit("response.created", { response });
    let output_index = 0;
    const item = async (begun: object, done: object, deltas: [string, object][]) => {
      await emit("response.output_item.added", { output_index, item: begun });
      for (const [type, fields] of deltas) await emit(type, { output_index, ...fields });
      await emit("response.output_item.done", { output_index, item: done });
      output_index += 1;
    };

    const thoughts = pieces(step.reasoning);
    if (thoughts.length > 0) {
      const about = { item_id: "rs_scripted", summary_index: 0 };
      const begun = { type: "reasoning", id: "rs_scripted", summary: [], encrypted_content: null };
      const done = { ...begun, encrypted_content: SCRIPTED_ENCRYPTED };
      await item(begun, done, [
        ["response.reasoning_summary_part.added", { ...about, part: { type: "summary_text", text: "" } }],
        ...thoughts.map((delta): [string, object] => [
          "response.reasoning_summary_text.delta",
          { ...about, delta },
        ]),
        ["response.reasoning_summary_part.done", about],
      ]);
    }
    const texts = pieces(step.text);
    if (texts.length > 0) {
      const message = { type: "message", id: "msg_scripted", role: "assistant", content: [] };
      await item(
        message,
        message,
        texts.map((delta) => [
          "response.output_text.delta",
          { item_id: message.id, content_index: 0, delta },
        ]),
      );
    }
    for (const call of step.toolCalls ?? []) {
      const id = `fc_${output_index}`;
      const raw = typeof call.input === "string" ? call.input : JSON.stringify(call.input);
      const begun = {
        type: "function_call",
        id,
        call_id: call.id ?? `call_${output_index}`,
        name: call.name,
        arguments: "",
        status: "in_progress",
      };
      await item(
        begun,
        { ...begun, arguments: raw, status: "completed" },
        argumentPieces(call.input).map((delta) => [
          "response.function_call_arguments.delta",
          { item_id: id, delta },
        ]),
      );
    }
    if (step.streamError) return emit("error", { error: { param: null, ...step.streamError } });
    if (step.cut) return;
    const { input = 10, output = 5, cacheRead = 0, reasoning = 0 } = step.usage ?? {};
    const reason = step.finish;
    await emit(reason ? "response.incomplete" : "response.completed", {
      response: {
        ...response,
        incomplete_details: reason ? { reason } : null,
        usage: {
          input_tokens: input,
          input_tokens_details: { cached_tokens: cacheRead },
          output_tokens: output,
          output_tokens_details: { reasoning_tokens: reasoning },
        },
      },
    });
  },
};
