import type { components, operations } from "./gen/types.gen.js";

type Id = keyof operations;
type Responses<Op extends Id> = operations[Op]["responses"];
type Content<R> = R extends { content: infer C } ? C[keyof C] : never;
type In<Op extends Id, Place extends string> = operations[Op]["parameters"] extends {
  [P in Place]?: infer Given;
}
  ? Exclude<Given, undefined>
  : never;
type Statuses<Op extends Id, First extends string> = {
  [S in keyof Responses<Op>]: `${S & number}` extends `${First}${string}` ? S : never;
}[keyof Responses<Op>];

/** Absent where there is nothing, optional where all of it is. */
type Place<Name extends string, Given> = [Given] extends [never]
  ? { [N in Name]?: never }
  : Partial<Given> extends Given
    ? { [N in Name]?: Given }
    : { [N in Name]: Given };

type BodyOf<Op extends Id> = operations[Op] extends { requestBody?: infer Body }
  ? Content<Exclude<Body, undefined>>
  : never;

/** What an operation takes, each in its place. */
export type DataOf<Op extends Id, Url extends string> = {
  body?: [BodyOf<Op>] extends [never] ? never : BodyOf<Op>;
  url: Url;
} & Place<"path", In<Op, "path">> &
  Place<"query", In<Op, "query">>;

/** Bodies of its failures, by status. */
export type ErrorsOf<Op extends Id> = {
  [S in Statuses<Op, "4" | "5">]: Content<Responses<Op>[S]>;
};

/** Bodies of its successes, by status; `void` where there is none. One that admits more is given as the schema `As`. */
export type ResponsesOf<Op extends Id, As extends keyof components["schemas"] | undefined = undefined> = {
  [S in Statuses<Op, "2">]: As extends keyof components["schemas"]
    ? components["schemas"][As]
    : [Content<Responses<Op>[S]>] extends [never]
      ? // biome-ignore lint/suspicious/noConfusingVoidType: as the official types have it
        void
      : Content<Responses<Op>[S]>;
};
