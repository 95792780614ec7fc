import { describe, expect, it } from "vitest";
import { badRequest, CoreError, notFound } from "../../core/base/errors.js";
import { TransportError, toWire } from "./errors.js";

const silent = () => {
  throw new Error("a known error must not be logged");
};

describe("toWire", () => {
  it("adds the fields each schema wants", () => {
    expect(toWire(badRequest("m", "Body"), silent)).toEqual({
      status: 400,
      body: { name: "BadRequest", _tag: "BadRequest", data: { message: "m", kind: "Body" } },
    });
    expect(toWire(notFound("Session", "ses_x"), silent)).toEqual({
      status: 404,
      body: { name: "NotFoundError", data: { message: "Session not found: ses_x" } },
    });
    const permission = new CoreError("PermissionNotFoundError", { message: "m", requestID: "per_1" });
    expect(toWire(permission, silent)).toMatchObject({
      status: 404,
      body: { _tag: "PermissionNotFoundError", requestID: "per_1", message: "m" },
    });
    const busy = new CoreError("SessionBusyError", { message: "m", sessionID: "ses_1" });
    expect(toWire(busy, silent)).toMatchObject({
      status: 409,
      body: { _tag: "SessionBusyError", sessionID: "ses_1", message: "m" },
    });
    expect(toWire(new TransportError("ForbiddenError", { message: "m" }), silent)).toMatchObject({
      status: 403,
      body: { name: "ForbiddenError", _tag: "Forbidden" },
    });
    expect(toWire(new TransportError("UnauthorizedError", { message: "m" }), silent)).toMatchObject({
      status: 401,
      headers: { "www-authenticate": 'Basic realm="Secure Area"' },
      body: { _tag: "UnauthorizedError", message: "m" },
    });
  });

  it.each([new Error("secret /home/x"), "secret", undefined, { secret: 1 }])(
    "tells nothing of an unknown error and logs it under the reference (%s)",
    (cause) => {
      const logged: unknown[][] = [];
      const { status, body } = toWire(cause, (...entry) => void logged.push(entry));
      expect(status).toBe(500);
      expect(body.name).toBe("UnknownError");
      const { ref } = body.data as { ref: string };
      expect(ref).toMatch(/^err_[0-9a-f]{8}$/);
      expect(JSON.stringify(body)).not.toContain("secret");
      expect(logged).toEqual([["error", expect.any(String), { ref, cause }]]);
    },
  );
});
