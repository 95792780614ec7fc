import type { Agent } from "@opencode/sdk/types";
import type { ModelRef, Providers } from "../../core/provider/registry.js";
import type { SessionConfigOption, SessionModelState, SessionModeState } from "../../gen/acp/types.gen.js";
import { type Approval, approvalOptionOf } from "../client/approval.js";
import { thoughtsOptionOf } from "../client/thoughts.js";

/** What a session runs with. */
export interface Choice {
  /** Name of an agent. */
  mode: string;
  model: ModelRef;
  /** How hard the model thinks; undefined: as it does by itself. */
  variant?: string;
  /** What was chosen before a mode brought its own model along, and counts again in a mode without one. */
  chosen?: { model: ModelRef; variant?: string };
}

/** What there is to choose from. */
export interface Choices {
  agents: readonly Agent[];
  providers: Providers;
}

export interface SessionOptions {
  configOptions: SessionConfigOption[];
  modes: SessionModeState;
  /** For clients from before there were options. */
  models: SessionModelState;
}

export const defaultVariant = "default";

/** The agents a user may talk to, as modes. */
export function modesOf(agents: readonly Agent[]): Agent[] {
  return agents.filter((agent) => agent.mode !== "subagent" && !agent.hidden);
}

export function modelId({ providerID, modelID }: ModelRef): string {
  return `${providerID}/${modelID}`;
}

/** The ways to think that a model has, by name; none for a model that is not there. */
export function variantsOf(providers: Providers, model: ModelRef): string[] {
  const provider = providers.list().find(({ info }) => info.id === model.providerID);
  return Object.keys(provider?.info.models[model.modelID]?.variants ?? {});
}

/** Modes and options from the same choice, so that they always agree. */
export function sessionOptions(
  { agents, providers }: Choices,
  choice: Choice,
  { approval, thoughts }: { approval: Approval; thoughts: boolean | undefined },
): SessionOptions {
  const modes = modesOf(agents).map(({ name, description }) => ({
    id: name,
    name,
    ...(description !== undefined && { description }),
  }));
  const models = modelsOf(providers, choice.model);
  const variants = variantsOf(providers, choice.model);
  const current = modelId(choice.model);
  return {
    modes: { currentModeId: choice.mode, availableModes: modes },
    models: {
      currentModelId: current,
      availableModels: models.map(({ value, name }) => ({ modelId: value, name })),
    },
    configOptions: [
      {
        id: "model",
        name: "Model",
        category: "model",
        type: "select",
        currentValue: current,
        options: models,
      },
      ...(variants.length === 0
        ? []
        : [
            {
              id: "effort",
              name: "Effort",
              description: "How much the model thinks before it answers",
              category: "thought_level",
              type: "select" as const,
              currentValue: choice.variant ?? defaultVariant,
              options: [defaultVariant, ...variants].map((value) => ({ value, name: value })),
            },
          ]),
      {
        id: "mode",
        name: "Mode",
        category: "mode",
        type: "select",
        currentValue: choice.mode,
        options: modes.map(({ id, ...mode }) => ({ value: id, ...mode })),
      },
      approvalOptionOf(approval),
      ...(thoughts === undefined ? [] : [thoughtsOptionOf(thoughts)]),
    ],
  };
}

function modelsOf(providers: Providers, current: ModelRef): { value: string; name: string }[] {
  const all = providers.list().flatMap(({ info }) =>
    Object.values(info.models)
      .filter(({ status }) => status !== "deprecated")
      .map((model) => ({ value: `${info.id}/${model.id}`, name: `${info.name}/${model.name}` })),
  );
  const value = modelId(current);
  return all.some((one) => one.value === value) ? all : [{ value, name: value }, ...all];
}
