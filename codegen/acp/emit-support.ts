import type { AcpMethod, Inventory, Listed, ListedMethod, SupportFile, Told } from "./files.js";

export interface SupportContract {
  methods: readonly AcpMethod[];
  /** Those of version 2. */
  methods2: readonly AcpMethod[];
  /** What each version of the protocol has, by its number. */
  protocol: Record<string, Inventory>;
  support: SupportFile;
}

/**
 * `docs/acp.md`: what of the protocol is served, or not and why. Throws when something of the protocol is neither, or
 * `support.json` tells of what the protocol has not.
 */
export function emitAcpSupport({ methods, methods2, protocol, support }: SupportContract): string {
  const [first, second] = [version(protocol, "1"), version(protocol, "2")];
  return [
    HEAD,
    ...tables("", first, methods, support),
    section("Beyond the protocol", support.beyond.map((line) => `- ${line}`).join("\n")),
    section("Version 2", differences(first, second, support)),
    ...tables("Version 2: ", second, methods2, support.version2),
  ].join("\n");
}

type Reasons = Omit<SupportFile, "beyond" | "version2">;

function tables(head: string, of: Inventory, methods: readonly AcpMethod[], reasons: Reasons): string[] {
  const served = [...of.methods.filter(({ side }) => side !== "client"), ...extra(methods, of)];
  const called = of.methods.filter(({ side }) => side === "client");
  const kinds = [
    ["Updates (`session/update`)", "updates"],
    ["Capabilities of the agent", "agentCapabilities"],
    ["Capabilities of the client", "clientCapabilities"],
  ] as const;
  return [
    section(
      `${head}Methods that a client calls`,
      table(served, methodRows(served, methods, reasons, "agent")),
    ),
    section(
      `${head}Methods of the client that the agent calls`,
      table(called, methodRows(called, methods, reasons, "client")),
    ),
    ...kinds.map(([title, kind]) =>
      section(`${head}${title}`, table(of[kind], told(of[kind], reasons[kind], kind))),
    ),
  ];
}

/** Methods that no schema has any more and that are served all the same. */
function extra(methods: readonly AcpMethod[], { methods: known }: Inventory): ListedMethod[] {
  return methods
    .filter(({ method }) => known.every(({ name }) => name !== method))
    .map(({ method, side }) => ({ name: method, side, stability: "unstable" }));
}

function methodRows(
  listed: readonly ListedMethod[],
  methods: readonly AcpMethod[],
  { methods: reasons }: Reasons,
  side: "agent" | "client",
): Told[] {
  const names = listed.map(({ name }) => name);
  complain(
    "methods",
    Object.keys(reasons[side]).filter((name) => !names.includes(name)),
    "is not in the protocol",
  );
  return listed.map(({ name, side: of }) => {
    const served = methods.find((one) => one.method === name && one.side === of);
    const reason = reasons[side][name];
    if (served && reason && "not" in reason)
      throw new Error(`support.json: ${name} is served and said not to be`);
    if (served) {
      const when = served.gate?.startsWith("client")
        ? `where the client has \`${served.gate.replace(/^clientCapabilities\./, "")}\``
        : "";
      return { yes: reason && "yes" in reason ? reason.yes : when };
    }
    if (!reason || "yes" in reason)
      throw new Error(`support.json: ${name} (${of}) is not served, and nothing says why`);
    return reason;
  });
}

function told(listed: readonly Listed[], reasons: Record<string, Told>, at: string): Told[] {
  const names = listed.map(({ name }) => name);
  complain(
    at,
    Object.keys(reasons).filter((name) => !names.includes(name)),
    "is not in the protocol",
  );
  complain(
    at,
    names.filter((name) => !reasons[name]),
    "is not told of",
  );
  return names.flatMap((name) => reasons[name] ?? []);
}

function complain(at: string, names: readonly string[], what: string): void {
  if (names.length > 0) throw new Error(`support.json: ${at}: ${names.join(", ")} ${what}`);
}

function table(listed: readonly Listed[], rows: readonly Told[]): string {
  const lines = listed.map(({ name, stability }, at) => {
    const row = rows[at];
    const how = row && "not" in row ? `no | ${row.not}` : `yes | ${row?.yes ?? ""}`;
    return `| \`${name}\`${stability === "stable" ? "" : " (unstable)"} | ${how} |`;
  });
  return ["| | | |", "|---|---|---|", ...lines].join("\n");
}

function differences(first: Inventory, second: Inventory, { version2 }: SupportFile): string {
  const only = (kind: "methods" | "updates", a: Inventory, b: Inventory) =>
    a[kind]
      .filter(({ name }) => b[kind].every((one) => one.name !== name))
      .map(({ name }) => `\`${name}\``)
      .join(", ") || "none";
  return [
    version2.says,
    "",
    `- Methods of version 1 only: ${only("methods", first, second)}`,
    `- Methods of version 2 only: ${only("methods", second, first)}`,
    `- Updates of version 1 only: ${only("updates", first, second)}`,
    `- Updates of version 2 only: ${only("updates", second, first)}`,
    ...version2.differs.map((line) => `- ${line}`),
  ].join("\n");
}

function section(title: string, text: string): string {
  return `## ${title}\n\n${text}\n`;
}

function version(protocol: Record<string, Inventory>, number: string): Inventory {
  const found = protocol[number];
  if (!found) throw new Error(`protocol.json: has no version ${number}`);
  return found;
}

const HEAD = `<!-- Generated from acp-schema/ by npm run gen. Do not edit: change acp-schema/support.json. -->
# The Agent Client Protocol here

What of the protocol \`opencode acp\` and \`/acp\` serve, and what not and why. "unstable" is what the protocol itself calls
so, or has dropped.
`;
