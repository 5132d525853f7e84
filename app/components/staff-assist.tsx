// Assisting branches on a problem's page: their tasks with limit and state, their answers, and asking one more.
import { TASK_BY_RULE } from "../domain/assistance/assistance.ts";
import type { AssistanceView } from "../domain/assistance/assistance-view.ts";
import { fieldsOfAssist } from "../domain/assistance/assist-form.ts";
import type { AssistField, AssistVerb } from "../domain/assistance/assist-form.ts";
import { Select } from "./choices.tsx";
import { SubmitButton, TextArea, TextField } from "./form.tsx";
import { useCommand } from "./keys.tsx";
import { useSpeech } from "./speech.tsx";
import { assistFieldId, assistMessages } from "./staff-assist-messages.ts";
import type { TypedAssist } from "./staff-assist-messages.ts";
import { branchChoices } from "./staff-moves.tsx";
import type { BranchChoice } from "./staff-moves.tsx";

interface Tried {
  /** What was just tried on this page, if it was about assistance. */
  readonly tried: TypedAssist | null;
}

/** The tasks, and the form to ask for one more where that is allowed. */
export function AssistPanel(
  props: Tried & {
    readonly tasks: readonly AssistanceView[];
    readonly mayAsk: boolean;
    readonly branches: readonly BranchChoice[];
    readonly holderId: string | undefined;
  },
) {
  const { tasks, mayAsk, branches, holderId, tried } = props;
  const { t, local } = useSpeech();
  if (tasks.length === 0 && !mayAsk) return null;
  const open = tasks.filter((task) => task.open).map(({ branch }) => local(branch));
  return (
    <>
      <h2 id="assisting">{t("together.assist.title")}</h2>
      {tasks.length === 0 && <p>{t("together.assist.none")}</p>}
      {mayAsk && open.length > 0 && (
        <p>{t("together.assist.stillOpen", { names: open.join(", ") })}</p>
      )}
      {tasks.map((task) => (
        <Task key={task.id} task={task} tried={tried?.assistanceId === task.id ? tried : null} />
      ))}
      {mayAsk && (
        <AssistForm
          verb="ask"
          task={null}
          tried={tried?.assist === "ask" ? tried : null}
          branches={branches.filter(({ id }) => id !== holderId)}
        />
      )}
    </>
  );
}

function Task({ task, tried }: Tried & { readonly task: AssistanceView }) {
  const { t, local } = useSpeech();
  const lines: readonly (readonly [string, string | null])[] = [
    [
      t("together.assist.task"),
      task.task === TASK_BY_RULE ? t("together.assist.byRule") : task.task,
    ],
    [t("together.assist.result"), task.result],
    [t("together.assist.why"), task.declineReason],
  ];
  const gone = tried && tried.assist !== "ask" && !task.answers.includes(tried.assist);
  return (
    <section className="move task" id={`task-${task.id}`} aria-label={local(task.branch)}>
      <h3>{local(task.branch)}</h3>
      <p className="staff-meta">
        {t(`together.assist.state.${task.state}`)}
        {task.open && (
          <>
            {" · "}
            <Due task={task} />
          </>
        )}
        {task.byPortal && ` · ${t("together.assist.byPortal")}`}
      </p>
      <dl className="staff-facts">
        {lines.map(
          ([name, words]) =>
            words !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="as-typed">{words}</dd>
              </div>
            ),
        )}
      </dl>
      {gone && <Kept tried={tried} />}
      {task.answers.map((verb) => (
        <AssistForm
          key={verb}
          verb={verb}
          task={task}
          tried={tried?.assist === verb ? tried : null}
          branches={[]}
        />
      ))}
    </section>
  );
}

function Due({ task }: { readonly task: AssistanceView }) {
  const { t, moment } = useSpeech();
  const words = { moment: moment(task.dueAt) };
  return (
    <time dateTime={task.dueAt} className={task.overdue ? "overdue" : undefined}>
      {t(task.overdue ? "together.assist.late" : "together.assist.until", words)}
    </time>
  );
}

/** What was typed into a form that is no longer there. */
function Kept({ tried }: { readonly tried: TypedAssist }) {
  const { t } = useSpeech();
  const words = Object.values(tried.typed).filter((value) => value.trim() !== "");
  return (
    <>
      <p>{t("together.assist.faster")}</p>
      {words.map((value) => (
        <blockquote key={value} className="as-typed staff-kept">
          {value}
        </blockquote>
      ))}
    </>
  );
}

function AssistForm(
  props: Tried & {
    readonly verb: AssistVerb;
    /** Null: another branch is to be asked. */
    readonly task: AssistanceView | null;
    readonly branches: readonly BranchChoice[];
  },
) {
  const { verb, task, tried, branches } = props;
  const command = useCommand();
  const speech = useSpeech();
  const { t } = speech;
  const messages = assistMessages(tried, speech);
  const fields = fieldsOfAssist(verb);
  const form = (
    <form method="post" id={assistFieldId(verb, task?.id ?? null, "form")} noValidate>
      {verb === "ask" && <p className="hint">{t("together.assist.ask.hint")}</p>}
      {task && (
        <>
          <input type="hidden" name="assistance" value={task.id} />
          <input type="hidden" name="version" value={task.version} />
        </>
      )}
      {fields.map((name) => {
        const id = assistFieldId(verb, task?.id ?? null, name);
        return (
          <Field
            key={name}
            id={id}
            name={name}
            value={tried?.typed[name]}
            error={messages[id]}
            branches={branches}
          />
        );
      })}
      <SubmitButton kind={verb === "accept" ? "main" : "quiet"} name="assist" value={verb}>
        {t(`together.assist.${verb}.button`)}
      </SubmitButton>
    </form>
  );
  if (verb === "accept") return form;
  return (
    <details className={verb === "ask" ? "move" : undefined} open={tried !== null}>
      <summary {...(verb === "ask" && command("assist"))}>
        {t(`together.assist.${verb}.title`)}
      </summary>
      {form}
    </details>
  );
}

function Field(props: {
  readonly id: string;
  readonly name: AssistField;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly branches: readonly BranchChoice[];
}) {
  const { t, local } = useSpeech();
  const { id, name, value, error } = props;
  const shared = {
    name: id,
    label: t(`together.assist.field.${name}.label`),
    hint: t(`together.assist.field.${name}.hint`),
    value,
    error,
  };
  if (name === "branchId") {
    const none = { value: "", label: t("staff.answer.branchId.choose") };
    const choices = [none, ...branchChoices(props.branches, local)];
    return <Select {...shared} groups={[{ title: null, choices }]} />;
  }
  if (name === "dueOn") return <TextField {...shared} autoComplete="off" short />;
  return <TextArea {...shared} rows={2} />;
}
