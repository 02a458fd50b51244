import { expect } from 'chai';
import { fieldOrder } from '../../../client/forms/first-fields.js';
import { SUBJECT_NAMES, subjectOf } from '../../../server/contract/registry.js';

/** What follows from other fields, and what a saved map takes from the screen. */
const isWritten = (kind: string, name: string): boolean =>
  kind === 'view' ? name !== 'name' : `${kind}.${name}` === 'tie.layer';

describe('fields of a form', () => {
  it('all stand in the form once, but for what nobody types', () => {
    for (const kind of SUBJECT_NAMES) {
      const names = Object.keys(subjectOf(kind).fields);
      const { first, more } = fieldOrder(kind, names);
      expect([...first, ...more], kind).to.have.members(
        names.filter((name) => !isWritten(kind, name)),
      );
    }
  });
});
