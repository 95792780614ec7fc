/** First line of every generated TypeScript file. */
export const BANNER = "// Generated from openapi.yaml by codegen. Do not edit.\n";
