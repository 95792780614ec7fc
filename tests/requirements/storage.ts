import type { Requirements } from "./requirement.js";

export const storage = {
  "storage.copy": {
    says: "After a clean stop the database file alone holds everything, however many processes used it",
    source: "README, Backup",
  },
  "storage.older": {
    says: "A database of an earlier release is carried over with all that is in it, what waits in it included",
    source: "README, Backup",
  },
  "storage.locked": {
    says: "A database that another process keeps is waited for while everybody else is served",
    source: "contract ServiceUnavailable",
  },
  "storage.place": {
    says: "A place that cannot be written is a typed error with the cause, and in nobody else's way",
    source: "contract SystemError",
  },
  "storage.full": {
    says: "A full disk is a typed error that says so; what was there is still read",
    source: "contract SystemError",
  },
  "storage.descriptors": {
    says: "With no descriptors left, commands and MCP servers say so, and work again once there are some",
    source: "contract ServiceUnavailable",
  },
} as const satisfies Requirements;
