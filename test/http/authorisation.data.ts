// Who may call what: a row for each route, a column for each role, and for routes with the id of a
// record what each gets for one of their own, another's, a hidden one and a missing one. A route
// without a row fails the test, and so does a row without a route.
import type { Rights } from '../support/server.js';

export const PERSONS = [
  'anonymous',
  'reader',
  'researcher',
  'staff',
  'director',
  'administrator',
  'custodian',
  'partner',
] as const;
export type PersonName = (typeof PERSONS)[number];

const member: Omit<Rights, 'roles'> = {
  clearance: 'AMBER',
  circles: ['coalition'],
  affiliation: 'member',
};

/** Rights of each column. All read AMBER at most, so that an AMBER+STRICT record is hidden. */
export const RIGHTS: Readonly<Record<Exclude<PersonName, 'anonymous'>, Rights>> = {
  reader: { ...member, roles: ['reader'] },
  researcher: { ...member, roles: ['researcher'] },
  staff: { ...member, roles: ['staff'] },
  director: { ...member, roles: ['director'] },
  administrator: { ...member, roles: ['administrator'] },
  custodian: { ...member, roles: ['custodian'] },
  partner: { ...member, roles: ['reader'], affiliation: 'partner' },
};

/** Permission by permission, in the order of PERSONS: 1 may, 0 may not. */
const MAY = {
  everybody: [1, 1, 1, 1, 1, 1, 1, 1],
  owns: [0, 1, 1, 1, 1, 1, 1, 1],
  reads: [0, 1, 1, 1, 1, 1, 0, 1],
  comments: [0, 1, 1, 1, 1, 0, 0, 1],
  researches: [0, 0, 1, 1, 1, 0, 0, 0],
  works: [0, 0, 0, 1, 1, 0, 0, 0],
  directs: [0, 0, 0, 0, 1, 0, 0, 0],
  administers: [0, 0, 0, 0, 0, 1, 0, 0],
} as const;
type Right = keyof typeof MAY;

/**
 * A row: who may, who may with records of others, and the status that they get for the question that
 * the test asks.
 */
export interface Row {
  right: Right;
  withOthers: Right;
  status: number;
}

const row = (right: Right, status: number, withOthers = right): Row => ({
  right,
  withOthers,
  status,
});

/** Every route that is not one of a kind of record. */
const OTHER_ROWS: Readonly<Record<string, Row>> = {
  'session.read': row('everybody', 200),
  // With a wrong password.
  'session.signIn': row('everybody', 401),
  'session.signOut': row('everybody', 204),
  // 422: an empty body, which only those see who may send one. 404: ids that are not there.
  'session.setPassword': row('owns', 422),
  'session.patch': row('owns', 422),
  'account.list': row('administers', 200),
  'account.read': row('administers', 404),
  'account.create': row('administers', 422),
  'account.patch': row('administers', 404),
  'account.team': row('reads', 200),
  // What is in it takes the right of its kind: batch.test.ts.
  'batch.write': row('reads', 422),
  'placeholder.resolve': row('researches', 404),
  'graph.read': row('reads', 200),
  'graph.expand': row('reads', 200),
  'graph.compare': row('reads', 200),
  search: row('reads', 200),
  'analysis.list': row('reads', 200),
  'analysis.pathways': row('reads', 404),
  'analysis.money': row('reads', 404),
  'analysis.decidesAndBenefits': row('reads', 404),
  'analysis.whoFirst': row('reads', 404),
  'analysis.startingSet': row('reads', 404),
  'analysis.uncertainty': row('reads', 404),
  'analysis.contactLoss': row('reads', 404),
  'analysis.dependence': row('reads', 200),
  'analysis.lostAllies': row('reads', 200),
  'analysis.powerInterest': row('reads', 404),
  'analysis.alignmentInterest': row('reads', 404),
  'analysis.spectrum': row('reads', 404),
  'analysis.salienceClasses': row('reads', 404),
  'analysis.feasibility': row('reads', 404),
  'analysis.influence': row('reads', 200),
  'analysis.mactor': row('reads', 200),
  'analysis.keyPlayers': row('reads', 200),
  'analysis.whatIf': row('reads', 404),
  'dossier.read': row('reads', 404),
  'dossier.html': row('reads', 404),
  'dossier.pdf': row('reads', 404),
  'changes.listOwn': row('reads', 200),
  'changes.listNew': row('reads', 200),
  'changes.markSeen': row('reads', 204),
  'changes.undo': row('owns', 404),
  'inbox.read': row('reads', 200),
  'record.readers': row('reads', 404),
  live: row('reads', 200),
  'example.read': row('directs', 200),
  'example.remove': row('directs', 200),
};

/** Which right writes each kind of record. */
const WRITES: Readonly<Record<string, Right>> = {
  actor: 'researches',
  issue: 'researches',
  tie: 'researches',
  position: 'researches',
  assessment: 'works',
  source: 'researches',
  evidence: 'researches',
  engagement: 'works',
  campaign: 'works',
  objective: 'works',
  plan: 'works',
  question: 'researches',
  recommendation: 'researches',
  lever: 'researches',
  intervention: 'works',
  event: 'researches',
  view: 'comments',
  briefing: 'directs',
  note: 'researches',
  comment: 'comments',
  contactDetail: 'researches',
  handlingNote: 'researches',
  judgement: 'researches',
  translation: 'researches',
};

/** Kinds of record that belong to their author; those of others a director changes. */
const PERSONAL = new Set(['comment', 'view']);

const recordRows = ([kind, writes]: [string, Right]): [string, Row][] => {
  const change = row(writes, 200, PERSONAL.has(kind) ? 'directs' : writes);
  return [
    [`${kind}.list`, row('reads', 200)],
    [`${kind}.read`, row('reads', 200)],
    [`${kind}.history`, row('reads', 200)],
    [`${kind}.create`, row(writes, 201)],
    [`${kind}.patch`, change],
    [`${kind}.retire`, change],
    [`${kind}.restore`, change],
  ];
};

export const ROWS: Readonly<Record<string, Row>> = {
  ...OTHER_ROWS,
  ...Object.fromEntries(Object.entries(WRITES).flatMap(recordRows)),
};

/** What a route with an id of a record may name. Hidden and missing are one to whoever asks. */
export const NAMED = { own: true, other: true, hidden: false, missing: false } as const;
export type Named = keyof typeof NAMED;

/** The status that a person gets from a route, for a record so named where it takes one. */
export function expectedStatus(route: string, person: PersonName, named: Named = 'own'): number {
  const found = ROWS[route];
  if (!found) throw new Error(`The route ${route} has no row.`);
  const may = (right: Right): boolean => MAY[right][PERSONS.indexOf(person)] === 1;
  if (!may(found.right)) return person === 'anonymous' ? 401 : 403;
  if (!NAMED[named]) return 404;
  return named === 'own' || may(found.withOthers) ? found.status : 403;
}
