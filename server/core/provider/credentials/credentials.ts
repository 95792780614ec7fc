import type { Auth, ProviderAuthMethod } from "@opencode/sdk/types";

type Env = Readonly<Record<string, string | undefined>>;

/** What lets a provider be called, apart from its configuration. */
export interface Credentials {
  apiKey: string | undefined;
  /** Settings of its package that go with the key. */
  options: Record<string, unknown>;
  /** Where they come from: the auth store, or the environment. */
  source: "api" | "env";
}

interface Known {
  /** Of the auth store. */
  key: string | undefined;
  /** A variable, or the stored setting of that name. */
  variable(name: string): string | undefined;
  /** A stored setting, else the first variable that is set. */
  setting(name: string, ...variables: string[]): string | undefined;
}

/** Variables that hold settings rather than keys. */
const SETTING =
  /(_ID|_HOST|_URL|_ENDPOINT|_REGION|_LOCATION|_PROJECT|_ACCOUNT|_NAME|_CREDENTIALS|_RESOURCE)$/;

/** The credentials of a provider; a stored key wins over the environment. `undefined` when they are not complete. */
export function credentialsOf(
  provider: { npm: string; env: readonly string[]; api?: string | undefined },
  env: Env,
  auth: Auth | undefined,
): Credentials | undefined {
  const known = knownOf(env, auth);
  if (provider.api && filledIn(provider.api, env, auth).includes("${")) return undefined;
  const found = complete(provider, known, env);
  return found && { apiKey: found.apiKey, options: found.options ?? {}, source: known.key ? "api" : "env" };
}

/** An address with its `${NAME}` filled in, as far as the variables and stored settings go. */
export function filledIn(url: string, env: Env, auth: Auth | undefined): string {
  if (!url.includes("${")) return url;
  const { variable } = knownOf(env, auth);
  return url.replaceAll(/\$\{(\w+)\}/g, (all, name: string) => variable(name) ?? all);
}

/** How a provider can be connected through the API. */
export function authMethods(provider: { npm: string; env: readonly string[] }): ProviderAuthMethod[] {
  const prompts = promptsOf(provider).map((prompt) => ({ type: "text" as const, ...prompt }));
  return [{ type: "api", label: "API key", ...(prompts.length > 0 && { prompts }) }];
}

function complete(
  { npm, env: names }: { npm: string; env: readonly string[] },
  { key, setting, variable }: Known,
  env: Env,
): { apiKey: string | undefined; options?: Record<string, unknown> } | undefined {
  if (npm.startsWith("@ai-sdk/amazon-bedrock")) {
    const region = setting("region", "AWS_REGION", "AWS_DEFAULT_REGION") ?? "us-east-1";
    const apiKey = key ?? variable("AWS_BEARER_TOKEN_BEDROCK");
    if (apiKey) return { apiKey, options: { region } };
    const [accessKeyId, secretAccessKey] = [variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY")];
    const sessionToken = variable("AWS_SESSION_TOKEN");
    if (!accessKeyId || !secretAccessKey) return undefined;
    return {
      apiKey: undefined,
      options: { region, accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    };
  }
  if (npm.startsWith("@ai-sdk/google-vertex")) {
    const apiKey = key ?? variable("GOOGLE_VERTEX_API_KEY");
    const project = setting("project", "GOOGLE_VERTEX_PROJECT");
    const location = setting("location", "GOOGLE_VERTEX_LOCATION") ?? "global";
    const keyFilename = env.GOOGLE_APPLICATION_CREDENTIALS;
    if (!apiKey && !project) return undefined;
    return {
      apiKey,
      options: {
        location,
        ...(project && { project }),
        ...(keyFilename && { googleAuthOptions: { keyFilename } }),
      },
    };
  }
  const apiKey =
    key ??
    names
      .filter((name) => !SETTING.test(name))
      .map(variable)
      .find(Boolean);
  if (!apiKey) return undefined;
  if (npm !== "@ai-sdk/azure") return { apiKey };
  const resourceName = setting("resourceName", ...names.filter((name) => name.endsWith("_RESOURCE_NAME")));
  return { apiKey, options: resourceName ? { resourceName } : {} };
}

function knownOf(env: Env, auth: Auth | undefined): Known {
  const settings = auth?.type === "api" ? (auth.metadata ?? {}) : {};
  const fromStore = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [constantCase(name), value.trim()]),
  );
  const variable = (name: string) => {
    if (auth?.type === "wellknown" && auth.key === name) return auth.token;
    // Clients store `accountId` where a provider's variable is CLOUDFLARE_ACCOUNT_ID.
    const stored = Object.entries(fromStore).find(([own]) => name === own || name.endsWith(`_${own}`));
    return stored?.[1] || env[name]?.trim() || undefined;
  };
  return {
    key: keyOf(auth),
    variable,
    setting: (name, ...variables) => fromStore[constantCase(name)] || variables.map(variable).find(Boolean),
  };
}

function keyOf(auth: Auth | undefined): string | undefined {
  if (auth?.type === "api") return auth.key.trim() || undefined;
  if (auth?.type === "wellknown") return auth.token || undefined;
  const alive = auth && (auth.expires === 0 || auth.expires > Date.now());
  return alive ? auth.access : undefined;
}

function promptsOf({ npm, env }: { npm: string; env: readonly string[] }) {
  if (npm.startsWith("@ai-sdk/amazon-bedrock")) {
    return [{ key: "region", message: "AWS region", placeholder: "us-east-1" }];
  }
  if (npm === "@ai-sdk/google-vertex") {
    return [
      { key: "project", message: "Google Cloud project" },
      { key: "location", message: "Location", placeholder: "global" },
    ];
  }
  if (npm === "@ai-sdk/azure") return [{ key: "resourceName", message: "Name of the Azure resource" }];
  return env.filter((name) => SETTING.test(name)).map((name) => ({ key: name, message: name }));
}

/** `resourceName` as RESOURCE_NAME. */
function constantCase(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
}
