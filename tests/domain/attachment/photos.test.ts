// Photos with drafts and problems: whose they are, who sees them, and that neither a file nor a row stays alone.
import { readdirSync, rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addPhoto, addPhotoToDraft } from "../../../app/domain/attachment/add-photo.server.ts";
import { deleteLooseFiles } from "../../../app/domain/attachment/keep-files.server.ts";
import {
  coverPhoto,
  hidePhoto,
  publishPhoto,
} from "../../../app/domain/attachment/moderate-photo.server.ts";
import {
  listPhotos,
  listPhotosOfDraft,
  listPublicPhotos,
  readPhoto,
  readPhotoOfDraft,
} from "../../../app/domain/attachment/read-photo.server.ts";
import {
  eraseOwnPhotos,
  removePhoto,
  removePhotoOfDraft,
} from "../../../app/domain/attachment/remove-photo.server.ts";
import { writeFiles } from "../../../app/domain/attachment/photo-store.server.ts";
import { deleteExpiredDrafts } from "../../../app/domain/problem/delete-expired-drafts.server.ts";
import { beginDraft } from "../../../app/domain/problem/draft.server.ts";
import type { DraftKey } from "../../../app/domain/problem/draft.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { submitProblem } from "../../../app/domain/problem/submit-problem.server.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import type { PhotoId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS } from "../../../app/domain/shared/instant.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { markLoose } from "../../../db/repositories/loose-file.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, submissionOf } from "../../support/fixtures-problem.ts";
import { published } from "../../support/own-problems.ts";
import { TAKEN_AT, picture } from "../../support/pictures.ts";

const nobody = { residents: [], staff: null };
const colours = ["#102030", "#203040", "#304050", "#405060", "#506070", "#607080"];
const refused = (code: string) => expect.objectContaining({ code }) as Error;
const whole = { size: "full", version: "sent" } as const;
const shown = { size: "full", version: "public" } as const;

onBothEngines("photos", (engine) => {
  let portal: TestPortal;
  let one: Buffer;
  let another: Buffer;

  beforeAll(async () => {
    portal = await makePortal(engine);
    one = await picture();
    another = await picture({ colour: "#2040a0" });
  });
  afterAll(() => portal.remove());
  beforeEach(() => {
    rmSync(portal.context.attachments.folder, { recursive: true, force: true });
    return portal.context.db.transact(async (queries) => {
      await queries.deleteFrom("attachment").execute();
      await queries.deleteFrom("loose_file").execute();
    });
  });

  const sent = (file: Buffer, keepWhenAndWhere = false) => ({ file, keepWhenAndWhere });
  const begin = () => beginDraft(portal.context, { description: "A dark lamp" });
  const send = async (draft: DraftKey): Promise<Problem> =>
    (await submitProblem(portal.context, { submission: submissionOf(), draft })).problem;
  /** Files of whole photos. */
  const files = (): string[] => {
    const all = readdirSync(portal.context.attachments.folder, { recursive: true });
    return all.map(String).filter((name) => /[0-9a-f]{64}\.jpg/.test(name));
  };
  const loose = () => portal.context.db.read.selectFrom("loose_file").selectAll().execute();
  const withPhoto = async () => {
    const problem = await assigned(portal.context);
    const to = { actor: residentOf(problem), role: "addition", problemId: problem.id } as const;
    const { photo } = await addPhoto(portal.context, to, sent(one));
    return { problem, photo };
  };

  describe("of a draft", () => {
    it("are seen by its owner and nobody else", async () => {
      const [mine, other] = [await begin(), await begin()];
      const { photo } = await addPhotoToDraft(portal.context, mine, sent(one));
      expect(await listPhotosOfDraft(portal.context, mine)).toEqual([photo]);
      expect(await listPhotosOfDraft(portal.context, other)).toEqual([]);
      const file = await readPhotoOfDraft(portal.context, mine, { id: photo.id, size: "small" });
      expect(file.isPublic).toBe(false);
      for (const key of [other, { ...mine, secret: other.secret }]) {
        const asked = readPhotoOfDraft(portal.context, key, { id: photo.id, size: "full" });
        await expect(asked).rejects.toEqual(refused("not_found"));
      }
      const all = { ...nobody, staff: people.supervisor };
      const staff = readPhoto(portal.context, all, { id: photo.id, ...whole });
      await expect(staff).rejects.toEqual(refused("not_found"));
      await removePhotoOfDraft(portal.context, other, photo.id);
      expect(await listPhotosOfDraft(portal.context, mine)).toEqual([photo]);
    });

    it("keep when and where they were taken only if that is wished", async () => {
      const draft = await begin();
      const placed = await picture({ placed: true });
      const { photo, offered } = await addPhotoToDraft(portal.context, draft, sent(placed));
      expect([photo.takenAt, photo.point]).toEqual([null, null]);
      expect(offered.takenAt).toBe(TAKEN_AT);
      await removePhotoOfDraft(portal.context, draft, photo.id);
      const kept = await addPhotoToDraft(portal.context, draft, sent(placed, true));
      expect(kept.photo.takenAt).toBe(TAKEN_AT);
      expect(kept.photo.point?.longitude).toBeCloseTo(116.05, 5);
    });

    it("are there once when sent twice, and five at most, also when all come at once", async () => {
      const draft = await begin();
      const first = await addPhotoToDraft(portal.context, draft, sent(one));
      const again = await addPhotoToDraft(portal.context, draft, sent(one));
      expect([again.wasThere, again.photo.id]).toEqual([true, first.photo.id]);
      const more = await Promise.all(colours.map((colour) => picture({ colour })));
      const answers = await Promise.allSettled(
        more.map((file) => addPhotoToDraft(portal.context, draft, sent(file))),
      );
      const saved = answers.filter(({ status }) => status === "fulfilled");
      expect(saved).toHaveLength(4);
      for (const answer of answers) {
        if (answer.status === "rejected") expect(answer.reason).toEqual(refused("photo_too_many"));
      }
      expect(await listPhotosOfDraft(portal.context, draft)).toHaveLength(5);
      expect(files(), "what was refused left no file").toHaveLength(5);
      expect(await loose()).toEqual([]);
    });

    it("larger than allowed are refused before they are opened", async () => {
      const tight = {
        ...portal.context,
        attachments: { ...portal.context.attachments, photoMaxBytes: one.byteLength - 1 },
      };
      const adding = addPhotoToDraft(tight, await begin(), sent(one));
      await expect(adding).rejects.toEqual(refused("photo_too_large"));
    });

    it("are the problem's once it is sent, and none comes after", async () => {
      const draft = await begin();
      await addPhotoToDraft(portal.context, draft, sent(one));
      const problem = await send(draft);
      expect(await listPhotosOfDraft(portal.context, draft)).toEqual([]);
      expect(await listPhotos(portal.context, residentOf(problem), problem.id)).toHaveLength(1);
      const late = addPhotoToDraft(portal.context, draft, sent(another));
      await expect(late).rejects.toEqual(refused("expired"));
      expect(files()).toHaveLength(1);
    });

    it("sent at the same moment are the problem's, or refused: none is left behind", async () => {
      const draft = await begin();
      const adding = addPhotoToDraft(portal.context, draft, sent(one)).then(
        () => 1,
        () => 0,
      );
      const problem = await send(draft);
      const count = await adding;
      expect(await listPhotos(portal.context, residentOf(problem), problem.id)).toHaveLength(count);
      const left = portal.context.db.read.selectFrom("attachment").select("id");
      expect(await left.where("draft_id", "is not", null).execute()).toEqual([]);
    });

    it("go with it when it expires, but no file that another needs", async () => {
      const [early, late] = [await begin(), await begin()];
      await addPhotoToDraft(portal.context, early, sent(one));
      await addPhotoToDraft(portal.context, early, sent(another));
      await addPhotoToDraft(portal.context, late, sent(one));
      await send(late);
      portal.context.clock.advance(8 * DAY_MS);
      expect(await deleteExpiredDrafts(portal.context)).toBeGreaterThan(0);
      expect(files()).toHaveLength(1);
      expect(await loose()).toEqual([]);
    });
  });

  describe("of a problem", () => {
    it("are seen by its resident and staff in whose reach it is, and not by the public", async () => {
      const { problem, photo } = await withPhoto();
      const see = (residents: readonly Problem[], staff: StaffActor | null) =>
        readPhoto(
          portal.context,
          { residents: residents.map(residentOf), staff },
          { id: photo.id, ...whole },
        );
      expect((await see([problem], null)).isPublic).toBe(false);
      for (const staff of [people.official, people.moderator, people.lead, people.supervisor]) {
        expect((await see([], staff)).bytes.length).toBeGreaterThan(0);
      }
      const strangers = [people.officialOfSouth, people.administrator, null];
      for (const staff of strangers)
        await expect(see([], staff)).rejects.toEqual(refused("not_found"));
      const other = await assigned(portal.context);
      await expect(see([other], null)).rejects.toEqual(refused("not_found"));
      const unknown = readPhoto(portal.context, nobody, { id: "../../etc" as PhotoId, ...whole });
      await expect(unknown).rejects.toEqual(refused("not_found"));
    });

    it("are public when photo and problem are published, covered, and no longer than that", async () => {
      const { problem, photo } = await withPhoto();
      const asPublic = () => readPhoto(portal.context, nobody, { id: photo.id, ...shown });
      const { moderator, official } = people;
      await expect(publishPhoto(portal.context, official, photo.id)).rejects.toEqual(
        refused("not_allowed"),
      );
      await publishPhoto(portal.context, moderator, photo.id);
      await expect(asPublic(), "its problem is not").rejects.toEqual(refused("not_found"));
      const open = await published(portal.context, problem);
      const before = await asPublic();
      const covers = [{ x: 0, y: 0, width: 0.5, height: 0.5 }];
      await coverPhoto(portal.context, moderator, { id: photo.id, covers });
      const after = await asPublic();
      expect(after.isPublic).toBe(true);
      expect(after.tag).not.toBe(before.tag);
      expect(after.bytes.equals(before.bytes)).toBe(false);
      expect((await readPhoto(portal.context, nobody, { id: photo.id, ...whole })).tag).toBe(
        after.tag,
      );
      const own = { residents: [residentOf(problem)], staff: null };
      expect((await readPhoto(portal.context, own, { id: photo.id, ...whole })).tag).toBe(
        before.tag,
      );
      expect(await listPublicPhotos(portal.context, open)).toEqual([
        { id: photo.id, role: "addition", widthPx: 400, heightPx: 400 },
      ]);
      expect(files()).toHaveLength(2);
      await coverPhoto(portal.context, moderator, { id: photo.id, covers: [] });
      expect(files(), "the covered version is gone").toHaveLength(1);
      await hidePhoto(portal.context, moderator, photo.id);
      await expect(asPublic()).rejects.toEqual(refused("not_found"));
      expect(await listPublicPhotos(portal.context, open)).toEqual([]);
      await hidePhoto(portal.context, moderator, photo.id);
      const types = (await eventsOfProblem(portal.context.db.read, problem.id)).map(
        ({ type }) => type,
      );
      expect(types.filter((type) => type.startsWith("photo_"))).toEqual([
        ...["photo_added", "photo_published", "photo_published"],
        ...["photo_published", "photo_hidden"],
      ]);
    });

    it("are evidence when its branch adds them; no other branch can", async () => {
      const problem = await assigned(portal.context);
      const add = (actor: StaffActor, role: "before" | "after") =>
        addPhoto(portal.context, { actor, role, problemId: problem.id }, sent(one));
      expect((await add(people.official, "before")).photo.role).toBe("before");
      expect((await add(people.lead, "after")).wasThere).toBe(false);
      expect((await add(people.official, "after")).wasThere).toBe(true);
      await expect(add(people.moderator, "after")).rejects.toEqual(refused("not_allowed"));
      await expect(add(people.officialOfSouth, "after")).rejects.toEqual(refused("not_found"));
      expect(files(), "one file for both").toHaveLength(1);
      const events = await eventsOfProblem(portal.context.db.read, problem.id);
      expect(events.filter(({ type }) => type === "photo_added")).toHaveLength(2);
    });

    it("can't be added to another's problem, or one that is over", async () => {
      const [mine, theirs] = [await assigned(portal.context), await assigned(portal.context)];
      const actor = residentOf(mine);
      const to = { actor, role: "addition", problemId: theirs.id } as const;
      await expect(addPhoto(portal.context, to, sent(one))).rejects.toEqual(refused("not_allowed"));
      await moved(portal.context, actor, mine, "withdraw");
      const over = addPhoto(portal.context, { ...to, problemId: mine.id }, sent(one));
      await expect(over).rejects.toEqual(refused("move_not_possible"));
    });

    it("are taken back by their resident alone, file and all, with an event", async () => {
      const { problem, photo } = await withPhoto();
      for (const actor of [people.official, people.moderator]) {
        await expect(removePhoto(portal.context, actor, photo.id)).rejects.toEqual(
          refused("not_allowed"),
        );
      }
      const stranger = residentOf(await assigned(portal.context));
      await expect(removePhoto(portal.context, stranger, photo.id)).rejects.toEqual(
        refused("not_found"),
      );
      await removePhoto(portal.context, residentOf(problem), photo.id);
      expect(files()).toEqual([]);
      const last = (await eventsOfProblem(portal.context.db.read, problem.id)).at(-1);
      expect(last?.type).toBe("photo_removed");
    });

    it("go with an erasure, also when the process ends before their files are deleted", async () => {
      const { problem } = await withPhoto();
      await portal.context.db.transact((queries) =>
        eraseOwnPhotos(portal.context, queries, problem.id),
      );
      expect(files()).toHaveLength(1);
      expect(await deleteLooseFiles(portal.context), "not yet").toBe(0);
      portal.context.clock.advance(2 * HOUR_MS);
      expect(await deleteLooseFiles(portal.context)).toBe(1);
      expect(files()).toEqual([]);
      expect(await loose()).toEqual([]);
    });
  });

  it("whose process ended between file and row leave no file behind", async () => {
    const orphan = { full: one, small: another };
    const hash = await writeFiles(portal.context.attachments.folder, orphan);
    await portal.context.db.transact((queries) => markLoose(queries, [hash], portal.context.now()));
    portal.context.clock.advance(2 * HOUR_MS);
    await deleteLooseFiles(portal.context);
    expect(files()).toEqual([]);
  });

  it("removed and added at the same moment by two people keep the file that is needed", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [first, second] = [await begin(), await begin()];
      const { photo } = await addPhotoToDraft(portal.context, first, sent(one));
      await Promise.all([
        removePhotoOfDraft(portal.context, first, photo.id),
        addPhotoToDraft(portal.context, second, sent(one)),
      ]);
      const [kept] = await listPhotosOfDraft(portal.context, second);
      const asked = { id: kept?.id ?? photo.id, size: "full" } as const;
      expect((await readPhotoOfDraft(portal.context, second, asked)).bytes.length).toBeGreaterThan(
        0,
      );
      await removePhotoOfDraft(portal.context, second, asked.id);
      expect(files()).toEqual([]);
    }
  });
});
