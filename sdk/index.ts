export * from "./client.js";
export * as data from "./data.js";
export * from "./server.js";
