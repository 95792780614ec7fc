#!/usr/bin/env node
// The command as npm links it: here before anything is built.
await import("./dist/opencode.js");
