import { afterAll, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, eventually, refusal, textOf } from "../support/scenario.js";
import { startSignInServer } from "../support/sign-in-server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("provider.auth", "provider.oauth.authorize", "provider.oauth.callback");

const service = await startSignInServer();
afterAll(service.close);
const { model, app } = await useScriptedServer((scripted) => ({
  config: {
    model: "acme/one",
    provider: {
      acme: {
        npm: "@ai-sdk/openai-compatible",
        options: {
          baseURL: scripted.url,
          oauth: {
            ...{ clientId: "our-program", scope: "models" },
            deviceURL: `${service.url}/device`,
            authorizeURL: `${service.url}/authorize`,
            tokenURL: `${service.url}/token`,
          },
        },
        models: { one: { limit: { context: 100_000, output: 10_000 } } },
      },
      // What is known of it is not enough: nobody says as which program.
      "github-copilot": {},
    },
  },
}));

const at = { providerID: "acme" };
const begin = (method: number) => app.client.provider.oauth.authorize({ ...at, method });
const end = (method: number, code?: string) =>
  app.client.provider.oauth.callback({ ...at, method, ...(code !== undefined && { code }) });
const say = async (text: string) => {
  const { id } = await app.session({ title: text });
  model.script({ text: `Answer ${text}` });
  expect(textOf((await app.prompt(id, text)).parts)).toBe(`Answer ${text}`);
  return model.requests.at(-1)?.headers.authorization;
};

it("without a plugin one signs in for a device, in the browser and from elsewhere, and tokens are renewed", async () => {
  verifies("provider.sign-in");
  const methods = await data(app.client.provider.auth());
  expect(methods.acme?.map(({ type, label }) => `${type}: ${label}`)).toEqual([
    "oauth: With a code that is shown here",
    "oauth: In the browser of this machine",
    "oauth: In a browser elsewhere",
    "api: API key",
  ]);
  expect(methods["github-copilot"]?.map(({ type }) => type)).toEqual(["api"]);
  for (const refused of [end(0), begin(3), begin(9)])
    expect(await refusal(refused)).toMatchObject({ status: 400, name: "ProviderAuthOauthMissing" });

  // A device: a no first, then a yes.
  expect(await data(begin(0))).toEqual({
    ...{ url: `${service.url}/enter`, method: "auto" },
    instructions: "Enter the code ABCD-1234",
  });
  service.deny();
  expect(await refusal(end(0))).toMatchObject({
    ...{ status: 400, name: "ProviderAuthOauthCallbackFailed" },
    data: { message: expect.stringContaining("somebody said no") },
  });
  await data(begin(0));
  const waiting = end(0);
  service.lasting(30);
  await eventually(
    () => service.count("urn:ietf:params:oauth:grant-type:device_code"),
    (count) => count > 1,
  );
  service.approve();
  expect(await data(waiting)).toBe(true);
  expect(service.asked[0]).toMatchObject({ words: { client_id: "our-program", scope: "models" } });

  // It ends within the minute: the first call renews it, once.
  service.lasting(3600);
  expect(await say("one")).toBe("Bearer access-token-2");
  expect(await say("two")).toBe("Bearer access-token-2");
  expect(service.count("refresh_token")).toBe(1);

  // The browser of this machine comes back by itself.
  const { url } = await data(begin(1));
  const coming = end(1);
  const page = await fetch(url);
  expect({ status: page.status, text: await page.text() }).toMatchObject({
    status: 200,
    text: expect.stringContaining("You can go back now."),
  });
  expect(await data(coming)).toBe(true);
  expect(await say("three")).toBe("Bearer access-token-3");

  // One elsewhere does not: the address that it is sent to is brought along, and must be that of this sign-in.
  const elsewhere = await data(begin(2));
  expect(elsewhere.method).toBe("code");
  const sent = (await fetch(elsewhere.url, { redirect: "manual" })).headers.get("location") ?? "";
  expect(await refusal(end(2, sent.replace(/state=[^&]+/, "state=other")))).toMatchObject({
    data: { message: expect.stringContaining("another sign-in") },
  });
  expect(await data(end(2, sent))).toBe(true);
  expect(await say("four")).toBe("Bearer access-token-4");
  expect(await refusal(end(2, sent))).toMatchObject({ name: "ProviderAuthOauthMissing" });
});
