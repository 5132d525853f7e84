// Published problems, a card each: what it is in one line, how it stands, where and since when.
import type { PublicPhotoView } from "../domain/attachment/photo.ts";
import type { PublishedItem } from "../domain/problem/published-view.ts";
import { StateTag } from "./parts.tsx";
import { CardPhoto } from "./photo-list.tsx";
import { useSpeech } from "./speech.tsx";

export function PublishedList(props: {
  readonly items: readonly PublishedItem[];
  /** The level of each card's heading. */
  readonly level: 2 | 3;
  /** One photo for those that have one, by their reference. */
  readonly photos?: Readonly<Record<string, PublicPhotoView>>;
}) {
  return (
    <ul className="problem-cards">
      {props.items.map((item) => (
        <li key={item.reference}>
          <ProblemCard item={item} level={props.level} photo={props.photos?.[item.reference]} />
        </li>
      ))}
    </ul>
  );
}

function ProblemCard(props: {
  readonly item: PublishedItem;
  readonly level: 2 | 3;
  readonly photo: PublicPhotoView | undefined;
}) {
  const { item, level } = props;
  const { t, local, day } = useSpeech();
  const Heading = level === 2 ? "h2" : "h3";
  const about = [local(item.category), local(item.area)].filter((text) => text !== "");
  return (
    <article className="problem-card">
      <CardPhoto photo={props.photo} />
      <Heading>
        <a href={`/problems/${item.reference}`} lang={item.language}>
          {item.summary}
        </a>
      </Heading>
      <p className="problem-card-state">
        <StateTag handling={item.handling} />
        {item.wantsVolunteers && <strong>{t("public.volunteers.mark")}</strong>}
        {item.branch && (
          <span>{t("public.problems.withBranch", { branch: local(item.branch) })}</span>
        )}
      </p>
      <p className="problem-card-about">
        {about.map((text) => (
          <span key={text}>{text}</span>
        ))}
        <time dateTime={item.submittedAt}>
          {t("public.problems.reported", { date: day(item.submittedAt) })}
        </time>
        {item.affectedCount > 0 && (
          <span>
            {item.affectedCount === 1
              ? t("follow.card.one")
              : t("follow.card.many", { number: item.affectedCount })}
          </span>
        )}
      </p>
    </article>
  );
}
