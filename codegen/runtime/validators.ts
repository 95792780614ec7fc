import { z } from "zod";

/** A validator that is built the first time it is asked for. */
export type Thunk<T> = () => z.ZodType<T>;

/** Runs `build` once, on the first call. */
export function memo<T>(build: () => unknown): Thunk<T> {
  let built: z.ZodType<T> | undefined;
  return () => {
    built ??= build() as z.ZodType<T>;
    return built;
  };
}

/** A union whose member is chosen by `property`; members may be lazy. */
export function discriminated<const Members extends readonly z.ZodType[]>(
  property: string,
  members: Members,
): z.ZodType<z.output<Members[number]>> {
  // Every member has literals for the property: codegen saw to it, types of thunks do not show it.
  const options = members as unknown as readonly [z.core.$ZodTypeDiscriminable];
  return z.discriminatedUnion(property, options) as unknown as z.ZodType<z.output<Members[number]>>;
}

const DECIMAL = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** Accepts a number written in decimal. An empty text or a repeated value stays what it is, so it fails. */
export function numeric<T extends z.ZodType>(schema: T): z.ZodType<z.output<T>> {
  return z.preprocess(
    (value) => (typeof value === "string" && DECIMAL.test(value) ? Number(value) : value),
    schema,
  );
}

/** Accepts `true` and `false` written out. */
export function flag<T extends z.ZodType>(schema: T): z.ZodType<z.output<T>> {
  return z.preprocess((value) => (value === "true" ? true : value === "false" ? false : value), schema);
}

/** Accepts a value given once where a list is wanted. */
export function many<T extends z.ZodType>(schema: T): z.ZodType<z.output<T>> {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), schema);
}
