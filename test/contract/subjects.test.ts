import { expect } from 'chai';
import { SUBJECT_NAMES, subjectOf, type SubjectName } from '../../server/contract/registry.js';
import { decode, encode } from '../../server/database/codec.js';
import { completeDraft } from '../../server/domain/records/draft.rules.js';
import { newId } from '../../server/ids.js';
import { leastDrafts } from '../support/drafts.js';

const idOf = (name: SubjectName): string => newId(subjectOf(name).prefix);
const DRAFTS = leastDrafts({
  actor: idOf('actor'),
  otherActor: idOf('actor'),
  issue: idOf('issue'),
  source: idOf('source'),
  objective: idOf('objective'),
});
const SUBJECTS = SUBJECT_NAMES.map(subjectOf);
const MADE = { account: newId('usr_'), at: '2024-03-01T12:00:00.000Z' };

describe('kinds of record', () => {
  it('have names, addresses, prefixes and labels of their own', () => {
    for (const key of ['name', 'plural', 'prefix', 'label'] as const) {
      const values = SUBJECTS.map((subject) => subject[key]);
      expect(new Set(values).size, key).to.equal(SUBJECTS.length);
    }
  });

  for (const name of SUBJECT_NAMES) {
    const subject = subjectOf(name);
    const draft = DRAFTS[name];
    const complete = () => completeDraft(subject, draft, { ...MADE, id: newId(subject.prefix) });

    it(`${name}: a draft that leaves out all that it may becomes a record that reads`, () => {
      expect(subject.create.parse(draft)).to.deep.equal(draft);
      const record = complete();
      expect(subject.read.parse(record)).to.deep.equal(record);
      expect(record).to.include({ tlp: subject.defaultTlp, createdBy: MADE.account });
    });

    it(`${name}: comes back from the database as it went`, () => {
      const record = complete();
      expect(decode(subject, encode(subject, record))).to.deep.equal(record);
    });

    it(`${name}: takes no field that it does not name, in drafts and patches`, () => {
      expect(subject.create.safeParse({ ...draft, surprise: 1 }).success).to.equal(false);
      expect(subject.patch.safeParse({ surprise: 1 }).success).to.equal(false);
      expect(subject.patch.safeParse({ id: newId(subject.prefix) }).success).to.equal(false);
      expect(subject.patch.parse({})).to.deep.equal({});
    });

    for (const [field, { kinds }] of Object.entries(subject.references)) {
      if (kinds.length === 0) continue;
      it(`${name}: ${field} takes ids of ${kinds.join(', ')} and of nothing else`, () => {
        const takes = (other: SubjectName): boolean => {
          const value = idOf(other);
          const schema = subject.fields[field];
          return [value, [value]].some((one) => schema?.safeParse(one).success);
        };
        expect(SUBJECT_NAMES.filter(takes)).to.have.members([...kinds]);
      });
    }
  }
});
