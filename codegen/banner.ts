/** First line of every generated TypeScript file. */
export const BANNER = "// Generated from openapi.yaml by codegen. Do not edit.\n";

/** The same, for what `acp-schema/` gives. */
export const ACP_BANNER = "// Generated from acp-schema by codegen. Do not edit.\n";
