import type { Model } from "@opencode/sdk/client";
import { computed, signal } from "@preact/signals";
import * as state from "./state.js";

export interface Choice {
  model: { providerID: string; modelID: string } | undefined;
  variant: string | undefined;
  agent: string | undefined;
}

type ModelChoice = NonNullable<Choice["model"]>;

/** What the reader chose for the session that is open, beyond what that goes by itself. */
const chosen = signal<{ sessionID: string | undefined; change: Partial<Choice> }>({
  sessionID: undefined,
  change: {},
});
const change = computed(() => (chosen.value.sessionID === state.openID.value ? chosen.value.change : {}));

const catalog = computed(() => state.catalogs.value.get(state.directoryOf(state.openID.value)));
const session = computed(() => state.sessions.value.get(state.openID.value ?? ""));

/** The choice for the next prompt. Where nothing is chosen the server goes by its own configuration. */
export const choice = computed((): Choice => {
  const kept = session.value?.model;
  const before: Choice = {
    model: kept && { providerID: kept.providerID, modelID: kept.id },
    variant: kept?.variant,
    agent: session.value?.agent,
  };
  const wanted = { ...before, ...change.value };
  const model = modelOf(wanted.model);
  const isVariant = wanted.variant !== undefined && wanted.variant in (model?.variants ?? {});
  return { ...wanted, model: model && wanted.model, variant: isVariant ? wanted.variant : undefined };
});

export function choose(more: Partial<Choice>): void {
  chosen.value = { sessionID: state.openID.value, change: { ...change.value, ...more } };
}

/** What was chosen for a new session goes on to count for it. */
export function keepChoiceFor(sessionID: string): void {
  if (chosen.value.sessionID === undefined) chosen.value = { ...chosen.value, sessionID };
}

export function modelOf(model: ModelChoice | undefined): Model | undefined {
  if (!model) return undefined;
  return catalog.value?.providers.find(({ id }) => id === model.providerID)?.models[model.modelID];
}

export const providers = computed(() => catalog.value?.providers ?? []);
export const variants = computed(() => Object.keys(modelOf(choice.value.model)?.variants ?? {}));
export const agents = computed(() =>
  (catalog.value?.agents ?? []).filter(({ mode, hidden }) => mode !== "subagent" && !hidden),
);
export const commands = computed(() => catalog.value?.commands ?? []);
