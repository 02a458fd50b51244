import { expect } from 'chai';
import type { Pathways, PathwaysQuery } from '../../../server/contract/pathways.js';
import { findPathways } from '../../../server/domain/analysis/pathways.service.js';
import { ProblemError } from '../../../server/problem-error.js';
import type { Fact } from '../../../server/projection/facts.js';
import { actor, evidence, factOf, factsOf, idsAsNames, issue, source, tie } from './world.js';

const QUERY: PathwaysQuery = { to: 'act_z', k: 5, maxHops: 6, asOf: 'review' };

/** Us → m → z, and us → n → z; every tie rated 5 and proved A1 unless said otherwise. */
const WORLD: readonly Fact[] = [
  actor('us', { us: true }),
  actor('m'),
  actor('n'),
  actor('z'),
  issue('i'),
  source('a', 'A'),
  ...proved('1', 'us', 'oversees', 'm'),
  ...proved('2', 'm', 'oversees', 'z'),
  ...proved('3', 'us', 'met_with', 'n'),
  ...proved('4', 'n', 'oversees', 'z'),
];

function proved(...[id, from, type, to, fields]: Parameters<typeof tie>): Fact[] {
  return [tie(id, from, type, to, { strength: 5, ...fields }), evidence(id, `tie_${id}`, 'a', 1)];
}

function ask(query: Partial<PathwaysQuery> = {}, ...more: readonly Fact[]): Promise<Pathways> {
  const deps = { facts: factsOf(...WORLD, ...more), names: idsAsNames };
  return findPathways(deps, { ...QUERY, ...query });
}

const stations = ({ paths }: Pathways) =>
  paths.map(({ steps }) => [steps[0]?.from.id, ...steps.map(({ to }) => to.id)].join(' '));

async function problem(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
  throw new Error('no problem');
}

describe('pathways', () => {
  it('are ranked by the product of ties and willingness', async () => {
    const answer = await ask();
    expect(stations(answer)).to.deep.equal(['act_us act_m act_z', 'act_us act_n act_z']);
    const [first, second] = answer.paths;
    const step = 0.8 * 0.9025;
    expect(first?.score).to.be.closeTo(step * 0.5 * step, 1e-9);
    expect(second?.score).to.be.closeTo(0.5 * 0.9025 * 0.5 * step, 1e-9);
    expect(second?.relative).to.be.closeTo(0.5 / 0.8, 1e-9);
    expect(first).to.include({ class: 'strong', hops: 2, weakest: 0 });
    expect(second).to.include({ class: 'workable', hops: 2, weakest: 0 });
    expect(first?.readings).to.deep.equal({
      ranks: { cautious: 1, default: 1, generous: 1 },
      stable: true,
    });
  });

  it('say when their order depends on what is assumed', async () => {
    // By way of m .722 · .9 · .722 = .469; directly .722 times .4, .6 or .8.
    const answer = await ask(
      { issue: 'iss_i', avoid: 'act_n' },
      factOf('position', { id: 'p', actor: 'act_m', issue: 'iss_i', stance: 'for' }),
      ...proved('5', 'us', 'oversees', 'z', { strength: null }),
    );
    expect(stations(answer)).to.deep.equal(['act_us act_m act_z', 'act_us act_z']);
    expect(answer.paths.map(({ readings }) => readings)).to.deep.equal([
      { ranks: { cautious: 1, default: 1, generous: 2 }, stable: false },
      { ranks: { cautious: 2, default: 2, generous: 1 }, stable: false },
    ]);
  });

  it('follow the leverage of each type, not the way that the tie points', async () => {
    const backward = [...proved('5', 'z', 'party_to_treaty', 'us')];
    const answer = await ask({ maxHops: 1 }, ...backward);
    expect(answer.paths[0]?.steps[0]).to.deep.include({ direction: 'against' });
    expect(
      stations(await ask({ maxHops: 1 }, ...proved('5', 'us', 'party_to_treaty', 'z'))),
    ).to.deep.equal([]);
    expect(
      stations(await ask({ maxHops: 1 }, ...proved('5', 'us', 'violent_towards', 'z'))),
    ).to.deep.equal([]);
    expect(
      stations(await ask({ maxHops: 1 }, ...proved('5', 'z', 'partner_of', 'us'))),
    ).to.have.length(1);
  });

  it('start at anybody of us, and that costs nothing', async () => {
    const answer = await ask(
      {},
      actor('lead'),
      ...proved('5', 'lead', 'leads', 'us'),
      ...proved('6', 'lead', 'oversees', 'z'),
    );
    expect(stations(answer)[0]).to.equal('act_lead act_z');
    expect(answer.paths[0]?.score).to.be.closeTo(0.8 * 0.9025, 1e-9);
    expect(answer.lookedFor.from.map(({ id }) => id)).to.deep.equal(['act_us']);
  });

  it('start at another when asked, and then our contacts do not count', async () => {
    const refusal = factOf('engagement', { id: 'e', with: ['act_z'], result: 'refused' });
    const answer = await ask({ from: 'act_m' }, refusal);
    expect(answer.paths[0]?.steps[0]?.factors.some(({ name }) => name === 'contact')).to.equal(
      false,
    );
    const ours = await ask(
      { to: 'act_m' },
      factOf('engagement', { id: 'e', with: ['act_m'], result: 'refused' }),
    );
    expect(ours.paths[0]?.steps[0]?.probability).to.be.closeTo((0.8 * 0.9025) / 3, 1e-9);
  });

  it('weigh who is in between by its stance on the issue', async () => {
    const against = factOf('position', {
      id: 'p',
      actor: 'act_m',
      issue: 'iss_i',
      stance: 'against',
      tlp: 'AMBER',
    });
    const answer = await ask({ issue: 'iss_i' }, against);
    expect(stations(answer)).to.deep.equal(['act_us act_n act_z', 'act_us act_m act_z']);
    expect(answer.paths[1]?.steps[1]?.willingness).to.deep.equal({
      value: 0.05,
      stance: 'against',
      why: 'position',
      position: 'pos_p',
    });
    expect(answer.paths[1]?.tlp).to.equal('AMBER');
    expect(answer.paths[0]?.tlp).to.equal('GREEN');
    expect(answer.paths[1]?.steps[0]?.willingness).to.equal(null);
    expect(stations(await ask({ issue: 'iss_i', aim: 'against' }, against))[0]).to.equal(
      'act_us act_m act_z',
    );
  });

  it('name the parallel ties that could carry a step', async () => {
    const answer = await ask({}, ...proved('0', 'us', 'met_with', 'm'));
    expect(answer.paths[0]?.steps[0]?.alternatives.map(({ id }) => id)).to.deep.equal(['tie_0']);
  });

  it('never count drafts, mirrors, retired ties or what ends at a retired actor', async () => {
    const mirrored = proved('6', 'z', 'met_with', 'us', { mirrorOf: 'tie_5' });
    const first = tie('5', 'us', 'violent_towards', 'z');
    for (const more of [
      proved('5', 'us', 'oversees', 'z', { draft: true }),
      proved('5', 'us', 'oversees', 'z', { retired: true }),
      [first, ...mirrored],
    ]) {
      expect(stations(await ask({ maxHops: 1 }, ...more))).to.deep.equal([]);
    }
    const gone = factOf('actor', { id: 'gone', name: 'gone', kind: 'post', retired: true });
    const through = [
      gone,
      ...proved('5', 'us', 'oversees', 'gone'),
      ...proved('6', 'gone', 'oversees', 'z'),
    ];
    expect(stations(await ask({}, ...through))).to.have.length(2);
  });

  it('keep to layers, statuses, validity, way points and what to avoid', async () => {
    expect(stations(await ask({ layers: 'formal,decision' }))).to.deep.equal([
      'act_us act_m act_z',
    ]);
    expect(stations(await ask({ avoid: 'act_m,act_absent' }))).to.deep.equal([
      'act_us act_n act_z',
    ]);
    expect(stations(await ask({ through: 'act_n' }))).to.deep.equal(['act_us act_n act_z']);
    const direct = proved('5', 'us', 'oversees', 'z', { status: 'alleged', validity: 'lapsed' });
    expect(stations(await ask({ maxHops: 1 }, ...direct))).to.have.length(1);
    expect(stations(await ask({ maxHops: 1, statuses: 'stated' }, ...direct))).to.deep.equal([]);
    expect(stations(await ask({ maxHops: 1, validity: 'current' }, ...direct))).to.deep.equal([]);
  });

  it('admit open questions and proposals only when asked, and drawn apart', async () => {
    const question = proved('5', 'us', 'oversees', 'z', { status: 'open_question' });
    expect(stations(await ask({ maxHops: 1 }, ...question))).to.deep.equal([]);
    const allowed = await ask({ maxHops: 1, include: 'open_question' }, ...question);
    expect(allowed.paths[0]).to.include({ class: 'speculative' });
    expect(allowed.paths[0]?.score).to.be.closeTo(0.8 * 0.2, 1e-9);
    const proposal = proved('5', 'us', 'oversees', 'z', {
      status: 'recommended',
      validity: 'proposed',
    });
    expect(stations(await ask({ maxHops: 1, include: 'proposed' }, ...proposal))).to.have.length(1);
  });

  it('when there is none, tell what was looked for and what would have to be allowed', async () => {
    const question = proved('5', 'us', 'oversees', 'z', { status: 'open_question' });
    const { paths, lookedFor } = await ask({ maxHops: 1, layers: 'formal' }, ...question);
    expect(paths).to.deep.equal([]);
    expect(lookedFor).to.deep.include({
      layers: ['formal'],
      include: [],
      maxHops: 1,
      ifAllowed: { hops: 1, class: 'speculative', include: ['open_question'] },
    });
    expect((await ask({ maxHops: 1 })).lookedFor.ifAllowed).to.equal(null);
  });

  it('say which limits were brought into range', async () => {
    const { lookedFor } = await ask({ k: 50, maxHops: 40 });
    expect(lookedFor).to.deep.include({
      k: 20,
      maxHops: 12,
      clamped: ['k: 50 → 20', 'maxHops: 40 → 12'],
    });
    expect((await ask({ k: 0, maxHops: -3 })).lookedFor).to.include({ k: 1, maxHops: 1 });
  });

  it('end at the deciders of an issue, the deciding tie their last factor', async () => {
    const answer = await ask(
      { to: 'iss_i' },
      ...proved('5', 'z', 'decides_policy_on', 'iss_i', { strength: 1 }),
      ...proved('6', 'm', 'decides_policy_on', 'iss_i'),
    );
    expect(stations(answer)[0]).to.equal('act_us act_m');
    expect(answer.paths[0]?.score).to.be.closeTo((0.8 * 0.9025) ** 2, 1e-9);
    expect(answer.paths[0]?.decides).to.deep.include({ wider: false });
    expect(answer.paths[0]?.decides?.tie.id).to.equal('tie_6');
    expect(answer.lookedFor.deciders).to.deep.include({ recorded: 'on_issue' });
    expect(answer.lookedFor.deciders.actors.map(({ id }) => id)).to.deep.equal(['act_m', 'act_z']);
  });

  it('end at those whom an objective names, with its aim and issue', async () => {
    const objective = factOf('objective', {
      id: 'o',
      name: 'o',
      issue: 'iss_i',
      aim: 'against',
      deciders: ['act_z'],
    });
    const answer = await ask({ to: 'obj_o' }, objective);
    expect(stations(answer)).to.have.length(2);
    expect(answer.lookedFor).to.include({ aim: 'against' });
    expect(answer.lookedFor.issue?.id).to.equal('iss_i');
    expect(answer.lookedFor.deciders.recorded).to.equal('named');
  });

  it('say that nobody is recorded as deciding', async () => {
    const { paths, lookedFor } = await ask({ to: 'iss_i' });
    expect(paths).to.deep.equal([]);
    expect(lookedFor.deciders.recorded).to.equal('none');
  });

  it('refuse equal ends and unknown words, and miss what is not there', async () => {
    const retired = factOf('actor', { id: 'old', name: 'old', kind: 'post', retired: true });
    expect(await problem(ask({ from: 'act_z' }))).to.equal('input.invalid');
    expect(await problem(ask({ to: 'act_us' }))).to.equal('input.invalid');
    expect(await problem(ask({ layers: 'formal,magic' }))).to.equal('input.invalid');
    expect(await problem(ask({ include: 'everything' }))).to.equal('input.invalid');
    expect(await problem(ask({ through: 'act_m,act_n,act_z,act_us,act_m,act_n' }))).to.equal(
      'input.invalid',
    );
    for (const query of [
      { to: 'act_no' },
      { to: 'tie_1' },
      { from: 'act_no' },
      { issue: 'act_m' },
      { to: 'act_old' },
      { through: 'x' },
    ]) {
      expect(await problem(ask(query, retired))).to.equal('record.missing');
    }
  });
});
