// What a field of every kind of record holds, and what it and its choices are called.
import { expect } from 'chai';
import { fieldOf, type Control, type Field } from '../../../client/fields/control-of.js';
import { fieldWord } from '../../../client/fields/field-words.js';
import { choiceWords } from '../../../client/fields/value-words.js';
import { labelFields } from '../../../server/contract/labels.js';
import { SUBJECT_NAMES, subjectOf, type SubjectName } from '../../../server/contract/registry.js';

/** What a saved map takes from the screen. */
const isDrawn = (kind: string, name: string): boolean => kind === 'view' && name !== 'name';

interface Found {
  path: string;
  field: Field;
}

/** A field and all parts of it. */
function below(path: string, field: Field): Found[] {
  const { control } = field;
  const parts = control.type === 'group' || control.type === 'groups' ? control.parts : {};
  return [
    { path, field },
    ...Object.entries(parts).flatMap(([name, part]) => below(`${path}.${name}`, part)),
  ];
}

const all = SUBJECT_NAMES.flatMap((kind) =>
  Object.entries({ ...subjectOf(kind).fields, ...labelFields })
    .filter(([name]) => !isDrawn(kind, name))
    .flatMap(([name, schema]) => below(name, fieldOf(schema)).map((found) => ({ ...found, kind }))),
);
const controlOf = (kind: SubjectName, name: string): Control => {
  const schema = subjectOf(kind).fields[name];
  if (!schema) throw new Error(`${kind} has no field ${name}`);
  return fieldOf(schema).control;
};

describe('fields of records', () => {
  it('have a control for every field of every kind', () => {
    expect(all.length).to.be.greaterThan(200);
    // What nobody types has none, and is not asked for one.
    expect(() => controlOf('view', 'positions')).to.throw(TypeError);
  });

  it('are called something, with each of their choices', () => {
    const nameless = all.filter(({ kind, path }) => fieldWord(kind, path) === undefined);
    expect(nameless.map(({ kind, path }) => `${kind}.${path}`)).to.deep.equal([]);
    const wordless = all.flatMap(({ kind, path, field: { control } }) =>
      control.type === 'choice' || control.type === 'choices'
        ? choiceWords(control.values).flatMap((word, index) =>
            word === undefined ? [`${kind}.${path}: ${control.values[index]}`] : [],
          )
        : [],
    );
    expect(wordless).to.deep.equal([]);
  });

  it('take the control that their schema asks for', () => {
    expect(controlOf('actor', 'name')).to.deep.equal({ type: 'line', longest: 300 });
    expect(controlOf('actor', 'note').type).to.equal('prose');
    expect(controlOf('tie', 'since')).to.deep.equal({ type: 'date', review: false });
    expect(controlOf('tie', 'asOf')).to.deep.equal({ type: 'date', review: true });
    expect(controlOf('tie', 'to')).to.deep.equal({ type: 'reference', kinds: ['actor', 'issue'] });
    expect(controlOf('engagement', 'with')).to.deep.equal({ type: 'references', kinds: ['actor'] });
    expect(controlOf('tie', 'strength')).to.deep.equal({ type: 'scale', values: [1, 2, 3, 4, 5] });
    expect(controlOf('recommendation', 'year')).to.deep.equal({
      type: 'number',
      least: 1900,
      most: 2200,
      whole: true,
    });
    expect(controlOf('campaign', 'circle').type).to.equal('code');
    expect(controlOf('campaign', 'members').type).to.equal('accounts');
    expect(controlOf('plan', 'steps').type).to.equal('groups');
    expect(controlOf('comment', 'on')).to.have.property('kinds').that.includes('briefing');
  });

  it('keep yes, no and not recorded apart', () => {
    const consent = controlOf('source', 'consent');
    if (consent.type !== 'group') throw new Error(consent.type);
    expect(consent.parts['mayContactAgain']).to.deep.equal({
      control: { type: 'choice', values: ['true', 'false'] },
      nullable: true,
    });
    expect(consent.parts['withdrawn']?.control.type).to.equal('switch');
  });
});
