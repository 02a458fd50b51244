import {
  DUE_SOON_DAYS,
  REVIEWS_TOLD,
  type FollowUp,
  type Inbox,
  type Mention,
  type Review,
} from '../../contract/inbox.js';
import { dayRange } from '../../contract/dates.js';
import { subjectOf } from '../../contract/registry.js';
import { read } from '../../database/card.js';
import { isKind, type Fact } from '../../projection/facts.js';
import type { ViewerFacts } from '../../projection/store.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../deps.js';
import { namesTold } from '../accounts/team.service.js';
import { namesIn } from '../analysis/analysis.queries.js';
import { wordingOf } from '../analysis/answer.service.js';
import { waitingTexts } from './inbox.queries.js';
import { dueOf, mentionsOf, notesOf, reviewsOf, type MayWrite } from './inbox.rules.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What waits for whoever asks. */
export async function readInbox(deps: Deps, { viewer, permissions }: Caller): Promise<Inbox> {
  const facts = deps.projection.facts.for(viewer);
  const now = deps.now();
  const [today, soon] = [dayOf(now), dayOf(new Date(now.getTime() + DUE_SOON_DAYS * DAY_MS))];
  const may: MayWrite = (kind) => permissions.has(subjectOf(kind).write);
  const mentions = mentionsOf(facts, viewer.account).sort(newestFirst);
  const due = dueOf(facts, soon, may);
  const reviews = reviewsOf(facts, today, may);
  const told = reviews.slice(0, REVIEWS_TOLD);
  const notes = notesOf(facts, viewer.account).sort(newestFirst);
  const dated = [...due, ...told].map(({ fact }) => fact);
  const items: Fact[] = [...mentions, ...dated, ...notes];
  const rows = await read(deps.database, waitingTexts, { ids: items.map(({ id }) => id) });
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  const waiting = (fact: Fact) => ({
    id: fact.id,
    kind: fact.subject,
    about: aboutOf(fact, facts),
    text: texts.get(fact.id) ?? null,
  });
  const about = [...new Set(items.flatMap((fact) => aboutOf(fact, facts)))].sort();
  const names = namesIn(deps.database);
  const wording = await wordingOf({ facts, names }, about, []);
  const nameOf = await namesTold(deps, viewer);
  const authors = await names.records([...new Set(mentions.map(({ createdBy }) => createdBy))]);
  return {
    mentions: mentions.map((fact): Mention => ({
      ...waiting(fact),
      by: fact.createdBy,
      byName: nameOf(fact.createdBy, authors.get(fact.createdBy)?.name ?? ''),
      at: fact.createdAt,
    })),
    due: due.map(({ fact, due }): FollowUp => ({
      ...waiting(fact),
      due,
      overdue: dayRange(due).last < today,
    })),
    reviews: {
      items: told.map(({ fact, type, confirmed, months }): Review => ({
        ...waiting(fact),
        type,
        confirmed,
        months,
      })),
      total: reviews.length,
    },
    notes: notes.map((fact) => ({ ...waiting(fact), at: fact.createdAt })),
    records: about.map(wording.record),
  };
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const newestFirst = (a: Fact, b: Fact): number =>
  a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? 1 : -1;

/** The records that one is about, as far as they are there. */
function aboutOf(fact: Fact, facts: ViewerFacts): string[] {
  const named = isKind(fact, 'comment')
    ? [fact.fields.on]
    : fact.refs.filter((id) => /^(act|iss)_/.test(id));
  return named.filter((id) => facts.get(id)?.retired === false);
}
