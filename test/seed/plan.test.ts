import { expect } from 'chai';
import { SUBJECT_NAMES } from '../../server/contract/registry.js';
import { newId } from '../../server/ids.js';
import type { FindExisting } from '../../seed/key-index.js';
import { planSeed, type Creation } from '../../seed/plan.js';
import { stages } from '../../seed/stages.js';
import { StartingSet, StartingSetError } from '../../seed/starting-set.js';

const plan = (records: unknown, existing: FindExisting = () => undefined): Creation[] =>
  planSeed(StartingSet.parse({ tag: 'mine', records }), {
    newId,
    redRecipients: ['usr_00000000000000000000'],
    existing,
  }).flat();

/** What the plan says is wrong, a line each. */
function refusal(records: unknown, existing?: FindExisting): string[] {
  try {
    plan(records, existing);
  } catch (error) {
    if (error instanceof StartingSetError) return error.message.split('\n');
    throw error;
  }
  throw new Error('the set was accepted');
}

const actor = (key: string, rest = {}) => ({ key, name: key, kind: 'ngo', ...rest });
const tie = (key: string, from: string, to: string) => ({
  key,
  from,
  to,
  type: 'partner_of',
  layer: 'support',
  status: 'stated',
  validity: 'current',
});

describe('planning a starting set', () => {
  it('puts ids for keys, whatever the order in the file', () => {
    const [a, b, t] = plan({ tie: [tie('t', 'a', 'b')], actor: [actor('a'), actor('b')] });
    expect([a?.kind, b?.kind, t?.kind]).to.deep.equal(['actor', 'actor', 'tie']);
    expect(t?.draft).to.include({ from: a?.id, to: b?.id });
    expect(t?.draft['tags']).to.deep.equal(['mine']);
  });

  it('lets records of one kind point at each other', () => {
    const recommendation = (key: string, other: string) => ({
      key,
      text: key,
      conflictsWith: [other],
    });
    const [a, b] = plan({ recommendation: [recommendation('a', 'b'), recommendation('b', 'a')] });
    expect(a?.draft['conflictsWith']).to.deep.equal([b?.id]);
    expect(b?.draft['conflictsWith']).to.deep.equal([a?.id]);
  });

  it('leaves out what exists, and points at it', () => {
    const there = newId('act_');
    const existing: FindExisting = (kind, key) =>
      kind === 'actor' && key === 'a' ? there : undefined;
    const made = plan({ actor: [actor('a'), actor('b')], tie: [tie('t', 'a', 'b')] }, existing);
    expect(made.map(({ draft }) => draft['key'])).to.deep.equal(['b', 't']);
    expect(made.at(-1)?.draft['from']).to.equal(there);
    // A stored record may be pointed at without being in the set.
    expect(plan({ actor: [actor('b')], tie: [tie('t', 'a', 'b')] }, existing)).to.have.length(2);
  });

  it('gives RED records without recipients those of the load, and no others', () => {
    const own = newId('usr_');
    const recipients = plan({
      actor: [
        actor('red', { tlp: 'RED' }),
        actor('named', { tlp: 'RED', recipients: [own] }),
        actor('amber', { tlp: 'AMBER' }),
      ],
    }).map(({ draft }) => draft['recipients']);
    expect(recipients).to.deep.equal([['usr_00000000000000000000'], [own], undefined]);
  });

  it('names kind, key and field of everything that does not fit, at once', () => {
    const lines = refusal({
      actor: [actor('a'), actor('a'), actor('b', { kind: 'club' })],
      tie: [tie('t', 'a', 'nobody')],
    });
    expect(lines).to.have.length(3);
    expect(lines[0]).to.equal('actor a, key: is given twice');
    expect(lines[1]).to.match(/^actor b, kind: /);
    expect(lines[2]).to.equal('tie t, to: nothing has the key "nobody"');
  });

  it('refuses a key that could mean two records', () => {
    const lines = refusal({
      actor: [actor('a'), actor('x')],
      issue: [{ key: 'x', name: 'x' }],
      tie: [{ ...tie('t', 'a', 'x'), type: 'law_targets' }],
    });
    expect(lines).to.deep.equal(['tie t, to: "x" is the key of two records: actor, issue']);
  });

  it('refuses a pattern of a question that names nobody, but takes words in brackets', () => {
    const question = (to: string) => ({
      question: [{ key: 'q', text: 'who?', missingTies: [{ from: '(any)', type: 'funds', to }] }],
    });
    expect(refusal(question('nobody'))).to.deep.equal([
      'question q, missingTies: nothing has the key "nobody"',
    ]);
    expect(plan(question('(any)'))).to.have.length(1);
  });

  it('refuses fields that the contract does not know', () => {
    expect(refusal({ actor: [actor('a', { address: 'here' })] })).to.have.length(1);
  });
});

describe('stages of kinds', () => {
  it('hold every kind once, in at most ten', () => {
    expect(stages().flat()).to.have.members(SUBJECT_NAMES);
    expect(stages().length).to.be.at.most(10);
  });
});
