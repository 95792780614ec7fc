import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { idleKeys } from "../../server/core/instance/config/remarks.js";

const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

interface Operation {
  operationId?: string;
  description?: string;
  "x-not-available"?: boolean | string;
}

/** What the contract and the code themselves say is not here. */
function page(): string {
  const { paths } = parse(readFileSync(file("openapi.yaml"), "utf8")) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const refused = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      operation?.["x-not-available"] === undefined ? [] : [{ path, method, operation }],
    ),
  );
  const rows = refused.map(({ path, method, operation }) => {
    const why = (operation.description ?? "").replaceAll(/\s+/g, " ").trim();
    return `| \`${operation.operationId}\` | \`${method.toUpperCase()} ${path}\` | ${why} |`;
  });
  const keys = idleKeys.map(([key, why]) => `| \`${key}\` | ${why} |`);
  return `<!-- Made by tests/docs/compatibility.test.ts: npx vitest run tests/docs/compatibility -u -->
# Compatibility

The unmodified \`@opencode-ai/sdk\`, its last five minor versions (\`v1\` and \`v2\`), and the apps built on it run against this
server: OpenWork, OpenChamber, the official terminal interface and pages, oh-my-opencode, the AI SDK's provider. Of 188
methods of the official client each is answered: [surface](surface.md). What of the Agent Client Protocol is here:
[acp](acp.md).

## What is refused, and why

Declared, and answered with 400 and \`data.reason\` \`not-available\`:

| operation | | |
|---|---|---|
${rows.join("\n")}

Such a method of the official client gets its error, never an answer that means nothing.

## Keys of the configuration that do nothing here

They are taken, and told once on stderr and by \`opencode config check\`:

| key | |
|---|---|
${keys.join("\n")}

## What else differs

- Database and keys are this server's own, below \`~/.local/share/opencode-contract\`; configuration is shared
  (\`~/.config/opencode\`, \`opencode.json\`). Sessions come along by \`opencode export\` there and \`opencode import\` here.
- The terminal interface is not part of it: \`opencode attach\` of the official package shows this server.
- A project that would run code is asked about first: [permissions](permissions.md).
- An unknown path is answered with 404 as JSON, not with a page.
`;
}

it("docs/compatibility.md says what the contract and the code say", async () => {
  await expect(page()).toMatchFileSnapshot(file("docs/compatibility.md"));
});
