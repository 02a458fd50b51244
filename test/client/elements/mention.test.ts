import { expect } from 'chai';
import fc from 'fast-check';
import {
  mentionBegun,
  mentionsIn,
  peopleFor,
  withMention,
} from '../../../client/elements/am-comments/mention.js';

const PEOPLE = [
  { id: 'usr_1', name: 'Anna' },
  { id: 'usr_2', name: 'Annabel Lee' },
  { id: 'usr_3', name: 'Айгүл Садыкова' },
];
const names = (typed: string): string[] => peopleFor(PEOPLE, typed).map(({ name }) => name);

describe('a mention', () => {
  it('begins at an @ that begins a word, and ends at the caret', () => {
    expect(mentionBegun('Ask @An', 7)).to.deep.equal({ at: 4, typed: 'An' });
    expect(mentionBegun('Ask @An now', 7)).to.deep.equal({ at: 4, typed: 'An' });
    expect(mentionBegun('@Annabel L', 10)).to.deep.equal({ at: 0, typed: 'Annabel L' });
    expect(mentionBegun('write to a@b.org', 12)).to.equal(undefined);
    expect(mentionBegun('@one two three', 14)).to.equal(undefined);
  });

  it('finds people by the beginning of any of their names', () => {
    expect(names('ann')).to.deep.equal(['Anna', 'Annabel Lee']);
    expect(names('lee')).to.deep.equal(['Annabel Lee']);
    expect(names('сад')).to.deep.equal(['Айгүл Садыкова']);
    expect(names('')).to.have.length(3);
  });

  it('counts where the whole name stands', () => {
    expect(mentionsIn('for @Annabel Lee', PEOPLE)).to.deep.equal(['usr_2']);
    expect(mentionsIn('for @Anna, and @Айгүл Садыкова!', PEOPLE)).to.deep.equal(['usr_1', 'usr_3']);
    expect(mentionsIn('Anna', PEOPLE)).to.deep.equal([]);
  });

  it('once taken is in the text, whatever stands around it', () => {
    const part = fc.string({ maxLength: 20 }).map((text) => text.replaceAll('@', ''));
    fc.assert(
      fc.property(part, part, fc.constantFrom(...PEOPLE), (before, after, person) => {
        const text = `${before} @${person.name.slice(0, 2)}${after}`;
        const caret = before.length + 4;
        const begun = mentionBegun(text, caret);
        if (!begun) throw new Error('no mention begun');
        const made = withMention(text, begun, person);
        expect(made.text).to.equal(`${before} @${person.name} ${after}`);
        expect(mentionsIn(made.text, PEOPLE)).to.include(person.id);
        expect(made.text.slice(0, made.caret)).to.equal(`${before} @${person.name} `);
      }),
    );
  });
});
