// Rules that were proposed, and what was decided on them.
import type { Proposal, ProposalId } from "../../app/domain/routing/rules/proposal.ts";
import type { PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

export async function insertProposal(
  queries: Queries,
  proposal: Proposal & { readonly proposedBy: PersonId | null },
): Promise<void> {
  await queries
    .insertInto("rule_proposal")
    .values({
      id: proposal.id,
      name: toJson(proposal.name),
      condition: toJson(proposal.when),
      effects: toJson(proposal.then),
      because: proposal.because,
      proposed_by: proposal.proposedBy,
      at: proposal.at,
      state: proposal.state,
      decided_by: null,
      decided_at: null,
    })
    .execute();
}

/** Proposals that nobody has decided on, oldest first, 100 at most. */
export async function openProposals(queries: Queries): Promise<Proposal[]> {
  const rows = await queries
    .selectFrom("rule_proposal")
    .selectAll()
    .where("state", "=", "open")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map(
    (row) =>
      ({
        id: row.id,
        name: fromJson(row.name),
        when: fromJson(row.condition),
        then: fromJson(row.effects),
        because: row.because,
        at: row.at,
        state: row.state,
      }) as Proposal,
  );
}

/** Marks an open proposal. Returns false when somebody was faster. */
export async function decideProposal(
  queries: Queries,
  id: ProposalId,
  decided: { readonly state: "added" | "dismissed"; by: PersonId | null; at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("rule_proposal")
    .set({ state: decided.state, decided_by: decided.by, decided_at: decided.at })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
