import { stdout } from "node:process";
import type { createOpencodeClient } from "@opencode/sdk";
import type { ProviderAuthMethod } from "@opencode/sdk/types";
import { UsageError } from "../../command-line/usage-error.js";

type Client = ReturnType<typeof createOpencodeClient>;
type Ask = (question: string) => Promise<string>;
type Prompt = NonNullable<ProviderAuthMethod["prompts"]>[number];

/**
 * Signs in by a way that a plugin has for the provider, which the user chooses where there are several. False where a key
 * is wanted instead.
 */
export async function signIn(
  client: Client,
  { id, name }: { id: string; name: string },
  ask: Ask,
): Promise<boolean> {
  const methods = (await client.provider.auth()).data?.[id] ?? [];
  if (!methods.some(({ type }) => type === "oauth")) return false;
  const at = methods.length > 1 ? await chooseMethod(methods, ask) : 0;
  const method = methods[at];
  if (method?.type !== "oauth") return false;
  const inputs: Record<string, string> = {};
  for (const prompt of method.prompts ?? [])
    if (applies(prompt, inputs)) inputs[prompt.key] = await answer(prompt, ask);
  const begun = await client.provider.oauth.authorize({ providerID: id, method: at, inputs });
  if (!begun.data) throw refused(begun.error);
  stdout.write(`Go to: ${begun.data.url}\n${begun.data.instructions}\n`);
  const code = begun.data.method === "code" ? (await ask("Code: ")).trim() : undefined;
  if (code === undefined) stdout.write("Waiting until you have signed in...\n");
  const ended = await client.provider.oauth.callback({
    ...{ providerID: id, method: at },
    ...(code !== undefined && { code }),
  });
  if (!ended.data) throw refused(ended.error);
  stdout.write(`You are signed in to ${name}.\n`);
  return true;
}

async function chooseMethod(methods: readonly ProviderAuthMethod[], ask: Ask): Promise<number> {
  for (const [index, { label }] of methods.entries())
    stdout.write(`${String(index + 1).padStart(3)}  ${label}\n`);
  for (;;) {
    const at = Number((await ask("Way to sign in (a number): ")).trim()) - 1;
    if (methods[at]) return at;
  }
}

/** Whether an earlier answer leaves it out. */
function applies({ when }: Prompt, inputs: Readonly<Record<string, string>>): boolean {
  if (!when) return true;
  return (inputs[when.key] === when.value) === (when.op === "eq");
}

async function answer(prompt: Prompt, ask: Ask): Promise<string> {
  if (prompt.type === "text") {
    const { message, placeholder } = prompt;
    return (await ask(`${message}${placeholder ? ` (such as ${placeholder})` : ""} `)).trim();
  }
  for (const [index, { label, hint }] of prompt.options.entries())
    stdout.write(`${String(index + 1).padStart(3)}  ${label}${hint ? ` (${hint})` : ""}\n`);
  for (;;) {
    const chosen = prompt.options[Number((await ask(`${prompt.message} (a number): `)).trim()) - 1];
    if (chosen) return chosen.value;
  }
}

function refused(error: unknown): UsageError {
  const { data } = (error ?? {}) as { data?: { message?: string } };
  return new UsageError(data?.message ?? "The sign-in was refused; nothing has changed");
}
