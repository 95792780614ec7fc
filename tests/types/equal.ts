import type { z } from "zod";

/** Compiles only where `Proof` is `true`. */
export type Assert<Proof extends true> = Proof;

/** `true` where what `Build` validates to is the type `Declared`, after both are brought to one form. */
export type Same<Build extends () => z.ZodType, Declared> = Identical<
  Normal<z.output<ReturnType<Build>>>,
  Normal<Declared>
>;

/** `true` where what `Build` validates to can be used as `Declared`: all that holds once a default fills a gap. */
export type Usable<Build extends () => z.ZodType, Declared> =
  Normal<z.output<ReturnType<Build>>> extends Normal<WithoutGaps<Declared>> ? true : false;

/** Type identity as the compiler sees it, so `any` equals nothing but `any`. */
export type Identical<A, B> =
  (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

/**
 * Tells of each property whether it is required, and of the rest what its values are. Two differences go:
 * an index signature of `unknown` (zod writes the openness out, the declared types leave it unsaid), and
 * `undefined` in an optional property (zod's types ignore `exactOptionalPropertyTypes`).
 */
export type Normal<Value> = Value extends readonly unknown[]
  ? { [Index in keyof Value]: Normal<Value[Index]> }
  : Value extends object
    ? {
        properties: {
          [Name in keyof Value as Named<Name>]-?: Record<never, never> extends Pick<Value, Name>
            ? ["optional", Normal<Exclude<Value[Name], undefined>>]
            : ["required", Normal<Value[Name]>];
        };
        rest: string extends keyof Value ? Normal<Value[keyof Value & string]> : unknown;
      }
    : Value;

type Named<Name> = string extends Name ? never : number extends Name ? never : Name;
type WithoutGaps<Value> = { [Name in keyof Value]-?: Value[Name] };
