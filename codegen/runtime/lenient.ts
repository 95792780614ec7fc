import { z } from "zod";

/** A 64-bit integer: past what a number holds exactly, it has been rounded and is still one. */
export const wideInteger = z.number().refine(Number.isInteger, "expected integer");

/** Reads `null` and an absent value as `empty`. */
export function nullAs<T extends z.ZodType>(empty: z.output<T>, schema: T): z.ZodType<z.output<T>> {
  return z.preprocess((value) => value ?? structuredClone(empty), schema);
}

/** Refuses an absent value, where `schema` would have taken it for an invalid one. */
export function present<T extends z.ZodType>(schema: T): z.ZodType<z.output<T>> {
  const given = z.unknown().refine((value): boolean => value !== undefined, "is required");
  return given.pipe(schema) as unknown as z.ZodType<z.output<T>>;
}

/** A list without the items that are invalid. */
export function validItems<T extends z.ZodType>(item: T): z.ZodType<z.output<T>[]> {
  return z.array(z.unknown()).transform((items) =>
    items.flatMap((value) => {
      const read = item.safeParse(value);
      return read.success ? [read.data] : [];
    }),
  );
}

/** What is of none of the kinds a union names, and so may be of a kind that is yet to come. */
export function kindsOtherThan<T extends z.ZodType>(
  property: string,
  kinds: readonly unknown[],
  schema: T,
): T {
  return schema.refine((value) => !kinds.includes((value as Record<string, unknown>)[property]), {
    path: [property],
    message: "names a kind whose fields are different",
  });
}

/** Reads `[]` as an object without properties: some languages cannot tell the two apart when they encode. */
export function emptyListAsObject<T extends z.ZodType>(schema: T): z.ZodType<z.output<T>> {
  return z.preprocess((value) => (Array.isArray(value) && value.length === 0 ? {} : value), schema);
}
