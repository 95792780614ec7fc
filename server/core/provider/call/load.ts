import type { LanguageModelV3 } from "@ai-sdk/provider";
import { timedFetch, timeoutsOf } from "../../system/net/timeouts.js";
import type { BuiltInPackage } from "../catalogue/packages.js";
import { mergeDeep } from "../credentials/secrets.js";
import type { ModelRequest, ResolvedProvider } from "../model.js";
import type { CreateProvider, ProviderPackages } from "../package/packages.js";
import { missingKeyFailure } from "./caught.js";
import { unknownFailure } from "./failure.js";
import { createDeltaJoin } from "./joined-deltas.js";
import type { SentBefore } from "./sent-before.js";
import { withTextArguments } from "./text-arguments.js";
import { wellFormedFetch } from "./well-formed-fetch.js";
import { fetchWholeLines } from "./whole-lines.js";

type CreateModel = (modelID: string) => LanguageModelV3;
interface Settings {
  [option: string]: unknown;
  apiKey?: string;
  baseURL?: string;
  fetch: typeof fetch;
}
type LoadPackage = (settings: Settings, name: string) => Promise<CreateModel>;

/** Options that are ours, or not meant for the package. */
const NOT_FOR_PACKAGE = ["timeout", "headerTimeout", "chunkTimeout", "setCacheKey", "enterpriseUrl"];

const packages: Record<BuiltInPackage, LoadPackage> = {
  async "@ai-sdk/openai-compatible"(settings, name) {
    const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
    const { baseURL } = settings;
    if (!baseURL) throw unknownFailure(`Provider ${name} has no address: set options.baseURL`);
    return createOpenAICompatible({ includeUsage: true, ...settings, baseURL, name });
  },
  async "@ai-sdk/anthropic"(settings) {
    const { createAnthropic } = await import("@ai-sdk/anthropic");
    return createAnthropic(settings);
  },
  async "@ai-sdk/openai"(settings) {
    const { createOpenAI } = await import("@ai-sdk/openai");
    return createOpenAI(settings);
  },
  async "@ai-sdk/google"(settings) {
    const { createGoogleGenerativeAI } = await import("@ai-sdk/google");
    return createGoogleGenerativeAI(settings);
  },
  async "@ai-sdk/azure"(settings) {
    const { createAzure } = await import("@ai-sdk/azure");
    return createAzure(settings);
  },
  async "@ai-sdk/amazon-bedrock"(settings) {
    const { createAmazonBedrock } = await import("@ai-sdk/amazon-bedrock");
    return createAmazonBedrock(settings);
  },
  async "@ai-sdk/amazon-bedrock/mantle"(settings) {
    const { createBedrockMantle } = await import("@ai-sdk/amazon-bedrock/mantle");
    return createBedrockMantle(settings).responses;
  },
  async "@ai-sdk/google-vertex"(settings) {
    const { createVertex } = await import("@ai-sdk/google-vertex");
    return createVertex(settings);
  },
  async "@ai-sdk/google-vertex/anthropic"(settings) {
    const { createVertexAnthropic } = await import("@ai-sdk/google-vertex/anthropic");
    return createVertexAnthropic(settings);
  },
  async "@openrouter/ai-sdk-provider"(settings) {
    const { createOpenRouter } = await import("@openrouter/ai-sdk-provider");
    return createOpenRouter(settings);
  },
};

/** Settings that stand in place of a key. */
const OTHER_CREDENTIALS = ["authToken", "headers", "accessKeyId", "project", "fetch"];

/** All options of a provider, those that carry credentials too. For the making of calls only. */
export function fullOptions(provider: ResolvedProvider): Record<string, unknown> {
  return mergeDeep(provider.info.options, provider.secrets?.options ?? {});
}

/**
 * Makes language models; each package is imported on its first use, each provider set up once and each model made once:
 * the packages build the checks of their answers with it. `others` has the packages that are not built in.
 */
export function createModelLoader(
  sentBefore: Pick<SentBefore, "fetchWhole">,
  others?: ProviderPackages,
): (request: ModelRequest) => Promise<LanguageModelV3> {
  const ready = new WeakMap<ResolvedProvider, Map<string, Promise<CreateModel>>>();
  const tellNobody = () => undefined;
  return async ({ provider, model, tell = tellNobody }) => {
    const { npm, url, id } = model.api;
    const own = ready.get(provider) ?? new Map<string, Promise<CreateModel>>();
    ready.set(provider, own);
    const place = `${npm} ${url}`;
    const create =
      own.get(place) ?? once(setUp(provider, npm, url, sentBefore, (spec) => others?.load(spec, tell)));
    own.set(place, create);
    return create.then(
      (createModel) => createModel(id),
      (error) => {
        own.delete(place);
        throw error;
      },
    );
  };
}

async function once(setting: Promise<CreateModel>): Promise<CreateModel> {
  const createModel = await setting;
  const made = new Map<string, LanguageModelV3>();
  return (modelID) => {
    const model = made.get(modelID) ?? createModel(modelID);
    made.set(modelID, model);
    return model;
  };
}

async function setUp(
  provider: ResolvedProvider,
  npm: string,
  url: string,
  sentBefore: Pick<SentBefore, "fetchWhole">,
  other: (spec: string) => Promise<CreateProvider> | undefined,
): Promise<CreateModel> {
  const load = Object.hasOwn(packages, npm) ? packages[npm as BuiltInPackage] : undefined;
  const create = load ? undefined : await other(npm);
  if (!load && !create) {
    const known = Object.keys(packages).join(", ");
    throw unknownFailure(
      `Provider ${provider.info.id} asks for the package "${npm}", which is not built in (there are: ${known})`,
    );
  }
  const options = fullOptions(provider);
  const baseURL = typeof options.baseURL === "string" && options.baseURL ? options.baseURL : url;
  const given = Object.entries(options).filter(([name]) => !NOT_FOR_PACKAGE.includes(name));
  const hasCredentials = OTHER_CREDENTIALS.some((name) => options[name]);
  const mends = () => {
    const join = createDeltaJoin();
    return (lines: Uint8Array) => join(withTextArguments(lines));
  };
  const own = fetchOf(options);
  const sending = own
    ? sentBefore.fetchWhole(own, { as: "text" })
    : sentBefore.fetchWhole(timedFetch(timeoutsOf(options)), { as: "bytes" });
  const settings = {
    ...Object.fromEntries(given),
    ...(baseURL && { baseURL }),
    fetch: wellFormedFetch(fetchWholeLines(sending, mends)),
  };
  const { apiKey } = provider;
  if (create) {
    return modelsOf(create({ name: provider.info.id, ...settings, ...(apiKey && { apiKey }) }), npm);
  }
  if (!apiKey && !baseURL && !hasCredentials) throw keyMissing(provider);
  // An empty key keeps the packages from looking for one in the process environment.
  return (load as LoadPackage)(
    { ...settings, ...(options.authToken ? {} : { apiKey: apiKey ?? "" }) },
    provider.info.id,
  );
}

/** Whoever has signed in for it makes its calls. */
function fetchOf(options: Record<string, unknown>): typeof fetch | undefined {
  return typeof options.fetch === "function" ? (options.fetch as typeof fetch) : undefined;
}

/** How a provider that a package made gives its models. */
function modelsOf(made: unknown, npm: string): CreateModel {
  const { languageModel } = Object(made) as { languageModel?: unknown };
  const open = typeof languageModel === "function" ? languageModel.bind(made) : made;
  return (modelID) => {
    const model: unknown = typeof open === "function" ? open(modelID) : undefined;
    const { doStream, specificationVersion } = Object(model) as Record<string, unknown>;
    if (typeof doStream === "function" && specificationVersion !== "v1") return model as LanguageModelV3;
    throw unknownFailure(
      `The provider package ${npm} gives no model of the form the AI SDK has had since version 5`,
    );
  };
}

function keyMissing({ info }: ResolvedProvider) {
  const where =
    info.env.length > 0 ? `set ${info.env.join(" or ")}, or options.apiKey` : "set options.apiKey";
  return missingKeyFailure(`${info.name} has no key: ${where}`, { providerID: info.id, apiKey: undefined });
}
