import type { Requirements } from "./requirement.js";

export const projects = {
  "project.init": {
    says: "A directory becomes a repository once, which is told; below one, or where no folder is, nothing is made",
    source: "surface-classic.md 7; contract project.initGit",
  },
  "project.update": {
    says: "Name, icon and commands of a project are changed and kept; what is not given stays",
    source: "surface-classic.md 7; contract project.update",
  },
  "project.directories": {
    says: "The work trees and clones of a project are listed, the main one last",
    source: "surface-classic.md 7; contract project.directories",
  },
} as const satisfies Requirements;
