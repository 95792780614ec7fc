import type {
  Agent,
  AgentV2Info,
  Command,
  CommandV2Info,
  Model,
  ModelV2Cost,
  ModelV2Info,
  ModelV2Ref,
  Provider,
  ProviderV2Info,
  Skill,
  SkillV2Info,
} from "@opencode/sdk/types";

/** An agent; what it sets of the model goes out with each call. */
export function agentInfo(agent: Agent): AgentV2Info {
  const { name, description, mode, hidden = false, color, permission, model, variant, prompt, steps } = agent;
  const { temperature, topP, options } = agent;
  return {
    id: name,
    ...(model && { model: modelRef({ id: model.modelID, providerID: model.providerID, variant }) }),
    request: {
      headers: {},
      body: {
        ...(temperature !== undefined && { temperature }),
        ...(topP !== undefined && { topP }),
        ...options,
      },
    },
    ...(prompt !== undefined && { system: prompt }),
    ...(description !== undefined && { description }),
    mode,
    hidden,
    ...(color !== undefined && { color }),
    ...(steps !== undefined && steps >= 1 && { steps: Math.floor(steps) }),
    permissions: permission.map((rule) => ({
      action: rule.permission,
      resource: rule.pattern,
      effect: rule.action,
    })),
  };
}

/** A model by its own name and its provider's, without what is not said. */
export function modelRef(ref: { id: string; providerID: string; variant?: string | undefined }): ModelV2Ref {
  const { id, providerID, variant } = ref;
  return { id, providerID, ...(variant !== undefined && { variant }) };
}

/** A model of a provider that clients may see, so without keys. */
export function modelInfo(provider: Provider, model: Model): ModelV2Info {
  const { id, providerID, family, name, api, capabilities, options, headers, variants = {}, status } = model;
  const { context, input, output } = model.limit;
  return {
    id,
    providerID,
    ...(family !== undefined && { family }),
    name,
    api: { id: api.id, ...packageOf(provider, api) },
    capabilities: {
      tools: capabilities.toolcall,
      input: kindsOf(capabilities.input),
      output: kindsOf(capabilities.output),
    },
    request: { headers, body: options },
    variants: Object.entries(variants).map(([variant, body]) => ({ id: variant, headers: {}, body })),
    time: { released: Date.parse(model.release_date) || 0 },
    cost: costsOf(model.cost),
    status,
    enabled: true,
    limit: { context, ...(input !== undefined && { input }), output },
  };
}

function kindsOf(modalities: Model["capabilities"]["input"]): string[] {
  return Object.entries(modalities).flatMap(([kind, takes]) => (takes ? [kind] : []));
}

function costsOf({ input, output, cache, tiers = [] }: Model["cost"]): ModelV2Cost[] {
  const { read, write } = cache;
  return [
    { input, output, cache: { read, write } },
    ...tiers.map(({ tier, ...price }) => ({
      tier: { type: tier.type, size: tier.size },
      input: price.input,
      output: price.output,
      cache: { read: price.cache.read, write: price.cache.write },
    })),
  ];
}

/** A provider that clients may see, so without keys; it is called the way its first model is. */
export function providerInfo(provider: Provider): ProviderV2Info {
  const { id, name, source } = provider;
  const [model] = Object.values(provider.models);
  return {
    id,
    ...((source === "api" || source === "env") && { integrationID: id }),
    name,
    api: model ? packageOf(provider, model.api) : { type: "native", settings: provider.options },
    request: { headers: {}, body: {} },
  };
}

function packageOf({ options }: Provider, api: Pick<Model["api"], "npm" | "url">) {
  const url = api.url || options.baseURL;
  return {
    type: "aisdk" as const,
    package: api.npm,
    ...(typeof url === "string" && { url }),
    ...(Object.keys(options).length > 0 && { settings: options }),
  };
}

/** A command; skills are listed by themselves. */
export function commandInfo({ name, template, description, agent, model, subtask }: Command): CommandV2Info {
  const slash = model?.indexOf("/") ?? -1;
  return {
    name,
    template,
    ...(description !== undefined && { description }),
    ...(agent !== undefined && { agent }),
    ...(model !== undefined &&
      slash > 0 && { model: { providerID: model.slice(0, slash), id: model.slice(slash + 1) } }),
    ...(subtask !== undefined && { subtask }),
  };
}

export function skillInfo({ name, description, location, content }: Skill): SkillV2Info {
  return { name, ...(description !== undefined && { description }), location, content };
}
