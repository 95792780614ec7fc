import { describe, expect, it } from "vitest";
import { authMethods, credentialsOf, filledIn } from "./credentials.js";

const compatible = "@ai-sdk/openai-compatible";
const key = { type: "api", key: "sk-1" } as const;

describe("credentials", () => {
  it("take a key, not the settings beside it", () => {
    const provider = {
      npm: compatible,
      env: ["CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_API_KEY"],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the catalogue writes variables so
      api: "https://cf.example/accounts/${CLOUDFLARE_ACCOUNT_ID}/v1",
    };
    expect(credentialsOf(provider, { CLOUDFLARE_ACCOUNT_ID: "acc" }, undefined)).toBeUndefined();
    expect(credentialsOf(provider, { CLOUDFLARE_API_KEY: "k" }, undefined)).toBeUndefined();
    const env = { CLOUDFLARE_ACCOUNT_ID: "acc", CLOUDFLARE_API_KEY: " k " };
    expect(credentialsOf(provider, env, undefined)).toMatchObject({ apiKey: "k", source: "env" });
    const stored = { ...key, metadata: { accountId: "mine" } };
    expect(credentialsOf(provider, env, stored)).toMatchObject({ apiKey: "sk-1", source: "api" });
    expect(filledIn(provider.api, env, stored)).toBe("https://cf.example/accounts/mine/v1");
    expect(filledIn(provider.api, {}, undefined)).toBe(provider.api);
  });

  it("of AWS are a token or a pair of keys, with a region", () => {
    const bedrock = { npm: "@ai-sdk/amazon-bedrock", env: ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] };
    expect(credentialsOf(bedrock, { AWS_ACCESS_KEY_ID: "a" }, undefined)).toBeUndefined();
    const pair = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "s", AWS_DEFAULT_REGION: "eu-west-1" };
    expect(credentialsOf(bedrock, pair, undefined)).toEqual({
      apiKey: undefined,
      options: { region: "eu-west-1", accessKeyId: "a", secretAccessKey: "s" },
      source: "env",
    });
    expect(credentialsOf(bedrock, pair, { ...key, metadata: { region: "us-west-2" } })).toEqual({
      apiKey: "sk-1",
      options: { region: "us-west-2" },
      source: "api",
    });
  });

  it("of Google Cloud are a project or a key, of Azure a key and a resource", () => {
    const vertex = { npm: "@ai-sdk/google-vertex", env: ["GOOGLE_VERTEX_PROJECT"] };
    expect(credentialsOf(vertex, { GOOGLE_APPLICATION_CREDENTIALS: "/k.json" }, undefined)).toBeUndefined();
    expect(
      credentialsOf(
        vertex,
        { GOOGLE_VERTEX_PROJECT: "p", GOOGLE_APPLICATION_CREDENTIALS: "/k.json" },
        undefined,
      ),
    ).toMatchObject({
      options: { project: "p", location: "global", googleAuthOptions: { keyFilename: "/k.json" } },
    });
    const azure = { npm: "@ai-sdk/azure", env: ["AZURE_RESOURCE_NAME", "AZURE_API_KEY"] };
    expect(credentialsOf(azure, { AZURE_API_KEY: "k", AZURE_RESOURCE_NAME: "r" }, undefined)).toMatchObject({
      apiKey: "k",
      options: { resourceName: "r" },
    });
    expect(authMethods(azure)[0]?.prompts?.map((prompt) => prompt.key)).toEqual(["resourceName"]);
  });

  it("that were stored by a sign-in hold until they expire", () => {
    const provider = { npm: compatible, env: [] };
    const oauth = { type: "oauth", refresh: "r", access: "token", expires: 0 } as const;
    expect(credentialsOf(provider, {}, oauth)?.apiKey).toBe("token");
    expect(credentialsOf(provider, {}, { ...oauth, expires: Date.now() + 60_000 })?.apiKey).toBe("token");
    expect(credentialsOf(provider, {}, { ...oauth, expires: Date.now() - 1 })).toBeUndefined();
    const known = { type: "wellknown", key: "THE_TOKEN", token: "t" } as const;
    expect(credentialsOf(provider, {}, known)?.apiKey).toBe("t");
  });
});
