import { createAbort } from "../../base/abort.js";
import { hiddenTexts } from "../../base/hidden-texts.js";
import { withoutUrlSecrets } from "../../base/redact.js";
import { timeoutsOf } from "../../system/net/timeouts.js";
import type { Withheld } from "../../system/process/withheld.js";
import { wordsIn } from "../credentials/secrets.js";
import { DEMO_PACKAGE } from "../demo/provider.js";
import type { ModelEvent, ModelFailure, ModelRequest, StreamModel } from "../model.js";
import type { ProviderPackages } from "../package/packages.js";
import { failureFrom } from "./caught.js";
import { brokenFailure, type FailureContext } from "./failure.js";
import { createModelLoader, fullOptions } from "./load.js";
import { callOptions } from "./prompt.js";
import { createSentBefore, type SentBefore } from "./sent-before.js";
import { withoutSummary } from "./thinking.js";
import { createTranslation } from "./translate.js";
import { wholeCharacters } from "./whole-characters.js";

/**
 * Opens model calls of every provider. Nothing is retried here. An aborted call throws the reason of its signal;
 * everything else that goes wrong is a `ModelFailure`. A call that is left early closes its connection.
 */
export function createStreamModel({
  packages,
  withheld,
  sentBefore = createSentBefore(),
}: {
  packages?: ProviderPackages;
  /** What else is a key. */
  withheld?: Pick<Withheld, "values">;
  sentBefore?: SentBefore;
} = {}): StreamModel {
  const loadModel = createModelLoader(sentBefore, packages);

  async function* callProvider(request: ModelRequest): AsyncGenerator<ModelEvent> {
    request.signal.throwIfAborted();
    const call = createAbort();
    const unlink = followAbort(request.signal, call);
    const context = contextOf(request, withheld?.values() ?? []);
    const { timeout } = timeoutsOf(request.provider.info.options);
    let isWhole = false;
    const deadline = timeout ? setTimeout(() => call.abort(overdue(timeout, context)), timeout) : undefined;
    try {
      const model = await unlessAborted(loadModel(request), call.signal);
      const open = (asked: ModelRequest) =>
        sentBefore.send(callOptions(asked), { npm: asked.model.api.npm, model }, (options) =>
          model.doStream({ ...options, includeRawChunks: true, abortSignal: call.signal }),
        );
      const answer = await Promise.resolve(open(request)).catch(
        (error: { statusCode?: number; responseBody?: string }) => {
          const { statusCode, responseBody = "" } = error;
          const refused = statusCode === 400 && /reasoning[._ ]summar(y|ies)/i.test(responseBody);
          const options = refused ? withoutSummary(request.options) : undefined;
          if (!options) throw error;
          return open({ ...request, options });
        },
      );
      const translation = createTranslation(context, {
        headers: answer.response?.headers,
        npm: request.model.api.npm,
        offered: request.tools.map(({ name }) => name),
      });
      const reader = answer.stream.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        for (const event of translation.events(part.value)) yield event;
      }
      isWhole = true;
      const failure = translation.failure();
      if (failure) throw failure;
    } catch (error) {
      if (request.signal.aborted) throw request.signal.reason;
      throw failureFrom(call.signal.aborted ? call.signal.reason : error, context);
    } finally {
      clearTimeout(deadline);
      unlink();
      if (!isWhole) call.abort();
    }
  }

  return (request) =>
    wholeCharacters(request.model.api.npm === DEMO_PACKAGE ? callDemo(request) : callProvider(request));
}

async function* callDemo(request: ModelRequest): AsyncGenerator<ModelEvent> {
  const { streamDemo } = await import("../demo/model.js");
  yield* streamDemo(request);
}

function overdue(timeout: number, context: FailureContext): ModelFailure {
  return brokenFailure(`The call took longer than options.timeout allows (${timeout} ms).`, context);
}

function contextOf(
  { provider, model, options: asked }: ModelRequest,
  values: readonly string[],
): FailureContext {
  const options = fullOptions(provider);
  const { baseURL } = options;
  const url = typeof baseURL === "string" && baseURL ? baseURL : model.api.url || undefined;
  const { headers } = model;
  const hidden = hiddenTexts(
    { options, headers, models: { model: { ...model.options, ...asked } } },
    { values },
  );
  const secrets = wordsIn([
    provider.secrets?.options,
    provider.secrets?.modelHeaders[model.id],
    hidden,
    values,
  ]);
  return {
    room: model.limit.context,
    providerID: provider.info.id,
    apiKey: provider.apiKey,
    secrets,
    url: url && withoutUrlSecrets(url),
  };
}

/** Whoever waits leaves at once; what was begun goes on for the next one. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

function followAbort(signal: AbortSignal, call: AbortController): () => void {
  const abort = () => call.abort(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  return () => signal.removeEventListener("abort", abort);
}
