import { expect } from 'chai';
import { overlap } from '../../../client/map/geometry.js';
import { storedArrangement } from '../../../client/map/stored-orders.js';
import { actor, graphOf, modelOf, pictureOf, reportGraph, tie, WIDE } from './fixture.js';

describe('words on lines', () => {
  const model = modelOf(reportGraph());
  const picture = pictureOf(model, WIDE, storedArrangement(model, WIDE));
  const bundleOf = new Map(model.bundles.map((bundle) => [bundle.id, bundle]));

  it('name the strong lines from afar, and nearly all lines when near', () => {
    const afar = picture.words.filter((word) => !word.near);
    const texts = new Set(afar.map((word) => word.text));
    expect(texts).to.include('coercion ×3').and.to.include('money');
    for (const { bundle, text } of afar)
      expect(bundleOf.get(bundle)?.strong === true || /^(×\d ?)?\??$/.test(text), text).to.equal(
        true,
      );
    expect(picture.words.length).to.be.at.least(50);
  });

  it('mark every open question, wherever one stands', () => {
    const asked = model.bundles.filter(({ ties: [best] }) => best?.status === 'open_question');
    expect(asked).to.have.length.greaterThan(5);
    for (const { id } of asked) {
      const word = picture.words.find(({ bundle, near }) => bundle === id && !near);
      expect(word?.text, id).to.match(/\?$/);
    }
  });

  it('mark what is contradicted, before what is only asked', () => {
    const contested = modelOf(
      graphOf(
        [actor('a'), actor('b')],
        [
          tie('t', 'a', 'b', {
            type: 'oversees',
            layer: 'formal',
            status: 'open_question',
            conflict: true,
          }),
        ],
      ),
    );
    const { words } = pictureOf(contested, { width: 800, height: 600 }, null);
    expect(words.map(({ text }) => text)).to.include('≠');
  });

  it('cover no name and no other word, and stand once on a line', () => {
    expect(new Set(picture.words.map((word) => word.bundle)).size).to.equal(picture.words.length);
    picture.words.forEach((word, i) => {
      for (const name of picture.names.values()) expect(overlap(word.rect, name)).to.equal(false);
      for (const other of picture.words.slice(i + 1))
        expect(overlap(word.rect, other.rect), `${word.text} ${other.text}`).to.equal(false);
    });
  });
});
