// The kinds of problem that a machine may send.
import { listCategories } from "../../../db/repositories/county.ts";
import { offeredKinds } from "../branch/branch.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal } from "../shared/refusal.ts";
import { servicesOf } from "./service.ts";
import type { ServiceView } from "./service.ts";

/** All that are offered, in the order in which residents see them. */
export async function listServices(context: Context): Promise<ServiceView[]> {
  return servicesOf(offeredKinds(await listCategories(context.db.read)));
}

/** The one of that code. Refuses with `not_found`. */
export async function readService(context: Context, code: string): Promise<ServiceView> {
  const service = (await listServices(context)).find((one) => one.code === code);
  if (!service) throw new Refusal("not_found");
  return service;
}
