import { type Dialect, pieces, type ScriptedModel, startScripted } from "./scripted-openai.js";

/** A scripted model that speaks Google's generative language API on a loopback socket. */
export function startScriptedGoogle(options: { port?: number } = {}): Promise<ScriptedModel> {
  return startScripted(google, options);
}

/** The signature every scripted call carries; a client must send it back with the call. */
export const SCRIPTED_THOUGHT_SIGNATURE = "c2NyaXB0ZWQtdGhvdWdodA==";

const google: Dialect = {
  base: "/v1beta",
  system: (body) => JSON.stringify((body as { systemInstruction?: unknown }).systemInstruction ?? ""),
  refusal: (status) => ({
    error: { code: status, message: `Scripted refusal ${status}`, status: "SCRIPTED" },
  }),
  async stream(step, send) {
    const chunk = (parts: object[], more: object = {}) =>
      send({ candidates: [{ content: { role: "model", parts }, index: 0, ...more }] });
    for (const text of pieces(step.reasoning)) await chunk([{ text, thought: true }]);
    for (const text of pieces(step.text)) await chunk([{ text }]);
    // Calls come whole.
    for (const { name, input } of step.toolCalls ?? []) {
      const functionCall = { name, args: typeof input === "string" ? JSON.parse(input) : input };
      await chunk([{ functionCall, thoughtSignature: SCRIPTED_THOUGHT_SIGNATURE }]);
    }
    if (step.streamError) return send({ error: step.streamError });
    if (step.cut) return;
    const { input = 10, output = 5, cacheRead = 0, reasoning = 0 } = step.usage ?? {};
    await send({
      candidates: [{ content: { role: "model", parts: [] }, finishReason: step.finish ?? "STOP", index: 0 }],
      usageMetadata: {
        promptTokenCount: input,
        cachedContentTokenCount: cacheRead,
        candidatesTokenCount: output - reasoning,
        thoughtsTokenCount: reasoning,
        totalTokenCount: input + output,
      },
    });
  },
};
