import { expect } from 'chai';
import { mayStandBetween } from '../../../server/domain/analysis/conduits.rules.js';
import { decidersOf } from '../../../server/domain/analysis/deciders.rules.js';
import { usAt } from '../../../server/domain/analysis/us.rules.js';
import { isKind, type Fact, type Facts } from '../../../server/projection/facts.js';
import { actor, evidence, factOf, factsOf, include, issue, source, tie } from './world.js';

describe('us', () => {
  it('is who is marked so, and everyone with a current inner tie to it', () => {
    const people = ['lead', 'staff', 'past', 'asked', 'draft', 'friend', 'elsewhere', 'gone'];
    const facts = factsOf(
      actor('us', { us: true }),
      actor('shelter'),
      ...people.slice(0, -1).map((id) => actor(id)),
      factOf('actor', { id: 'gone', name: 'gone', kind: 'post', retired: true }),
      tie('1', 'lead', 'leads', 'us'),
      tie('2', 'staff', 'works_for', 'us'),
      tie('3', 'past', 'works_for', 'us', { validity: 'lapsed' }),
      tie('4', 'asked', 'works_for', 'us', { status: 'open_question' }),
      tie('5', 'draft', 'works_for', 'us', { draft: true }),
      tie('6', 'friend', 'partner_of', 'us'),
      tie('7', 'us', 'part_of', 'elsewhere'),
      tie('8', 'gone', 'works_for', 'us'),
      tie('9', 'shelter', 'part_of', 'us', { asOf: null, since: '2001', until: '2003' }),
    );
    expect([...usAt(facts, 'review')].sort()).to.deep.equal(['act_lead', 'act_staff', 'act_us']);
    expect([...usAt(facts, '2002')].sort()).to.deep.equal(['act_shelter', 'act_us']);
  });
});

describe('who may stand between', () => {
  const may = (fields: Parameters<typeof actor>[1], ...asked: Parameters<typeof include>) => {
    const facts = factsOf(actor('x', fields));
    const fact = facts.get('act_x');
    if (!isKind(fact, 'actor')) throw new Error('no actor');
    return mayStandBetween(facts, fact, include(...asked));
  };

  it('is anybody who can be asked', () => {
    expect(may({})).to.equal(true);
  });

  it('is never an instrument, a population, or somebody who is gone', () => {
    expect(may({ kind: 'instrument' })).to.equal(false);
    expect(may({ addressable: false })).to.equal(false);
    expect(may({ lifecycle: 'deceased' })).to.equal(false);
    expect(may({ lifecycle: 'closed' })).to.equal(false);
  });

  it('is somebody protected only by recorded agreement', () => {
    expect(may({ protected: true })).to.equal(false);
    expect(may({ protected: true, conduitAgreed: true })).to.equal(true);
  });

  it('is a placeholder or a proposed body only when asked for', () => {
    expect(may({ kind: 'unknown_placeholder' })).to.equal(false);
    expect(may({ kind: 'unknown_placeholder' }, 'open_question')).to.equal(true);
    expect(may({ lifecycle: 'proposed' }, 'open_question')).to.equal(false);
    expect(may({ lifecycle: 'proposed' }, 'proposed')).to.equal(true);
  });

  it('is nobody marked "do not route through"', () => {
    const note = (rule: 'do_not_route' | 'do_not_approach') =>
      factsOf(actor('x'), factOf('handlingNote', { id: 'n', on: 'act_x', rule }));
    const ask = (facts: Facts) => {
      const fact = facts.get('act_x');
      return isKind(fact, 'actor') && mayStandBetween(facts, fact, include());
    };
    expect(ask(note('do_not_route'))).to.equal(false);
    expect(ask(note('do_not_approach'))).to.equal(true);
  });
});

describe('deciders', () => {
  const world: readonly Fact[] = [
    ...['ministry', 'elite', 'council', 'unknown'].map((id) => actor(id)),
    issue('topic', { kind: 'topic' }),
    issue('street', { parent: 'iss_topic' }),
    issue('visibility', { parent: 'iss_topic' }),
    issue('other'),
    source('r', 'B'),
    tie('1', 'ministry', 'decides_policy_on', 'iss_topic'),
    tie('2', 'ministry', 'decides_policy_on', 'iss_topic', { status: 'alleged' }),
    tie('3', 'elite', 'decides_policy_on', 'iss_visibility'),
    tie('4', 'unknown', 'decides_policy_on', 'iss_street', { status: 'open_question' }),
    tie('5', 'council', 'sidelined_from', 'iss_street'),
    ...['1', '2', '3', '4', '5'].map((id) => evidence(id, `tie_${id}`, 'r', 2)),
    factOf('question', {
      id: 'q',
      text: 'Who decides?',
      missingTies: [{ from: '(who)', type: 'decides_policy_on', to: 'iss_topic' }],
    }),
    factOf('question', {
      id: 'closed',
      text: 'Who decided?',
      state: 'closed',
      missingTies: [{ from: '(who)', type: 'decides_policy_on', to: 'iss_topic' }],
    }),
  ];
  const decide = (
    target: string,
    facts: readonly Fact[] = world,
    ...asked: Parameters<typeof include>
  ) => {
    const graph = factsOf(...facts);
    const fact = graph.get(target);
    if (!isKind(fact, 'issue') && !isKind(fact, 'objective')) throw new Error('no target');
    const found = decidersOf(graph, fact, { asOf: 'review', include: include(...asked) });
    return {
      ...found,
      names: found.deciders.map(({ actor: id }) => id),
      questions: found.questions.map(({ id }) => id),
    };
  };

  it('of an issue have a deciding tie that carries weight, the best of several', () => {
    const found = decide('iss_topic');
    expect(found).to.deep.include({
      recorded: 'on_issue',
      on: 'iss_topic',
      names: ['act_ministry'],
    });
    expect(found.deciders[0]?.deciding?.weight.tie.id).to.equal('tie_1');
  });

  it('are else those of the wider issue and its parts, and this is said', () => {
    const found = decide('iss_street');
    expect(found).to.deep.include({
      recorded: 'on_wider_issue',
      on: 'iss_topic',
      names: ['act_elite', 'act_ministry'],
      questions: ['que_q'],
    });
    expect(found.deciders.every(({ deciding }) => deciding?.wider)).to.equal(true);
    expect(found.deciders[0]?.deciding?.issue).to.equal('iss_visibility');
  });

  it('are those only asked about when open questions are allowed', () => {
    expect(decide('iss_street', world, 'open_question')).to.deep.include({
      recorded: 'on_issue',
      names: ['act_unknown'],
    });
  });

  it('are else nobody, and this is said', () => {
    expect(decide('iss_other')).to.deep.include({ recorded: 'none', on: null, names: [] });
  });

  it('of an objective are those it names, else those of its issue', () => {
    const objective = (deciders: string[]) =>
      factOf('objective', { id: 'o', name: 'o', issue: 'iss_topic', deciders });
    expect(decide('obj_o', [...world, objective(['act_council'])])).to.deep.include({
      recorded: 'named',
      names: ['act_council'],
    });
    expect(decide('obj_o', [...world, objective([])])).to.deep.include({
      recorded: 'on_issue',
      names: ['act_ministry'],
    });
  });
});
