import { expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, refusal, textOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("provider.auth", "provider.oauth.authorize", "provider.oauth.callback");

const { model, server, app } = await useScriptedServer((scripted) => ({
  config: {
    model: "acme/one",
    provider: {
      acme: {
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: scripted.url },
        models: { one: { limit: { context: 100_000, output: 10_000 } } },
      },
    },
  },
}));

const plugin = `
let renewed = 0
export const Acme = async ({ client }) => ({
  auth: {
    provider: "acme",
    async loader(getAuth, provider) {
      const auth = await getAuth()
      if (auth.type !== "oauth") return {}
      return { apiKey: "unused-0123456789", async fetch(url, init) {
        let now = await getAuth()
        if (now.expires < Date.now()) {
          await client.auth.set({ path: { id: "acme" }, body: { ...now, access: "renewed-" + ++renewed, expires: Date.now() + 3600_000 } })
          now = await getAuth()
        }
        if (url === undefined || typeof url !== "string" || typeof init.body !== "string") throw new Error("no plain call")
        return fetch(url, { ...init, headers: { ...init.headers, authorization: "Bearer " + now.access, "x-provider": provider.id } })
      } }
    },
    methods: [
      { type: "oauth", label: "With a code",
        prompts: [
          { type: "text", key: "host", message: "Which host?", placeholder: "acme.example", validate: (value) => value.includes(".") ? undefined : "a host has a dot" },
          { type: "select", key: "plan", message: "Which plan?", options: [{ label: "Free", value: "free", hint: "no card" }], when: { key: "host", op: "neq", value: "" } },
        ],
        async authorize(inputs = {}) {
          if (inputs.host === "broken.example") throw new Error("the host is down")
          return { url: "https://" + (inputs.host ?? "acme.example") + "/authorize", method: "code", instructions: "Paste it", async callback(code) {
            if (code !== "right") return { type: "failed" }
            return { type: "success", access: "first-access", refresh: "the-refresh", expires: Date.now() - 1, accountId: "me" }
          } }
        } },
      { type: "oauth", label: "By itself", async authorize() { return { url: "https://acme.example/device", method: "auto", instructions: "Code: ABCD", callback: async () => ({ type: "success", key: "sk-by-itself-12345" }) } } },
      { type: "api", label: "API key" },
    ],
  },
})`;

it("a plugin's ways to sign in are offered, checked, gone through and used for calls, which stream", async () => {
  verifies("plugin.auth", "plugin.auth.fetch");
  const directory = server.place("acme", { ".opencode/plugin/acme.js": plugin });
  const methods = await data(app.client.provider.auth({ directory }));
  expect(methods.acme).toEqual([
    {
      type: "oauth",
      label: "With a code",
      prompts: [
        { type: "text", key: "host", message: "Which host?", placeholder: "acme.example" },
        {
          ...{ type: "select", key: "plan", message: "Which plan?" },
          options: [{ label: "Free", value: "free", hint: "no card" }],
          when: { key: "host", op: "neq", value: "" },
        },
      ],
    },
    { type: "oauth", label: "By itself" },
    { type: "api", label: "API key" },
  ]);
  const at = { providerID: "acme", directory };
  const begin = (method: number, inputs?: Record<string, string>) =>
    app.client.provider.oauth.authorize({ ...at, method, ...(inputs && { inputs }) });
  const end = (method: number, code?: string) =>
    app.client.provider.oauth.callback({ ...at, method, ...(code !== undefined && { code }) });
  expect(await refusal(end(0, "right"))).toMatchObject({ status: 400, name: "ProviderAuthOauthMissing" });
  expect(await refusal(begin(7))).toMatchObject({ status: 400, name: "ProviderAuthOauthMissing" });
  expect(await refusal(begin(2))).toMatchObject({ status: 400, name: "ProviderAuthOauthMissing" });
  expect(await refusal(begin(0, { host: "nodot" }))).toMatchObject({
    ...{ status: 400, name: "ProviderAuthValidationFailed" },
    data: { field: "host", message: "a host has a dot" },
  });
  expect(await refusal(begin(0, { host: "broken.example" }))).toMatchObject({
    ...{ status: 400, name: "ProviderAuthOauthCallbackFailed" },
    data: { message: expect.stringContaining("the host is down") },
  });
  expect(await data(begin(0, { host: "my.example" }))).toEqual({
    url: "https://my.example/authorize",
    method: "code",
    instructions: "Paste it",
  });
  expect(await refusal(end(0, "wrong"))).toMatchObject({
    status: 400,
    name: "ProviderAuthOauthCallbackFailed",
  });
  expect(await data(end(0, "right"))).toBe(true);

  // In force at once; the token that has run out is renewed by the first call and kept.
  const { id } = await app.session({ directory, title: "signed in" });
  for (const text of ["one", "two"]) {
    model.script({ text: `Answer ${text}` });
    expect(textOf((await app.prompt(id, text)).parts)).toBe(`Answer ${text}`);
    expect(model.requests.at(-1)?.headers).toMatchObject({
      authorization: "Bearer renewed-1",
      "x-provider": "acme",
    });
  }
  // Another way takes its place.
  expect(await data(begin(1))).toMatchObject({ method: "auto", instructions: "Code: ABCD" });
  expect(await data(end(1))).toBe(true);
  model.script({ text: "By key" });
  await app.prompt(id, "three");
  expect(model.requests.at(-1)?.headers.authorization).toBe("Bearer sk-by-itself-12345");
});
