// The page of a record tells every field of it, in words: nothing as it is on the wire, nothing without
// a label, for every kind and every choice that the contract has.
import { expect } from 'chai';
import { factsOf, type Fact, type Told } from '../../../client/elements/am-record-facts/facts.js';
import { headingField, isLeftOut } from '../../../client/elements/am-record-facts/left-out.js';
import { fieldOf } from '../../../client/fields/control-of.js';
import { fieldWord } from '../../../client/fields/field-words.js';
import { SUBJECT_NAMES, subjectOf, type SubjectName } from '../../../server/contract/registry.js';
import { filledRecord } from './filled-records.js';

/** A record with other values in some fields; ids and labels as they are on every record. */
const factsWith = (kind: SubjectName, change: Readonly<Record<string, unknown>> = {}): Fact[] =>
  factsOf(kind, { ...Object.fromEntries(filledRecord(kind)), ...change });

/** Every value that is told, parts of groups too, as `label: text`. */
const linesOf = (facts: readonly Fact[]): string[] =>
  facts.flatMap(({ label, values }) =>
    values.flatMap((told) =>
      told.type === 'parts' ? linesOf(told.facts) : [`${label}: ${textOf(told)}`],
    ),
  );

const textOf = (told: Exclude<Told, { type: 'parts' }>): string => {
  if ('text' in told) return told.text;
  return told.type === 'link' ? `→ ${told.href}` : `→ ${told.id}`;
};

const valuesOf = (facts: readonly Fact[], label: string | undefined): string[] =>
  linesOf(facts).filter((line) => line.startsWith(`${label}: `));

describe('the fields on the page of a record', () => {
  for (const kind of SUBJECT_NAMES) {
    const { fields, create } = subjectOf(kind);
    const told = Object.keys(fields).filter((name) => !isLeftOut(kind, name));

    it(`are all there for: ${kind}`, () => {
      const draft = [...filledRecord(kind)].filter(([name]) => name !== 'id');
      expect(create.safeParse(Object.fromEntries(draft)).error).to.equal(undefined);
      expect(factsWith(kind).map(({ label }) => label)).to.deep.equal(
        told.map((name) => fieldWord(kind, name)),
      );
    });

    it(`are told in words, with a label each, for: ${kind}`, () => {
      for (const line of linesOf(factsWith(kind))) {
        const [label = '', text = ''] = line.split(/: (.*)/s);
        expect(label, line).to.match(/^[A-Z]/);
        expect(text, line).not.to.match(/^[a-z]+(_[a-z]+)+$|^(true|false|null|undefined)$/);
        expect(text, line).not.to.match(/^[a-z]{3}_[0-9a-z]{20}$|\[object|^\d{4}-\d\d/);
      }
    });

    it(`are not there while they are empty, for: ${kind}`, () => {
      const empty = Object.fromEntries(told.map((name) => [name, emptied(kind, name)]));
      const left = told.filter((name) => empty[name] !== null && !isBare(empty[name]));
      expect(factsWith(kind, empty).map(({ label }) => label)).to.deep.equal(
        left.map((name) => fieldWord(kind, name)),
      );
    });
  }

  /** Nothing, where the contract takes it; what is taken for granted of yes and no; else as it is. */
  function emptied(kind: SubjectName, name: string): unknown {
    const { fields, defaults } = subjectOf(kind);
    const takes = (value: unknown): boolean => fields[name]?.safeParse(value).success === true;
    if (takes(null)) return null;
    if (takes([])) return [];
    return takes(true) ? defaults[name] : filledRecord(kind).get(name);
  }
  const isBare = (value: unknown): boolean =>
    typeof value === 'boolean' || (Array.isArray(value) && value.length === 0);

  it('leave out only the heading, and of a saved map what it draws', () => {
    const out = SUBJECT_NAMES.filter((kind) => kind !== 'view').flatMap((kind) =>
      Object.keys(subjectOf(kind).fields)
        .filter((name) => isLeftOut(kind, name))
        .map((name) => `${kind}.${name}`),
    );
    const named = SUBJECT_NAMES.filter((kind) => kind !== 'view').flatMap((kind) => {
      const name = headingField(kind);
      return name === undefined ? [] : [`${kind}.${name}`];
    });
    expect(out).to.deep.equal(named);
    expect(factsWith('view').map(({ label }) => label)).to.deep.equal(['As of', 'Story']);
  });

  it('say every choice in the words of its own field', () => {
    let said = 0;
    for (const kind of SUBJECT_NAMES)
      for (const [name, schema] of Object.entries(subjectOf(kind).fields)) {
        if (isLeftOut(kind, name)) continue;
        const { control } = fieldOf(schema);
        if (control.type !== 'choice' && control.type !== 'choices') continue;
        for (const value of control.values) {
          const [line] = valuesOf(factsWith(kind, { [name]: value }), fieldWord(kind, name));
          expect(line, `${kind}.${name} ${value}`).not.to.equal(undefined);
          expect(line).not.to.match(new RegExp(`: ${value.replace('+', '.')}$`));
          said += 1;
        }
      }
    expect(said).to.be.greaterThan(150);
    const words = (kind: SubjectName, field: string, value: string): string[] =>
      valuesOf(factsWith(kind, { [field]: value }), fieldWord(kind, field));
    expect(words('engagement', 'result', 'not_reported')).to.deep.equal(['Result: Not reported']);
    expect(words('event', 'kind', 'event')).to.deep.equal(['Kind: Event']);
    expect(words('source', 'kind', 'meeting')).to.deep.equal(['Kind: Meeting']);
  });

  it('tell parts of a field, numbers of what they are a part, and dates as exactly as recorded', () => {
    const lines = linesOf(factsWith('tie'));
    expect(lines).to.include.members([
      'At least: 1,200',
      'At most: 5,000',
      'How often: A night',
      'At least: 50%',
      'Strength: 3 of 5',
      'Since: 2003',
      'Last confirmed on: Mar 17, 2005',
      'Holds as of: The review',
      'From: → act_00000000000000000001',
    ]);
    expect(linesOf(factsWith('source'))).to.include.members([
      'Date: March 2005',
      'Reliability: B, usually reliable',
      'In which language: Kyrgyz',
      'With an interpreter: No',
      'What it may be used for: A submission to the United Nations',
      'Link: → https://example.org/report',
    ]);
    expect(linesOf(factsWith('assessment'))).to.include('At least: 1.5 of 5');
    expect(linesOf(factsWith('recommendation'))).to.include('Year: 2005');
    expect(linesOf(factsWith('evidence'))).to.include('How credible: 4, doubtful');
  });

  it('put the codes in lines into words, and leave what is no code', () => {
    expect(linesOf(factsWith('plan'))).to.include('Class: Workable');
    expect(linesOf(factsWith('translation'))).to.include('Which of its texts: Proposition');
    expect(linesOf(factsWith('question'))).to.include.members([
      'From: → act_00000000000000000001',
      'Type: Passes money on to',
      'To: (somebody above)',
    ]);
    const asked = [{ from: '(a)', type: 'knows well', to: '(b)' }];
    expect(linesOf(factsWith('question', { missingTies: asked }))).to.include('Type: knows well');
  });

  it('are texts to translate where the contract takes a translation of them', () => {
    const texts = (kind: SubjectName): string[] =>
      factsWith(kind).flatMap(({ values }) =>
        values.flatMap((told) => (told.type === 'text' ? [told.field] : [])),
      );
    expect(texts('engagement')).to.include.members(['said', 'commitments', 'nextStep']);
    expect(texts('translation')).to.deep.equal([]);
  });
});
