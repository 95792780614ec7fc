import { randomUUID } from "node:crypto";
import type { ProviderAuthAuthorization, ProviderAuthMethod } from "@opencode/sdk/types";
import { CoreError } from "../../core/base/errors.js";
import { HookFailure, saidBy } from "../../core/base/plugin-hooks.js";
import { untilFired } from "../../core/base/run-hook.js";
import type { Core } from "../../core/core.js";
import type { ClientMethods } from "../../gen/acp/methods.gen.js";
import type { AuthMethodAgent, ElicitationPropertySchema } from "../../gen/acp/types.gen.js";
import type { Features } from "../features.js";
import { authRequired, invalidParams } from "../rpc/rpc-errors.js";
import type { Id } from "../rpc/rpc-message.js";

/** Asks which way; each way by itself is `opencode-sign-in/<provider>/<number>`. */
export const signInMethod = "opencode-sign-in";

type SignIns = Awaited<ReturnType<Core["signInsOf"]>>;
type Prompt = NonNullable<ProviderAuthMethod["prompts"]>[number];

interface Way {
  id: string;
  providerID: string;
  at: number;
  method: ProviderAuthMethod;
}

export interface SigningIn {
  core: Core;
  client: Pick<ClientMethods, "createElicitation" | "completeElicitation">;
  features: Features;
  directory: string;
  /** The request that this answers: what the client is asked belongs to it. */
  requestId: Id;
  signal: AbortSignal;
}

/** The way in which a client that shows forms is led through whatever way there is. */
export const signInChoice: AuthMethodAgent = {
  id: signInMethod,
  name: "Sign in to a provider",
  description: "Asks which one, then leads through it",
};

/** The ways there are, each by itself, for a client that shows what they need. */
export function methodsOf(signIns: SignIns): AuthMethodAgent[] {
  return waysOf(signIns).map(({ id, providerID, method }) => ({
    id,
    name: `${providerID}: ${method.label}`,
  }));
}

/** Signs in the way that the method names, or the one that the user chooses, and stores what comes of it. */
export async function signIn(by: SigningIn, methodId: string): Promise<void> {
  const signIns = await by.core.signInsOf(by.directory);
  const ways = waysOf(signIns);
  const way = methodId === signInMethod ? await chosen(by, ways) : ways.find(({ id }) => id === methodId);
  if (!way) throw invalidParams(`there is no way to log in named "${methodId}"`, { methodId });
  const { providerID, at } = way;
  try {
    const inputs = await answered(by, way.method.prompts ?? []);
    const begun = await signIns.authorize(providerID, at, inputs);
    if (!begun) throw authRequired(`${providerID} takes a key: run \`opencode auth login ${providerID}\``);
    const done = await carriedOut(by, signIns, way, begun);
    await by.core.auth.set(done.providerID, done.auth);
  } catch (error) {
    if (error instanceof HookFailure) throw authRequired(saidBy(error));
    if (error instanceof CoreError) throw authRequired(error.data.message);
    throw error;
  }
}

function waysOf(signIns: SignIns): Way[] {
  return Object.entries(signIns.methods()).flatMap(([providerID, methods]) =>
    methods.flatMap((method, at): Way[] =>
      method.type === "oauth" ? [{ id: `${signInMethod}/${providerID}/${at}`, providerID, at, method }] : [],
    ),
  );
}

async function chosen(by: SigningIn, ways: readonly Way[]): Promise<Way> {
  const [only, ...others] = ways;
  if (!only)
    throw authRequired(
      "No provider has a way to sign in here but by its key: run `opencode auth login`, or add a plugin that has one",
    );
  if (others.length === 0) return only;
  const oneOf = ways.map(({ id, providerID, method }) => ({
    const: id,
    title: `${providerID}: ${method.label}`,
  }));
  const id = await asked(by, "Where do you want to sign in?", { type: "string", title: "Provider", oneOf });
  const way = ways.find((one) => one.id === id);
  if (!way) throw authRequired("Nothing was chosen: nobody is signed in");
  return way;
}

async function answered(by: SigningIn, prompts: readonly Prompt[]): Promise<Record<string, string>> {
  const inputs: Record<string, string> = {};
  for (const prompt of prompts) {
    const { when, message } = prompt;
    if (when && (inputs[when.key] === when.value) !== (when.op === "eq")) continue;
    const oneOf =
      prompt.type === "select"
        ? prompt.options.map(({ value, label, hint }) => ({
            const: value,
            title: hint ? `${label} (${hint})` : label,
          }))
        : undefined;
    const about = prompt.type === "text" && prompt.placeholder ? { description: prompt.placeholder } : {};
    inputs[prompt.key] = await asked(by, message, {
      ...{ type: "string", title: message, ...about },
      ...(oneOf && { oneOf }),
    });
  }
  return inputs;
}

/** One field of a form, and what was written there. */
async function asked(by: SigningIn, message: string, field: ElicitationPropertySchema): Promise<string> {
  if (!by.features.forms)
    throw authRequired("This client shows no forms: run `opencode auth login` in a terminal");
  const requestedSchema = { type: "object" as const, properties: { answer: field }, required: ["answer"] };
  const response = await by.client.createElicitation(
    { mode: "form", requestId: by.requestId, message, requestedSchema },
    { signal: by.signal },
  );
  const content: Record<string, unknown> = response.action === "accept" ? (response.content ?? {}) : {};
  if (typeof content.answer !== "string") throw authRequired("The sign-in was called off");
  return content.answer.trim();
}

/** Shows the person where to go, and waits until they have been there. */
async function carriedOut(
  by: SigningIn,
  signIns: SignIns,
  { providerID, at }: Way,
  { url, method, instructions }: ProviderAuthAuthorization,
) {
  const { client, requestId, signal } = by;
  const where = `${instructions}\n${url}`.trim();
  const elicitationId = randomUUID();
  const opened = by.features.urls
    ? client
        .createElicitation(
          { mode: "url", requestId, elicitationId, url, message: instructions || "Sign in there" },
          { signal },
        )
        .then(({ action }) => action === "accept")
    : undefined;
  // Whether it was opened may be answered only once the person is back.
  const refused = opened?.then((isOpen) => {
    if (!isOpen) throw authRequired("The sign-in was called off");
  });
  refused?.catch(() => undefined);
  if (method === "code") {
    await refused;
    const title = "Code";
    const code = await asked(by, opened ? instructions || title : where, { type: "string", title });
    return signIns.callback(providerID, at, code);
  }
  const done = untilFired(signIns.callback(providerID, at), signal);
  done.catch(() => undefined);
  if (!opened) await confirmed(by, where);
  else if (refused) await Promise.race([done, refused.then(() => done)]);
  const result = await done;
  if (opened) void client.completeElicitation({ elicitationId });
  return result;
}

/** A form without fields: the person has read it. */
async function confirmed({ client, features, requestId, signal }: SigningIn, message: string): Promise<void> {
  if (!features.forms)
    throw authRequired(`This client can show nothing: run \`opencode auth login\`, or go to ${message}`);
  const requestedSchema = { type: "object" as const, properties: {} };
  const { action } = await client.createElicitation(
    { mode: "form", requestId, message, requestedSchema },
    { signal },
  );
  if (action !== "accept") throw authRequired("The sign-in was called off");
}
