import type { Core } from "../../core/core.js";
import { type ModelRef, type Providers, parseModelRef } from "../../core/provider/registry.js";
import { approvalOption, toApproval } from "../client/approval.js";
import { thoughtsOption, toThoughts } from "../client/thoughts.js";
import { invalidParams } from "../rpc/rpc-errors.js";
import { currentMode } from "../updates/updates.js";
import {
  type Choice,
  type Choices,
  defaultVariant,
  modesOf,
  type SessionOptions,
  sessionOptions,
  variantsOf,
} from "./config-options.js";
import type { OpenSession } from "./open-session.js";

/** What the session could run with. */
export async function choicesOf({ instance, providers: now }: OpenSession): Promise<Choices> {
  const [agents, providers] = await Promise.all([instance.agents(), now()]);
  return { agents, providers };
}

/** The options of a session as they are. */
export async function optionsOf(session: OpenSession): Promise<SessionOptions> {
  return sessionOptions(await choicesOf(session), session.choice, session);
}

/** A mode by its name; an agent with a model of its own brings that along. Throws -32602 for an unknown one. */
export function withMode({ agents, providers }: Choices, choice: Choice, modeId: string): Choice {
  const modes = modesOf(agents);
  const agent = modes.find(({ name }) => name === modeId);
  if (!agent) {
    throw invalidParams(`there is no mode "${modeId}"`, { modeId, available: modes.map(({ name }) => name) });
  }
  const { model, variant, chosen = { model, ...(variant !== undefined && { variant }) } } = choice;
  const own = agent.variant && { variant: agent.variant };
  if (!agent.model) return kept(providers, { mode: agent.name, ...chosen, ...own });
  return kept(providers, { mode: agent.name, ...chosen, model: agent.model, ...own, chosen });
}

/** A model as "provider/model", perhaps with "/variant" behind it. Throws -32602 for an unknown one. */
export function withModel({ providers }: Choices, choice: Choice, modelID: string): Choice {
  const whole = parseModelRef(modelID);
  if (whole && exists(providers, whole)) return kept(providers, { ...ofOwn(choice), model: whole });
  const cut = modelID.lastIndexOf("/");
  const model = parseModelRef(modelID.slice(0, cut));
  const variant = modelID.slice(cut + 1);
  if (model && exists(providers, model) && variantsOf(providers, model).includes(variant)) {
    return { ...ofOwn(choice), model, variant };
  }
  throw invalidParams(`there is no model "${modelID}"`, { modelId: modelID });
}

/** Sets one option of a session by its id. Throws -32602 for an unknown option or value. */
export async function setOption(
  core: Core,
  session: OpenSession,
  configId: string,
  value: unknown,
): Promise<SessionOptions> {
  if (configId === approvalOption) await session.approve(toApproval(value));
  else if (configId === thoughtsOption && session.thoughts !== undefined)
    session.thoughts = toThoughts(value);
  else return choose(core, session, withOption(await choicesOf(session), session.choice, configId, value));
  const options = await optionsOf(session);
  void session.send({ sessionUpdate: "config_option_update", configOptions: options.configOptions });
  return options;
}

/** One option of a choice by its id. Throws -32602 for an unknown option or value. */
function withOption(choices: Choices, choice: Choice, configId: string, value: unknown): Choice {
  if (typeof value !== "string")
    throw invalidParams(`${configId} takes one of its values`, { configId, value });
  if (configId === "mode") return withMode(choices, choice, value);
  if (configId === "model") return withModel(choices, choice, value);
  const variants = variantsOf(choices.providers, choice.model);
  if (configId !== "effort" || variants.length === 0) {
    throw invalidParams(`there is no option "${configId}"`, { configId });
  }
  if (value === defaultVariant) return without(choice);
  if (variants.includes(value)) return { ...choice, variant: value };
  throw invalidParams(`effort: there is no "${value}"`, {
    configId,
    value,
    available: [defaultVariant, ...variants],
  });
}

/** Makes the choice the session's, for good, and tells the client what that changes. */
export async function choose(core: Core, session: OpenSession, choice: Choice): Promise<SessionOptions> {
  const before = session.choice;
  session.choice = choice;
  const { providerID, modelID } = choice.model;
  const model = { providerID, id: modelID, ...(choice.variant !== undefined && { variant: choice.variant }) };
  await core.sessions.update(session.id, (now) => ({ ...now, agent: choice.mode, model }));
  const options = await optionsOf(session);
  if (choice.mode !== before.mode) void session.send(currentMode(choice.mode));
  void session.send({ sessionUpdate: "config_option_update", configOptions: options.configOptions });
  return options;
}

function exists(providers: Providers, { providerID, modelID }: ModelRef): boolean {
  const provider = providers.list().find(({ info }) => info.id === providerID);
  return provider !== undefined && Object.hasOwn(provider.info.models, modelID);
}

/** A variant that the new model does not have is dropped. */
function kept(providers: Providers, choice: Choice): Choice {
  const { variant } = choice;
  return variant === undefined || variantsOf(providers, choice.model).includes(variant)
    ? choice
    : without(choice);
}

/** Who names a model wants that one, in every mode that has none of its own. */
function ofOwn({ chosen: _, ...choice }: Choice): Choice {
  return choice;
}

function without({ variant: _, ...choice }: Choice): Choice {
  return choice;
}
