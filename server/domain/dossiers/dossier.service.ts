// Makes the dossier of an actor for readers of a label, and tells its author what it leaves out.
import type { z } from 'zod';
import type { DossierQuery, Dossier, LeftOut } from '../../contract/dossiers.js';
import { SUBJECTS, subjectOf, type SubjectName } from '../../contract/registry.js';
import type { Caller } from '../../caller.js';
import { invalid, ProblemError } from '../../problem-error.js';
import { derivedFields } from '../records/derived.rules.js';
import { fetchRecords, requireVisible } from '../records/records.service.js';
import type { Deps } from '../deps.js';
import { readerOf } from './audience.rules.js';
import { dossierOf } from './dossier.rules.js';
import type { DossierRecords, NamedActor } from './making.js';
import { select, type Selection } from './select.rules.js';

/**
 * @throws ProblemError `record.missing` for an actor that the author may not see, `input.invalid` for
 *   a label that the author may not read, or whose readers may not know of the actor
 */
export async function makeDossier(
  deps: Deps,
  { viewer: author }: Caller,
  id: string,
  { tlp, lang: language, circles: asked }: DossierQuery,
): Promise<{ dossier: Dossier; leftOut: LeftOut[] }> {
  const circles = asked?.split(',') ?? [];
  const reader = readerOf({ tlp, circles }, author);
  const store = deps.projection.facts;
  const seen = store.for(author);
  requireVisible(seen, 'actor', id);
  if (seen.get(id)?.retired === true) throw new ProblemError('record.missing');
  const made = deps.now().toISOString().slice(0, 10);
  const selection = select(store, id, { author, reader, tlp, day: made });
  if (selection.records.length === 0) {
    throw invalid(['query.tlp', 'is a label whose readers may not know of this actor']);
  }
  const records = await readAll(deps, id, selection);
  return {
    dossier: dossierOf(records, { tlp, circles, language, made }),
    leftOut: [...selection.leftOut],
  };
}

/** Reads what was selected, and the actors, issues and sources that it names. */
async function readAll(
  deps: Deps,
  id: string,
  { facts, records }: Selection,
): Promise<DossierRecords> {
  const idsOf = (kind: SubjectName, ids: Iterable<string>): string[] =>
    [...new Set(ids)].filter((other) => facts.get(other)?.subject === kind);
  const chosen = records.map((record) => record.id);
  const named = records.flatMap(({ refs }) => refs);

  async function read<R>(subject: { name: SubjectName; read: z.ZodType<R> }, ids: string[]) {
    const stored = await fetchRecords(deps, subjectOf(subject.name), idsOf(subject.name, ids));
    return stored.map((record) => {
      const fact = facts.get(record.id);
      return subject.read.parse({ ...record, ...(fact && derivedFields(fact, facts)) });
    });
  }
  const [actors, issues, ...rest] = await Promise.all([
    read(SUBJECTS.actor, [id, ...named]),
    read(SUBJECTS.issue, named),
    read(SUBJECTS.tie, chosen),
    read(SUBJECTS.position, chosen),
    read(SUBJECTS.engagement, chosen),
    read(SUBJECTS.lever, chosen),
    read(SUBJECTS.recommendation, chosen),
    read(SUBJECTS.question, chosen),
    read(SUBJECTS.handlingNote, chosen),
    read(SUBJECTS.evidence, chosen),
    read(SUBJECTS.source, named),
  ]);
  const [ties, positions, engagements, levers, recommendations, questions] = rest;
  const [, , , , , , handlingNotes, evidence, sources] = rest;
  const actor = actors.find((other) => other.id === id);
  // Gone between the facts and this read.
  if (actor === undefined) throw new ProblemError('record.missing');
  const nameOf = (one: (typeof actors)[number]): [string, NamedActor] => [
    one.id,
    {
      name: one.name,
      shortName: one.shortName ?? one.name,
      us: one.us,
      unknown: one.kind === 'unknown_placeholder',
    },
  ];
  return {
    actor,
    named: new Map([
      ...actors.map(nameOf),
      ...issues.map(({ id: issue, name }): [string, NamedActor] => [
        issue,
        { name, shortName: name, us: false, unknown: false },
      ]),
    ]),
    ties,
    positions,
    engagements,
    levers,
    recommendations,
    questions,
    handlingNotes,
    evidence,
    sources,
  };
}
