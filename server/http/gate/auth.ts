import { createHash, timingSafeEqual } from "node:crypto";
import { TransportError } from "../response/errors.js";
import { isPassword } from "./password.js";

export interface Credentials {
  /** The `Authorization` header. */
  authorization: string | undefined;
  /** `?auth_token=`, base64 of `user:password`; when given it decides alone. */
  token: string | undefined;
}

/** Throws UnauthorizedError unless the credentials are right. */
export type Authenticate = (credentials: Credentials) => void;

/** The check for one password, or undefined when there is none to check. Any user name will do unless one is set. */
export function createAuthenticate(
  password: string | undefined,
  username?: string,
): Authenticate | undefined {
  if (!isPassword(password)) return undefined;
  const expectedPassword = digest(password);
  const expectedUser = username ? digest(username) : undefined;
  return ({ authorization, token }) => {
    const pair = token ? decode(token) : fromHeader(authorization);
    const colon = pair?.indexOf(":") ?? -1;
    if (pair === undefined || colon < 0) throw unauthorized();
    const passwordFits = timingSafeEqual(digest(pair.slice(colon + 1)), expectedPassword);
    const userFits = !expectedUser || timingSafeEqual(digest(pair.slice(0, colon)), expectedUser);
    if (!passwordFits || !userFits) throw unauthorized();
  };
}

function fromHeader(authorization: string | undefined): string | undefined {
  if (authorization?.slice(0, 6).toLowerCase() !== "basic ") return undefined;
  return decode(authorization.slice(6).trim());
}

/** Takes both base64 alphabets; a `+` that a query string turned into a space is put back. */
function decode(base64: string): string {
  return Buffer.from(base64.replaceAll(" ", "+"), "base64").toString("utf8");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function unauthorized(): TransportError {
  return new TransportError("UnauthorizedError", { message: "A valid user name and password are required" });
}
