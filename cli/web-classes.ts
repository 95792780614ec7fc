import { Script } from "node:vm";

type Class = new (...args: never[]) => object;

/** What is named where nothing is made of it, and what each can do by itself. */
const names = { Request: [], Response: ["error", "json", "redirect"], Headers: [] };

/**
 * Node loads all of its `fetch`, some megabytes and dozens of milliseconds, as soon as somebody so much as names one of
 * its classes; newer ones do when they are asked how the global object holds it. What answers requests does, if only to
 * extend them. These are found before them: a script's own names come before what the global object holds. The build
 * has the adapter name them so.
 */
export function deferWebClasses(): void {
  const list = Object.keys(names).join(", ");
  const name = new Script(`let ${list}; (...classes) => { [${list}] = classes; }`).runInThisContext();
  const classes = globalThis as unknown as Record<string, Class>;
  name(...Object.entries(names).map(([one, statics]) => standIn(one, () => classes[one] as Class, statics)));
}

/** A class that is another one, which is loaded when one of it is made or its statics are used. */
export function standIn<T extends Class>(name: string, load: () => T, statics: readonly string[] = []): T {
  let real: T | undefined;
  const loaded = (): T => {
    if (!real) {
      real = load();
      // What was made of the stand-in until now has the methods from now on.
      Object.setPrototypeOf(stand, real);
      Object.setPrototypeOf(stand.prototype, real.prototype);
    }
    return real;
  };
  function stand(this: unknown, ...args: unknown[]): object {
    if (!new.target) throw new TypeError(`Class constructor ${name} cannot be invoked without 'new'`);
    return Reflect.construct(loaded(), args, new.target);
  }
  const isKind = Function.prototype[Symbol.hasInstance];
  Object.defineProperty(stand, "name", { value: name });
  Object.defineProperty(stand, Symbol.hasInstance, {
    value(this: unknown, value: unknown) {
      if (isKind.call(this as Class, value)) return true;
      // One that Node made by itself, in which case nothing has to be loaded any more.
      return this === stand && isNamed(value, name) && value instanceof loaded();
    },
  });
  for (const one of statics) {
    const value = (...args: unknown[]): unknown => {
      const kind = loaded() as unknown as Record<string, (...args: unknown[]) => unknown>;
      return kind[one]?.(...args);
    };
    Object.defineProperty(stand, one, { value, writable: true, configurable: true });
  }
  return stand as unknown as T;
}

function isNamed(value: unknown, name: string): value is object {
  return typeof value === "object" && value !== null && value.constructor?.name === name;
}
