import { expect } from 'chai';
import { Note } from '../../server/contract/notes.js';
import { presetFrom, TARGETS } from '../../client/pages/inbox/structure.js';
import { emptyDraft } from '../../client/data/draft.js';
import { subjectOf } from '../../server/contract/registry.js';
import { commentTlp } from '../../client/data/comment-store.js';

const note = Note.read.parse({
  id: 'nte_00000000000000000001',
  key: null,
  version: 1,
  tlp: 'RED',
  circles: ['osh'],
  recipients: [],
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'usr_00000000000000000001',
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'usr_00000000000000000001',
  retiredAt: null,
  text: 'Met the deputy',
  date: '2026-01-01',
  about: ['act_00000000000000000001'],
  state: 'new',
});

describe('a record made of a quick note', () => {
  it('has the label of the note and only fields of its kind', () => {
    for (const target of TARGETS) {
      const preset = presetFrom(note, target);
      expect(preset).to.include({ tlp: 'RED' });
      expect(preset['circles']).to.deep.equal(['osh']);
      const known = Object.keys(emptyDraft(target));
      expect(Object.keys(preset).filter((name) => !known.includes(name))).to.deep.equal([]);
      expect(Object.values(preset)).to.include('Met the deputy');
    }
  });

  it('as a contact is with whom the note is about, on its date', () => {
    const { with: actors, date } = presetFrom(note, 'engagement');
    expect(actors).to.deep.equal(note.about);
    expect(date).to.equal('2026-01-01');
    const { create } = subjectOf('engagement');
    expect(
      create.safeParse({ ...emptyDraft('engagement', presetFrom(note, 'engagement')) }).error,
    ).to.equal(undefined);
  });
});

describe('the label of a comment', () => {
  it('is never public, never looser than the record, never beyond its writer', () => {
    expect(commentTlp('CLEAR', 'RED')).to.equal('AMBER');
    expect(commentTlp('RED', 'RED')).to.equal('RED');
    expect(commentTlp('CLEAR', 'GREEN')).to.equal('GREEN');
  });
});
