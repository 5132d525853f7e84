// All tables by name, for Kysely.
import type {
  BranchClosingRow,
  ConfigChangeRow,
  ConfigHeadRow,
  KeptFileRow,
} from "./administration.ts";
import type { ApiKeyRow, ApiRequestRow } from "./api-key.ts";
import type { AssistanceRow } from "./assistance.ts";
import type { AttachmentRow, LooseFileRow } from "./attachment.ts";
import type { BulkItemRow, BulkRunRow } from "./bulk.ts";
import type {
  AreaRow,
  BranchAreaRow,
  BranchRow,
  CategoryRow,
  ResponsibilityRow,
  RevisionRow,
} from "./county.ts";
import type {
  BranchCalendarRow,
  CalendarRow,
  LimitPolicyRow,
  LimitStepRow,
} from "./clock-setting.ts";
import type { CueSetRow } from "./cues.ts";
import type { EventHeadRow, EventRow } from "./event.ts";
import type { ConfirmationRow, FollowerRow } from "./follower.ts";
import type { LastLookRow, SavedViewRow } from "./inbox.ts";
import type { LandmarkRow } from "./landmark.ts";
import type { ModelRow } from "./model.ts";
import type { DeliveryRow, OutboxRow } from "./outbox.ts";
import type {
  ContactRow,
  DecisionRow,
  DraftRow,
  MessageRow,
  OriginalTextRow,
  ProblemRow,
  PublicTextRow,
  ResolutionRow,
  ScreeningRow,
} from "./problem.ts";
import type { PublicCellRow, PublicEntryRow, PublicFacetRow } from "./public-index.ts";
import type { RuleFailureRow, RuleProposalRow, RuleSetRow, RuleShadowRow } from "./rules.ts";
import type { VolunteerCallRow } from "./volunteers.ts";
import type { ClaimRow, StaffDraftRow } from "./together.ts";
import type {
  GrantRow,
  InvitationRow,
  PersonRow,
  PersonSettingRow,
  RecoveryCodeRow,
  SessionRow,
} from "./staff.ts";
import type { IndexedProblemRow, ProblemTokenRow } from "./token-index.ts";
import type { UndoStepRow, UndoneEventRow } from "./undo.ts";
import type { CannedTextRow, NoteRow } from "./words.ts";

import type { FigureMarkRow, ProblemFigureRow } from "./figure.ts";

export interface Tables {
  problem_figure: ProblemFigureRow;
  figure_mark: FigureMarkRow;
  branch: BranchRow;
  area: AreaRow;
  branch_area: BranchAreaRow;
  category: CategoryRow;
  responsibility: ResponsibilityRow;
  revision: RevisionRow;
  landmark: LandmarkRow;
  problem: ProblemRow;
  original_text: OriginalTextRow;
  public_text: PublicTextRow;
  contact: ContactRow;
  message: MessageRow;
  resolution: ResolutionRow;
  screening: ScreeningRow;
  decision: DecisionRow;
  model: ModelRow;
  draft: DraftRow;
  event: EventRow;
  event_head: EventHeadRow;
  person: PersonRow;
  staff_grant: GrantRow;
  person_setting: PersonSettingRow;
  session: SessionRow;
  staff_draft: StaffDraftRow;
  claim: ClaimRow;
  recovery_code: RecoveryCodeRow;
  invitation: InvitationRow;
  outbox: OutboxRow;
  delivery: DeliveryRow;
  follower: FollowerRow;
  confirmation: ConfirmationRow;
  assistance: AssistanceRow;
  attachment: AttachmentRow;
  loose_file: LooseFileRow;
  cue_set: CueSetRow;
  rule_set: RuleSetRow;
  rule_shadow: RuleShadowRow;
  rule_failure: RuleFailureRow;
  rule_proposal: RuleProposalRow;
  undo_step: UndoStepRow;
  undone_event: UndoneEventRow;
  indexed_problem: IndexedProblemRow;
  problem_token: ProblemTokenRow;
  limit_policy: LimitPolicyRow;
  calendar: CalendarRow;
  branch_calendar: BranchCalendarRow;
  limit_step: LimitStepRow;
  api_key: ApiKeyRow;
  api_request: ApiRequestRow;
  public_entry: PublicEntryRow;
  public_facet: PublicFacetRow;
  public_cell: PublicCellRow;
  config_change: ConfigChangeRow;
  config_head: ConfigHeadRow;
  branch_closing: BranchClosingRow;
  kept_file: KeptFileRow;
  volunteer_call: VolunteerCallRow;
  note: NoteRow;
  canned_text: CannedTextRow;
  saved_view: SavedViewRow;
  last_look: LastLookRow;
  bulk_run: BulkRunRow;
  bulk_item: BulkItemRow;
}
