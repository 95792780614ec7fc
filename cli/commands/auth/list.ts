import { type Invocation, textOf } from "../../command-line/invocation.js";
import { connected } from "../../connection.js";
import { writeJson, writeTable } from "../../table.js";

interface Known {
  provider: string;
  name: string;
  /** `api`, `oauth` or `wellknown` where it is stored; the variable where it is in the environment. */
  from: string;
}

/** `opencode auth list`: whose keys there are and where they come from, never a key. */
export async function list(invocation: Invocation): Promise<void> {
  // Before the environment is taken from us.
  const isSet = new Set(Object.keys(process.env).filter((name) => process.env[name]));
  await connected(invocation, { withoutSessions: true }, async ({ client, core }) => {
    const all = (await client.provider.list()).data?.all ?? [];
    const nameOf = new Map(all.map(({ id, name }) => [id, name]));
    const stored = [...((await core?.auth.read()) ?? [])].map(
      ([provider, { type }]): Known => ({
        provider,
        name: nameOf.get(provider) ?? provider,
        from: `stored (${type})`,
      }),
    );
    const given = all.flatMap(({ id, name, env }) =>
      env.filter((variable) => isSet.has(variable)).map((from): Known => ({ provider: id, name, from })),
    );
    const known = [...stored, ...given];
    if (textOf(invocation.options, "format") === "json") writeJson(known);
    else if (known.length === 0)
      process.stderr.write("No key is stored, and none is in the environment: opencode auth login\n");
    else
      writeTable(
        ["Provider", "Name", "From"],
        known.map(({ provider, name, from }) => [provider, name, from]),
      );
  });
}
