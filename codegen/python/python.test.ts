import { expect, it } from "vitest";
import { parseContract } from "../contract/parse.js";
import { argument, docstring, snakeCase } from "./names.js";
import { pythonOutputs } from "./outputs.js";

const contract = `
openapi: 3.1.0
info: { title: t, version: "1" }
paths:
  /global/{thingID}:
    parameters:
      - { name: thingID, in: path, required: true, schema: { type: string } }
      - { name: from, in: query, schema: { type: integer } }
    post:
      operationId: global.put_thing
      tags: [global]
      summary: Put a thing
      description: Says "so".
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, required: [kind], properties: { kind: { $ref: "#/components/schemas/Kind" }, sizeMB: { type: number } } }
      responses:
        "200":
          description: The thing.
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
components:
  schemas:
    Kind: { description: One of them., type: string, enum: [a, b] }
    Thing:
      description: A thing.
      type: object
      required: [id]
      properties:
        id: { description: Which., type: string }
        at: { description: Where., type: object, required: [line], properties: { line: { description: Which., type: integer } } }
        more: { description: Others., type: array, items: { $ref: "#/components/schemas/Thing" } }
        maybe: { description: Perhaps., type: [string, "null"] }
    Odd:
      description: Keys that are no names.
      type: object
      properties: { $schema: { description: Which., type: string }, from: { description: Where from., type: boolean } }
`;

it("names what Python does not let be named, and keeps the names of the wire beside it", () => {
  expect([
    snakeCase(["global"]),
    argument("sessionID"),
    argument("x-opencode-directory"),
    argument("from"),
  ]).toEqual(["global_", "session_id", "x_opencode_directory", "from_"]);
  expect(docstring('ends in "quotes"', "")).toBe('"""ends in "quotes" """\n');
});

it("describes dictionaries, and one method an operation for both kinds of client", () => {
  const files = pythonOutputs(parseContract(contract));
  const [types = "", client = "", other = ""] = ["types_gen", "client_gen", "async_client_gen"].map((name) =>
    files.get(`sdk/python/opencode_client/${name}.py`),
  );
  expect(types).toContain('Kind: TypeAlias = "Literal[\\"a\\", \\"b\\"]"');
  expect(types).toContain("    at: NotRequired[ThingAt]\n");
  expect(types).toContain("    more: NotRequired[List[Thing]]\n");
  expect(types).toContain("    maybe: NotRequired[Union[str, None]]\n");
  expect(types).toContain(
    'Odd = TypedDict("Odd", {"$schema": "NotRequired[str]", "from": "NotRequired[bool]"})',
  );
  const signature =
    "(self, *, thing_id: str, kind: Kind, from_: Union[int, Unset] = unset, size_mb: Union[float, Unset] = unset) -> Thing:";
  expect(client).toContain(`    def put_thing${signature}`);
  expect(other).toContain(`    async def put_thing${signature}`);
  expect(client).toContain(
    'call("POST", "/global/{thingID}", {"thingID": thing_id}, {"from": from_}, {}, body={"kind": kind, "sizeMB": size_mb})',
  );
  expect(client).toContain("self.global_ = GlobalGroup(sender)");
});
