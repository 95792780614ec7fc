import type { Observers } from "../../base/observers.js";
import { type ModelEvent, ModelFailure, type StreamModel } from "../model.js";
import { costOf } from "./cost.js";

/** Model calls, each told to who measures: what it was of, what it took and how it ended. */
export function observedStream(stream: StreamModel, observers: Pick<Observers, "begins">): StreamModel {
  return async function* (request) {
    const { provider, model } = request;
    const observation = observers.begins({
      type: "model",
      providerID: provider.info.id,
      modelID: model.id,
    });
    let finish: Extract<ModelEvent, { type: "finish" }> | undefined;
    /** Stays where who reads it leaves early. */
    let error: string | undefined = "Left";
    try {
      for await (const event of stream(request)) {
        if (event.type === "finish") finish = event;
        yield event;
      }
      error = finish ? undefined : "Cut";
    } catch (cause) {
      error = request.signal.aborted ? "Aborted" : nameOf(cause);
      throw cause;
    } finally {
      const usage = finish && {
        tokens: finish.tokens,
        cost: costOf(model, finish.tokens),
        reason: finish.reason,
      };
      observation.ends({ error: finish ? undefined : error, usage });
    }
  };
}

function nameOf(cause: unknown): string {
  if (cause instanceof ModelFailure) return cause.error.name;
  return cause instanceof Error ? cause.name : "Error";
}
