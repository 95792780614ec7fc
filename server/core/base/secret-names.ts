/** A name, in lower case with dashes, that says its value is a secret: api-key, x-api-key, access-token, ... */
const secretName =
  /(api-?key|access-?key|secret|token(?!s)|passw|passphrase|authorization|cookie|credential|bearer|signature)|(private|shared|master|signing|encryption|license|subscription|auth|session|account|storage|function)key|(^|-)(key|keys|auth|pat|pats|pin|sas|sig|jwt)$/;

/** Names of plain settings that the pattern above would take for secrets. */
const plainName = /^token-(endpoint|ur[il]|type|budget|limit|count)$|^(set|prompt)-cache-key$/;

/** Besides, in the query of an address. */
const secretQuery = /(^|-)(code|access|tokens?|sid)$/;

/** The one list: whether a setting, header, flag or variable of this name holds a secret. */
export function tellsSecret(name: string): boolean {
  const plain = plainOf(name);
  return secretName.test(plain) && !plainName.test(plain);
}

/** The same for the name of a value in the query of an address. */
export function tellsSecretInQuery(name: string): boolean {
  return tellsSecret(name) || secretQuery.test(plainOf(name));
}

function plainOf(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll(/[_.\s]/g, "-")
    .toLowerCase()
    .replace(/^-+/, "");
}

/** Names, as globs, of files that hold keys or all that was ever said. They are asked for like `.env`. */
export const secretFiles = ["auth.json", "mcp-auth.json", "opencode.db*"];
