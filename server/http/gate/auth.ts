import { createHash, timingSafeEqual } from "node:crypto";
import { TransportError } from "../response/errors.js";
import type { Caller } from "./caller.js";
import { isPassword } from "./password.js";
import { createWrongTries, type WrongTries } from "./wrong-tries.js";

export interface Credentials {
  /** The `Authorization` header. */
  authorization: string | undefined;
  /** `?auth_token=`, base64 of `user:password`; when given it decides alone. */
  token: string | undefined;
  /** Whose they are; undefined where nobody is to be kept from guessing. */
  caller?: Caller | undefined;
  /** Told in how many seconds credentials of that caller are looked at again, where they are not now. */
  onWait?: (seconds: number) => void;
}

/** Throws UnauthorizedError unless the credentials are right. */
export type Authenticate = (credentials: Credentials) => void;

interface Watching {
  tries?: WrongTries;
  /** Told of each wrong password of a caller. */
  onWrong?: (() => void) | undefined;
}

/** The present password: one that is kept in a file may change. */
export type Password = string | (() => string);

/**
 * The check for a password, or undefined when there is none to check. Any user name will do unless one is set; who
 * sends it as a bearer token names none.
 */
export function createAuthenticate(
  password: Password | undefined,
  username?: string,
  { tries = createWrongTries(), onWrong }: Watching = {},
): Authenticate | undefined {
  const present = typeof password === "function" ? password : () => password ?? "";
  if (!isPassword(present())) return undefined;
  let known: { text: string; hash: Buffer } = { text: "", hash: digest("") };
  const expected = () => {
    const text = present();
    if (text !== known.text) known = { text, hash: digest(text) };
    return known.hash;
  };
  const expectedUser = username ? digest(username) : undefined;

  function isRight(given: Given): boolean {
    const passwordFits = timingSafeEqual(digest(given.password), expected());
    const userFits =
      !expectedUser || given.user === undefined || timingSafeEqual(digest(given.user), expectedUser);
    return passwordFits && userFits;
  }

  return ({ authorization, token, caller, onWait }) => {
    const given = token ? pairIn(decode(token)) : fromHeader(authorization);
    if (!given) throw unauthorized();
    if (caller === undefined) {
      if (!isRight(given)) throw unauthorized();
      return;
    }
    const tried = digest(`${given.user}:${given.password}`).toString("base64");
    const seconds = tries.wait(caller, tried);
    if (seconds > 0) {
      onWait?.(seconds);
      throw unauthorized(`Too many wrong passwords came from this address: try again in ${seconds} s`);
    }
    if (isRight(given)) return tries.welcome(caller);
    tries.note(caller, tried);
    onWrong?.();
    throw unauthorized();
  };
}

interface Given {
  /** Undefined: a bearer token names none. */
  user: string | undefined;
  password: string;
}

function fromHeader(authorization: string | undefined): Given | undefined {
  const [, scheme = "", text = ""] = /^(basic|bearer) +(.*)$/is.exec(authorization ?? "") ?? [];
  if (scheme.toLowerCase() === "basic") return pairIn(decode(text.trim()));
  return scheme === "" ? undefined : { user: undefined, password: text };
}

function pairIn(pair: string): Given | undefined {
  const colon = pair.indexOf(":");
  return colon < 0 ? undefined : { user: pair.slice(0, colon), password: pair.slice(colon + 1) };
}

/** Takes both base64 alphabets; a `+` that a query string turned into a space is put back. */
function decode(base64: string): string {
  return Buffer.from(base64.replaceAll(" ", "+"), "base64").toString("utf8");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function unauthorized(message = "A valid user name and password are required"): TransportError {
  return new TransportError("UnauthorizedError", { message });
}
