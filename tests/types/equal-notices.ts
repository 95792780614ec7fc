import { z } from "zod";
import type { Assert, Same, Usable } from "./equal.js";

// What `Same` must notice: without these, a proof that always holds would look like a proof.

const open = () => z.looseObject({ id: z.string(), size: z.int().optional() });
export type Holds = Assert<Same<typeof open, { id: string; size?: number }>>;
// @ts-expect-error a property more
export type Missing = Assert<Same<typeof open, { id: string; size?: number; kind: "a" }>>;
// @ts-expect-error a property fewer
export type Extra = Assert<Same<typeof open, { id: string }>>;
// @ts-expect-error required where it is optional
export type Requires = Assert<Same<typeof open, { id: string; size: number }>>;
// @ts-expect-error another type
export type Retyped = Assert<Same<typeof open, { id: number; size?: number }>>;
// @ts-expect-error any is not an answer
export type Loosened = Assert<Same<typeof open, { id: string; size?: ReturnType<typeof JSON.parse> }>>;
// @ts-expect-error null where there is none
export type Nullable = Assert<Same<typeof open, { id: string | null; size?: number }>>;

const deep = () => z.looseObject({ inner: z.array(z.looseObject({ on: z.boolean() })) });
export type DeepHolds = Assert<Same<typeof deep, { inner: { on: boolean }[] }>>;
// @ts-expect-error a difference two levels down
export type DeepDiffers = Assert<Same<typeof deep, { inner: { on: true }[] }>>;

const map = () => z.record(z.string(), z.number());
export type MapHolds = Assert<Same<typeof map, { [name: string]: number }>>;
// @ts-expect-error other values in a map
export type MapDiffers = Assert<Same<typeof map, { [name: string]: string }>>;

const pair = () => z.tuple([z.string(), z.number()]);
export type PairHolds = Assert<Same<typeof pair, [string, number]>>;
// @ts-expect-error a list is not a pair
export type PairDiffers = Assert<Same<typeof pair, (string | number)[]>>;

const choice = () => z.union([z.literal("a"), z.literal("b")]);
// @ts-expect-error a member more
export type ChoiceDiffers = Assert<Same<typeof choice, "a" | "b" | "c">>;

const filled = () => z.looseObject({ size: z.int().default(3) });
export type FilledUsable = Assert<Usable<typeof filled, { size?: number }>>;
// @ts-expect-error a default is visible to `Same`
export type FilledDiffers = Assert<Same<typeof filled, { size?: number }>>;
