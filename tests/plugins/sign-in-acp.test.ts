import { afterAll, afterEach, expect, it } from "vitest";
import { exercisesMethods } from "../acp/exercised-methods.js";
import { endAgents, type HarnessOptions, startAgent } from "../acp/harness.js";
import { startSignInServer } from "../support/sign-in-server.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

afterEach(endAgents);
exercisesMethods("authenticate", "initialize");

const service = await startSignInServer();
afterAll(service.close);

/** Signs in by a device's code, and with a code that is typed. */
const plugin = `
const ask = async (path, words) => (await fetch("${service.url}" + path, { method: "POST", body: new URLSearchParams(words) })).json()
const success = ({ access_token, refresh_token, expires_in }) => ({ type: "success", access: access_token, refresh: refresh_token, expires: Date.now() + expires_in * 1000 })
export const Acme = async () => ({ auth: {
  provider: "acme",
  methods: [
    { type: "oauth", label: "Device", async authorize() {
      const device = await ask("/device", {})
      return { url: device.verification_uri, method: "auto", instructions: "Enter " + device.user_code, async callback() {
        for (;;) {
          const said = await ask("/token", { grant_type: "urn:ietf:params:oauth:grant-type:device_code", device_code: device.device_code })
          if (said.access_token) return success(said)
          if (said.error !== "authorization_pending") return { type: "failed" }
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      } }
    } },
    { type: "oauth", label: "Code",
      prompts: [
        { type: "select", key: "plan", message: "Which plan?", options: [{ label: "Free", value: "free" }, { label: "Paid", value: "paid", hint: "by card" }] },
        { type: "text", key: "team", message: "Which team?", when: { key: "plan", op: "eq", value: "paid" } },
      ],
      authorize: async (inputs) => ({ url: "${service.url}/authorize?for=" + JSON.stringify(inputs), method: "code", instructions: "Paste it",
        callback: async (code) => code === "right" ? { type: "success", key: "sk-pasted-0123456789" } : { type: "failed" } }) },
    { type: "api", label: "Key" },
  ],
} })`;

async function start(capabilities: NonNullable<HarnessOptions["capabilities"]>, on: HarnessOptions["on"]) {
  const workspace = createWorkspace();
  workspace.write("home/.config/opencode/plugin/acme.js", plugin);
  return startAgent({
    workspace,
    capabilities,
    ...(on && { on }),
    configure: (model) => ({
      model: "acme/one",
      provider: {
        acme: {
          npm: "@ai-sdk/openai-compatible",
          options: { baseURL: model.url },
          models: { one: { limit: { context: 100_000, output: 10_000 } } },
        },
      },
    }),
  });
}

const stored = async (agent: Awaited<ReturnType<typeof start>>) =>
  (await (await agent.core()).auth.read()).get("acme");

it("an editor that shows forms and opens addresses is led through a plugin's sign-in", async () => {
  verifies("plugin.auth.acp");
  const agent = await start(
    { elicitation: { form: {}, url: {} } },
    {
      "elicitation/create": (({
        mode,
        requestedSchema,
      }: {
        mode: string;
        requestedSchema?: { properties: { answer: { oneOf: { const: string; title: string }[] } } };
      }) => {
        // It may be answered before the person has been there.
        if (mode === "url") {
          service.approve();
          return { action: "accept" };
        }
        const [first] = requestedSchema?.properties.answer.oneOf ?? [];
        return { action: "accept", content: { answer: first?.const } };
      }) as never,
    },
  );
  const methodId = "opencode-sign-in";
  expect(await agent.request("authenticate", { methodId })).toEqual({});
  const [form, page] = agent.asked("elicitation/create");
  expect(form).toMatchObject({
    mode: "form",
    message: "Where do you want to sign in?",
    requestedSchema: {
      properties: {
        answer: {
          oneOf: [
            { const: "opencode-sign-in/acme/0", title: "acme: Device" },
            { const: "opencode-sign-in/acme/1", title: "acme: Code" },
          ],
        },
      },
    },
  });
  expect(page).toMatchObject({ mode: "url", url: `${service.url}/enter`, message: "Enter ABCD-1234" });
  expect(await stored(agent)).toMatchObject({
    type: "oauth",
    access: expect.stringMatching(/^access-token/),
  });

  // It is in force, and each way is a method by itself from now on.
  const sessionId = await agent.newSession();
  agent.model.script({ text: "Signed in." });
  expect(await agent.prompt(sessionId, "go")).toMatchObject({ stopReason: "end_turn" });
  const again = await agent.request("initialize", {
    protocolVersion: 1,
    clientCapabilities: { elicitation: { form: {}, url: {} } },
  });
  expect((again as { authMethods: { id: string }[] }).authMethods.map(({ id }) => id)).toEqual([
    "opencode-login",
    "opencode-sign-in",
    "opencode-sign-in/acme/0",
    "opencode-sign-in/acme/1",
  ]);
});

it("what a way needs is asked by forms, of who opens no addresses too; wrong codes and a no are told", async () => {
  verifies("plugin.auth.acp");
  let code = "wrong";
  const agent = await start(
    { elicitation: { form: {} } },
    {
      "elicitation/create": (({ message }: { message: string }) => {
        if (message === "Which plan?") return { action: "accept", content: { answer: "paid" } };
        if (message === "Which team?") return { action: "accept", content: { answer: " red " } };
        return code === "" ? { action: "decline" } : { action: "accept", content: { answer: code } };
      }) as never,
    },
  );
  const methodId = "opencode-sign-in/acme/1";
  await expect(agent.request("authenticate", { methodId })).rejects.toMatchObject({
    code: -32000,
    message: expect.stringContaining("did not succeed"),
  });
  code = "";
  await expect(agent.request("authenticate", { methodId })).rejects.toMatchObject({
    message: "The sign-in was called off",
  });
  expect(await stored(agent)).toBeUndefined();
  code = "right";
  expect(await agent.request("authenticate", { methodId })).toEqual({});
  expect(agent.asked("elicitation/create").at(-1)).toMatchObject({
    message: expect.stringContaining(`Paste it\n${service.url}/authorize?for={"plan":"paid","team":"red"}`),
  });
  expect(await stored(agent)).toMatchObject({ type: "api", key: "sk-pasted-0123456789" });
});

it("an editor that shows nothing is told what to do instead", async () => {
  verifies("plugin.auth.acp");
  const agent = await start({}, undefined);
  for (const methodId of ["opencode-sign-in", "opencode-sign-in/acme/0"])
    await expect(agent.request("authenticate", { methodId })).rejects.toMatchObject({
      code: -32000,
      message: expect.stringContaining("opencode auth login"),
    });
  await expect(agent.request("authenticate", { methodId: "opencode-sign-in/acme/2" })).rejects.toMatchObject({
    code: -32602,
  });
});
