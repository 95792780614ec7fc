export type * from "./gen/aliases.gen.js";
export type * from "./gen/types.gen.js";
