// Generated from openapi.yaml by codegen. Do not edit.
import * as components from "../components.gen.js";
import { discriminated } from "../validators.gen.js";
import { answer } from "./route.gen.js";

export const Unauthorized = answer(
  "Credentials are missing or wrong.",
  "application/json",
  () => components.UnauthorizedError(),
);

export const Forbidden = answer(
  "`Host` or the page that asks is not one the server answers to, or a page's request is of a form that any page can send.",
  "application/json",
  () => components.ForbiddenError(),
);

export const MethodNotAllowed = answer(
  "The server knows the path, but not with this method. A client that is newer than the server meets this.",
  "application/json",
  () => components.MethodNotAllowedError(),
);

export const InternalError = answer(
  "The machine is at fault: a full disk, a place that cannot be written, something else where a file is meant. Then the message says so and what to do. Or the server is: then the log has the details under `data.ref`.",
  "application/json",
  () => discriminated("name", [components.SystemError(), components.UnknownError()]),
);

export const ServiceUnavailable = answer(
  "The server is stopping, another process keeps its database, or it has no descriptors, processes or memory left. The message says which. Try again.",
  "application/json",
  () => components.ServiceUnavailableError(),
);

export const BadRequest = answer(
  "The request does not fit this document, or the configuration of the directory cannot be used. So is a JSON body that is nested deeper than 256 levels or holds more than 250,000 values, names not counted.",
  "application/json",
  () => discriminated("name", [
    components.BadRequestError(),
    components.ConfigJsonError(),
    components.ConfigInvalidError(),
  ]),
);

export const PayloadTooLarge = answer(
  "The body is too large. It was not read to its end.",
  "application/json",
  () => components.PayloadTooLargeError(),
);

export const ProviderOAuthRejected = answer(
  "The request does not fit this document, or the provider has no sign-in.",
  "application/json",
  () => discriminated("name", [
    components.BadRequestError(),
    components.ConfigJsonError(),
    components.ConfigInvalidError(),
    components.ProviderAuthOauthMissingError(),
  ]),
);

export const NotFound = answer(
  "There is no such session, or no such message in it.",
  "application/json",
  () => components.NotFoundError(),
);

export const PromptRejected = answer(
  "The request does not fit this document, the configuration of the directory cannot be used, or there is no such model or agent. Nothing was stored.",
  "application/json",
  () => discriminated("name", [
    components.BadRequestError(),
    components.ConfigJsonError(),
    components.ConfigInvalidError(),
    components.ProviderModelNotFoundError(),
    components.AgentNotFoundError(),
  ]),
);

export const SessionBusy = answer(
  "The session is busy, in this process or another one on the same database.",
  "application/json",
  () => components.SessionBusyError(),
);

export const PermissionNotFound = answer(
  "There is no such request, it was answered already, or there is no such session.",
  "application/json",
  () => discriminated("name", [components.PermissionNotFoundError(), components.NotFoundError()]),
);

export const QuestionNotFound = answer(
  "There is no such request, or it was answered already.",
  "application/json",
  () => components.QuestionNotFoundError(),
);

export const McpServerNotFound = answer(
  "The directory has no MCP server of this name.",
  "application/json",
  () => components.McpServerNotFoundError(),
);

export const McpLoginRefused = answer(
  "The server knows no login, or the request is not as this document says.",
  "application/json",
  () => discriminated("name", [
    components.McpUnsupportedOAuthError(),
    components.BadRequestError(),
    components.ConfigJsonError(),
    components.ConfigInvalidError(),
  ]),
);

export const AcpConnectionNotFound = answer(
  "There is no such connection, or no longer. The client opens a new one.",
  "application/json",
  () => components.NotFoundError(),
);

export const NotAcceptable = answer(
  "The client does not accept what this answers with.",
  "application/json",
  () => components.NotAcceptableError(),
);

export const UnsupportedMediaType = answer(
  "The body is not sent as JSON.",
  "application/json",
  () => components.UnsupportedMediaTypeError(),
);

export const NotImplemented = answer(
  "The server does not do this, and a newer one may.",
  "application/json",
  () => components.NotImplementedError(),
);
