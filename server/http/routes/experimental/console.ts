import { notAvailable } from "../../../core/base/errors.js";
import type { ExperimentalOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";

/** Accounts that bring providers along: there are none here, and clients ask all the same. */
export function consoleRoutes() {
  return {
    "experimental.console.get": () => ({ consoleManagedProviders: [], switchableOrgCount: 0 }),
    "experimental.console.listOrgs": () => ({ orgs: [] }),
    "experimental.console.switchOrg": () => {
      throw notAvailable(
        "This server has no accounts to switch between. Keys of providers are stored with PUT /auth/{providerID}",
      );
    },
  } satisfies Partial<ExperimentalOperations<RequestContext>>;
}
