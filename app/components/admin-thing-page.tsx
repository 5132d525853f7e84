// The page of one thing: its form, with what its fields offer; the same for branches, areas and kinds.
import type { ReactNode } from "react";
import type { ConfigRecord } from "../domain/administration/config-change.ts";
import { formOfRecord } from "../domain/administration/thing-form.ts";
import type { FormValues, ThingKind } from "../domain/administration/thing-form.ts";
import { branchKinds } from "../domain/branch/branch.ts";
import type { ImportFault } from "../domain/branch/import-fault.ts";
import { urgencies } from "../domain/problem/urgency.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { ThingChanged, ThingFaults, ThingForm } from "./admin-thing-form.tsx";
import type { FormChoices } from "./admin-thing-form.tsx";
import type { Choice, ChoiceGroup } from "./choices.tsx";
import { BackLink } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";
import { DoneMessage } from "./staff-views.tsx";

interface OfferedThing {
  readonly code: string;
  readonly name: LocalText;
  readonly depth: number;
  readonly closed: boolean;
}

export interface ThingPageView {
  readonly kind: ThingKind;
  readonly thing: {
    readonly id: string;
    readonly code: string;
    readonly name: LocalText;
    readonly record: ConfigRecord;
    readonly version: string;
  } | null;
  readonly lastChange: { readonly by: string | null; readonly at: Instant } | null;
  readonly choices: Readonly<Record<ThingKind, readonly OfferedThing[]>>;
  readonly done: string | null;
}

export interface ThingTried {
  readonly typed: FormValues;
  readonly reason: string;
  readonly faults: readonly ImportFault[];
  readonly changed: boolean;
}

export function ThingPage(props: {
  readonly view: ThingPageView;
  readonly tried: ThingTried | undefined;
  readonly back: string;
  /** The heading of a page for a new one. */
  readonly newTitle: string;
  readonly doneText: string | null;
  /** Below the form. */
  readonly children?: ReactNode;
}) {
  const { t, local } = useSpeech();
  const { view, tried } = props;
  const { thing, kind } = view;
  const values = tried?.typed ?? formOfRecord(kind, thing?.record ?? null);
  const choices = useFormChoices(view, values);
  return (
    <main id="main">
      <DoneMessage text={props.doneText} />
      <BackLink to={props.back} />
      <ThingFaults faults={tried?.faults ?? []} />
      {tried?.changed && thing && (
        <ThingChanged
          kind={kind}
          now={thing.record}
          typed={tried.typed}
          lastChange={view.lastChange}
        />
      )}
      <h1>{thing ? local(thing.name) : props.newTitle}</h1>
      {thing && (
        <p className="staff-meta">
          {thing.code} ·{" "}
          <a href={`/admin/log?thing=${encodeURIComponent(thing.id)}`}>
            {t("administration.history")}
          </a>
        </p>
      )}
      <ThingForm
        kind={kind}
        isNew={thing === null}
        values={values}
        reason={tried?.reason ?? ""}
        version={thing?.version ?? ""}
        choices={choices}
        faults={tried?.faults ?? []}
      />
      {props.children}
    </main>
  );
}

/** Names with as many dashes before them as there are levels above. */
const indented = (name: string, depth: number): string => `${"– ".repeat(depth)}${name}`;

function useFormChoices({ kind, thing, choices }: ThingPageView, values: FormValues): FormChoices {
  const { t, local } = useSpeech();
  const asChoice = ({ code, name, depth }: OfferedThing): Choice => ({
    value: code,
    label: indented(local(name), depth),
  });
  const group = (all: readonly Choice[]): ChoiceGroup[] => [{ title: null, choices: all }];
  const nothing = (label: string): Choice => ({ value: "", label });
  const above = choices[kind].filter(
    (one) => one.code !== thing?.code && (kind === "branch" || one.depth === 0),
  );
  const nameOf = (of: ThingKind, code: string): string =>
    local(choices[of].find((one) => one.code === code)?.name ?? null);
  const ticked = values.responsibilities;
  const duties = Array.isArray(ticked) ? (ticked as readonly string[]) : [];
  const saved = thing?.record.responsibilities;
  const all = new Set([...(Array.isArray(saved) ? (saved as readonly string[]) : []), ...duties]);
  return {
    parent: group([nothing(t("administration.top")), ...above.map(asChoice)]),
    kind: group(
      branchKinds.map((one) => ({ value: one, label: t(`administration.branchKind.${one}`) })),
    ),
    urgency: group(urgencies.map((one) => ({ value: one, label: t(`states.urgency.${one}`) }))),
    areas: group(choices.area.map(asChoice)),
    responsibilities: group(
      [...all].map((value) => {
        const [category = "", area = ""] = value.split("@");
        const where = area === "" ? t("administration.everywhere") : nameOf("area", area);
        const label = t("administration.duty", { kind: nameOf("category", category), area: where });
        return { value, label };
      }),
    ),
    "add-category": group([
      nothing(t("administration.none")),
      ...choices.category.filter((one) => !one.closed).map(asChoice),
    ]),
    "add-area": group([nothing(t("administration.everywhere")), ...choices.area.map(asChoice)]),
  };
}
