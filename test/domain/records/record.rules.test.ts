import { expect } from 'chai';
import { subjectOf, type SubjectName } from '../../../server/contract/registry.js';
import { completeDraft } from '../../../server/domain/records/draft.rules.js';
import { checkRecord } from '../../../server/domain/records/record.rules.js';
import { checkKindFits } from '../../../server/domain/records/tie.rules.js';
import { ProblemError } from '../../../server/problem-error.js';

const id = (prefix: string, n: number): string => prefix + String(n).padStart(20, '0');
const [CITIZEN, POLICE, COURT] = [id('act_', 1), id('act_', 2), id('act_', 3)];
const [TIE, MIRROR] = [id('tie_', 1), id('tie_', 2)];

const extortion = { from: POLICE, to: CITIZEN, type: 'extorts_from', mirrorOf: null };
const bribe = { from: CITIZEN, to: POLICE, type: 'pays_bribe_to', mirrorOf: TIE };
const THERE: Readonly<Record<string, object>> = {
  [CITIZEN]: { kind: 'public' },
  [POLICE]: { kind: 'agency' },
  [COURT]: { kind: 'institution' },
  [TIE]: extortion,
  [MIRROR]: bribe,
};
const lookUp = (of: string) => {
  const fields = THERE[of];
  return fields && { fields };
};

/** Paths of the fields that a draft is refused for; none when it passes. */
function refused(name: SubjectName, draft: object): string[] {
  const subject = subjectOf(name);
  const made = { id: id(subject.prefix, 9), account: 'usr_x', at: '2024-01-01T00:00:00Z' };
  return pathsOf(() => checkRecord(subject, completeDraft(subject, { ...draft }, made), lookUp));
}

function pathsOf(check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return (error.fields ?? []).map(({ path }) => path);
  }
}

describe('rules of a tie', () => {
  it('takes a mirror of the same two actors, whichever way it points', () => {
    expect(refused('tie', bribe)).to.deep.equal([]);
    expect(refused('tie', { ...extortion, mirrorOf: TIE })).to.deep.equal([]);
  });

  it('refuses a mirror of itself, of a mirror, of nothing, and of two others', () => {
    for (const mirrorOf of [id('tie_', 9), MIRROR, id('tie_', 8)]) {
      expect(refused('tie', { ...bribe, mirrorOf }), mirrorOf).to.deep.equal(['mirrorOf']);
    }
    expect(refused('tie', { ...bribe, to: COURT })).to.deep.equal(['mirrorOf']);
  });

  it('names the end that its type does not join', () => {
    const summons = { from: COURT, to: POLICE, type: 'can_summon' };
    expect(refused('tie', summons)).to.deep.equal([]);
    expect(refused('tie', { ...summons, from: CITIZEN })).to.deep.equal(['from']);
  });

  it('keeps the kind of an actor to what its ties join', () => {
    const kindOf = (kind: string) => (of: string) =>
      of === POLICE ? { fields: { kind } } : lookUp(of);
    expect(pathsOf(() => checkKindFits([extortion], kindOf('informal_group')))).to.deep.equal([]);
    expect(pathsOf(() => checkKindFits([extortion], kindOf('instrument')))).to.deep.equal(['kind']);
  });
});

describe('rules of a question', () => {
  const missing = (pattern: object) => ({
    text: 'Who decides?',
    missingTies: [{ from: '(somebody)', type: 'decides_policy_on', to: CITIZEN, ...pattern }],
  });

  it('takes ids of actors and issues, types, and descriptions of them', () => {
    expect(refused('question', missing({}))).to.deep.equal([]);
    expect(refused('question', missing({ type: '(stance)', to: id('iss_', 1) }))).to.deep.equal([]);
  });

  it('refuses other records, other words, and types that there are not', () => {
    expect(refused('question', missing({ from: TIE }))).to.deep.equal(['missingTies.0.from']);
    expect(refused('question', missing({ to: 'somebody' }))).to.deep.equal(['missingTies.0.to']);
    expect(refused('question', missing({ type: 'likes' }))).to.deep.equal(['missingTies.0.type']);
  });
});
