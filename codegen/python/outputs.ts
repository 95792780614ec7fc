import type { Contract } from "../contract/contract.js";
import { emitPythonClient } from "./emit-client.js";
import { PYTHON_BANNER } from "./names.js";
import { createTyping, type Typing } from "./typing.js";

const folder = "sdk/python/opencode_client";

/** The generated files of the Python SDK, path from the repository's root to content. */
export function pythonOutputs(contract: Contract): Map<string, string> {
  // Each begins with the same names, so that both clients mean the same types.
  const typing = typingOf(contract);
  return new Map([
    [`${folder}/client_gen.py`, emitPythonClient(contract, "sync", typing)],
    [`${folder}/async_client_gen.py`, emitPythonClient(contract, "async", typingOf(contract))],
    [`${folder}/types_gen.py`, `${PYTHON_BANNER}${header}\n${typing.definitions().join("\n")}`],
  ]);
}

function typingOf({ schemas }: Contract): Typing {
  const typing = createTyping(schemas);
  for (const [name, schema] of Object.entries(schemas)) typing.define(name, schema);
  return typing;
}

const header = `"""What the API takes and gives: plain dictionaries, with these keys.

Nothing here is checked at run time: it tells an editor or a type checker what there is. A key that is \`NotRequired\`
may be missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Literal, Tuple, Union

if TYPE_CHECKING:
    from typing_extensions import NotRequired, TypeAlias, TypedDict
else:
    from typing import TypeAlias, TypedDict

`;
