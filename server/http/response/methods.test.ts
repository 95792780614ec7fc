import { expect, it } from "vitest";
import { operations } from "../../gen/operations.gen.js";
import { createAllowedMethods } from "./methods.js";

const allowed = createAllowedMethods(operations);

it.each([
  ["/session", ["GET", "POST", "HEAD", "OPTIONS"]],
  ["/log", ["POST", "OPTIONS"]],
  ["/session/ses_1", ["GET", "PATCH", "DELETE", "HEAD", "OPTIONS"]],
  ["/nowhere", []],
  ["/session/", []],
  ["/session/ses_1/nothing", []],
  ["/", []],
])("%s", (path, methods) => expect(allowed(path)).toEqual(methods));
