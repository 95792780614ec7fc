import { files } from "./house.js";

/** All files at the end of the story. */
export const expectedFiles: Record<string, string> = {
  "README.md": files["README.md"] ?? "",
  ".claude/skills/polish/SKILL.md": files[".claude/skills/polish/SKILL.md"] ?? "",
  "bell.txt": "bellding",
  "door.txt": "dark green\n",
  "log/day.txt": "lit\n",
  "log/night.txt": "calm\n",
  "src/lamp.txt": "lamp on\nlens clear\nlens clear\n",
  "src/roof.txt": "tiles\n",
  "src/stairs.txt": "step one\nstep two, mended\n",
};

/** What each act changed, and all of them together: how, what, lines added and removed. */
export const expectedChanges: Record<string, string[]> = {
  build: ["+ log/day.txt 1 0", "~ src/attic.txt 1 0", "~ src/lamp.txt 3 3"],
  ask: ["+ bell.txt 1 0"],
  delegate: ["~ bell.txt 1 1", "+ door.txt 1 0"],
  patch: ["- src/attic.txt 0 2", "+ src/roof.txt 1 0", "~ src/stairs.txt 1 1"],
  after: ["+ log/night.txt 1 0"],
  all: [
    "+ bell.txt 1 0",
    "+ door.txt 1 0",
    "+ log/day.txt 1 0",
    "+ log/night.txt 1 0",
    "- src/attic.txt 0 1",
    "~ src/lamp.txt 3 3",
    "+ src/roof.txt 1 0",
    "~ src/stairs.txt 1 1",
  ],
};

/** A piece of the arguments of each call that must fail. */
export const failing = ["lens broken", "horn.txt", "Mars", '"path":"src/lamp.txt"'];
