import { expect } from 'chai';
import { weighActors } from '../../../server/domain/analysis/mactor.rules.js';
import { actor, evidence, factOf, issue, source, tie } from '../analysis/world.js';
import { FAMILIES, MARRIAGES } from '../../graph/florentine.js';
import { actorsIn, askWorld, columnOf } from './asking.js';

const number = (value: unknown): number => {
  if (typeof value !== 'number') throw new TypeError('a number was expected');
  return value;
};

describe('influence in the network', () => {
  it('collapses parallel ties: in a chain of three with one doubled, the middle alone is between', async () => {
    const answer = await askWorld('influence', [
      ...['a', 'b', 'c'].map((id) => actor(id)),
      tie('1', 'a', 'partner_of', 'b'),
      tie('2', 'b', 'works_with', 'a', { strength: 5 }),
      tie('3', 'b', 'partner_of', 'c'),
    ]);
    const between = Object.fromEntries(
      (answer.tables['actors'] ?? []).map((row) => [
        String(row['actor']),
        number(row['betweenness']),
      ]),
    );
    expect(between).to.deep.equal({ act_a: 0, act_b: 1, act_c: 0 });
  });

  it('of the Florentine families is as published', async () => {
    const answer = await askWorld('influence', [
      ...FAMILIES.map((id) => actor(id)),
      ...MARRIAGES.map(([a, b], i) => tie(String(i), a, 'partner_of', b, { strength: 5 })),
    ]);
    const between = new Map(
      (answer.tables['actors'] ?? []).map((row) => [row['actor'], number(row['betweenness'])]),
    );
    const PUBLISHED = { Medici: 0.522, Guadagni: 0.255, Albizzi: 0.212, Salviati: 0.143, Ridolfi: 0.114, Bischeri: 0.104, Strozzi: 0.103 }; // prettier-ignore
    for (const [family, value] of Object.entries(PUBLISHED)) {
      expect(between.get(`act_${family}`), family).to.be.closeTo(value, 5e-4);
    }
  });

  it('ranks those whose influence the influential take, by the weight of the best tie', async () => {
    const answer = await askWorld('influence', [
      ...['source', 'weak', 'sink'].map((id) => actor(id)),
      tie('1', 'source', 'influences', 'sink', { strength: 5 }),
      tie('2', 'weak', 'influences', 'sink', { strength: 1 }),
    ]);
    expect(actorsIn(answer, 'actors')).to.deep.equal(['source', 'weak', 'sink']);
    const [first, second, third] = columnOf(answer, 'actors', 'pageRank').map(number);
    // Against the ties the sink hands on 5 : 1 (weights .05 and .01); the two are dangling.
    const [s, w, k] = [first ?? 0, second ?? 0, third ?? 0];
    expect(s + w + k).to.be.closeTo(1, 1e-9);
    const base = (1 - 0.85) / 3 + (0.85 * (s + w)) / 3;
    expect(k).to.be.closeTo(base, 1e-9);
    expect(s).to.be.closeTo(base + 0.85 * k * (5 / 6), 1e-6);
  });
});

describe('MACTOR', () => {
  const DIRECT = [[0, 3, 1, 2], [1, 0, 2, 0], [2, 1, 0, 3], [0, 2, 1, 0]]; // prettier-ignore
  const arcs = DIRECT.map((row) =>
    row.flatMap((rating, end) => (rating > 0 ? [{ rating, end }] : [])),
  );
  const rated = {
    nodeCount: 4,
    start: Int32Array.from([0, 1, 2, 3, 4], (n) => arcs.slice(0, n).flat().length),
    ends: Int32Array.from(arcs.flat(), ({ end }) => end),
    ratings: Uint8Array.from(arcs.flat(), ({ rating }) => rating),
  };

  it('of the constructed matrix is as worked by hand', () => {
    const weighed = weighActors(rated, true);
    expect(weighed.map(({ influence }) => influence)).to.deep.equal([15, 11, 16, 9]);
    expect(weighed.map(({ dependence }) => dependence)).to.deep.equal([10, 16, 13, 12]);
    // r = (I − MIDI_ii) / ΣI · I / (I + D), with the diagonal of MIDI 2, 2, 3, 1 and ΣI = 51.
    const r = [
      (13 / 51) * (15 / 25),
      (9 / 51) * (11 / 27),
      (13 / 51) * (16 / 29),
      (8 / 51) * (9 / 21),
    ];
    const sum = r.reduce((a, b) => a + b, 0);
    weighed.forEach(({ balance }, i) => {
      expect(balance).to.be.closeTo((4 * (r[i] ?? 0)) / sum, 1e-12);
    });
  });

  it('leaves the diagonal out where it shall not count', () => {
    const weighed = weighActors(rated, false);
    expect(weighed.map(({ influence }) => influence)).to.deep.equal([13, 9, 13, 8]);
    expect(weighed.map(({ dependence }) => dependence)).to.deep.equal([8, 14, 10, 11]);
  });

  it('rates by the best tie, says that it is assumed, and sets the sides apart', async () => {
    const stand = (id: string, of: string, stance: 'for' | 'against') =>
      factOf('position', { id, actor: `act_${of}`, issue: 'iss_i', capacity: 'official', stance, asOf: 'review' }); // prettier-ignore
    const sourced = (id: string) =>
      [1, 2].map((n) => evidence(`${id}${n}`, `tie_${id}`, `s${n}`, 1));
    const answer = await askWorld('mactor', [
      ...['a', 'b', 'c'].map((id) => actor(id)),
      issue('i'),
      source('s1', 'A'),
      source('s2', 'A'),
      // .9 · 1 · .99 → 4; the second tie between the same two does not add.
      tie('1', 'a', 'leads', 'b', { strength: 5 }),
      ...sourced('1'),
      tie('2', 'a', 'influences', 'b', { strength: 5 }),
      tie('3', 'b', 'influences', 'c', { strength: 5 }),
      ...sourced('3'),
      stand('p1', 'a', 'for'),
      stand('p2', 'b', 'for'),
      stand('p3', 'c', 'against'),
    ], { issue: 'iss_i' }); // prettier-ignore
    const rows = new Map((answer.tables['actors'] ?? []).map((row) => [row['actor'], row]));
    // MDI: a→b 4, b→c 2 (and what `leads` gives b over a, if anything); a→c through b min(4, 2).
    expect(number(rows.get('act_a')?.['influence'])).to.be.at.least(6);
    expect(rows.get('act_c')).to.include({ influence: 0, balance: 0, mobilisation: 0 });
    const [a, b] = [rows.get('act_a'), rows.get('act_b')];
    const both = (number(a?.['balance']) + number(b?.['balance'])) / 2;
    expect(number(a?.['convergence'])).to.be.closeTo(both, 1e-12);
    expect(number(a?.['mobilisation'])).to.be.closeTo(number(a?.['balance']), 1e-12);
    expect(a?.['terms']).to.deep.include({
      name: 'influence',
      value: number(a?.['influence']),
      recorded: 'round(4p)',
      assumed: true,
    });
  });
});

describe('key players', () => {
  const families = (kind: 'institution' | 'community_org') => [
    ...FAMILIES.map((id) => actor(id, { kind })),
    ...MARRIAGES.map(([a, b], i) => tie(String(i), a, 'partner_of', b)),
  ];

  it('of the Florentine families are the Medici, and with them the Guadagni', async () => {
    const answer = await askWorld('key-players', families('institution'));
    expect(columnOf(answer, 'actors', 'records')[0]).to.deep.equal(['act_Medici']);
    expect(number(columnOf(answer, 'actors', 'fragmentation')[0])).to.be.closeTo(0.6738, 5e-5);
    const [pair] = answer.tables['pair'] ?? [];
    expect([pair?.['records']].flat().sort()).to.deep.equal(['act_Guadagni', 'act_Medici']);
    expect(number(pair?.['fragmentation'])).to.be.closeTo(0.8024, 5e-5);
    expect(answer.lookedFor.method[0]?.value).to.be.closeTo(0.4998, 5e-5);
  });

  it('never name communities, people harmed or services', async () => {
    const communities = await askWorld('key-players', families('community_org'));
    expect(communities.tables).to.deep.equal({ actors: [], pair: [] });
    const answer = await askWorld('key-players', [
      ...['a', 'b', 'c'].map((id) => actor(id)),
      actor('harmed', { protected: true }),
      tie('1', 'a', 'serves', 'b'),
      tie('2', 'b', 'partner_of', 'harmed'),
      tie('3', 'b', 'partner_of', 'c'),
    ]);
    expect(columnOf(answer, 'actors', 'records').flat()).to.have.members(['act_b', 'act_c']);
  });
});
