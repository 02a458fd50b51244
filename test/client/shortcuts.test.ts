import { expect } from 'chai';
import {
  isPressed,
  SHORTCUT_PLACES,
  SHORTCUTS,
  type Shortcut,
} from '../../client/app/shortcuts.js';

type Keys = Parameters<typeof isPressed>[0];

const keys = (key: string, code = '', held: Partial<Keys> = {}): Keys => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('are known on a keyboard of another script', () => {
    expect(isPressed(keys('л', 'KeyK', { ctrlKey: true }), 'commands')).to.equal(true);
    expect(isPressed(keys('х', 'BracketLeft'), 'previous')).to.equal(true);
    expect(isPressed(keys('x', 'KeyK', { ctrlKey: true }), 'commands')).to.equal(false);
  });

  it('tell undo from redo', () => {
    const undo = keys('z', 'KeyZ', { ctrlKey: true });
    const redo = keys('Z', 'KeyZ', { metaKey: true, shiftKey: true });
    expect([isPressed(undo, 'undo'), isPressed(undo, 'redo')]).to.deep.equal([true, false]);
    expect([isPressed(redo, 'undo'), isPressed(redo, 'redo')]).to.deep.equal([false, true]);
  });

  it('leave a sign that is typed to the field, and a key held with Alt to the browser', () => {
    expect(isPressed(keys('?', 'Slash', { shiftKey: true }), 'help')).to.equal(true);
    expect(isPressed(keys('?', 'Slash', { shiftKey: true }), 'help', true)).to.equal(false);
    expect(isPressed(keys('k', 'KeyK', { ctrlKey: true }), 'commands')).to.equal(true);
    expect(isPressed(keys('/', 'Slash', { altKey: true }), 'find')).to.equal(false);
  });

  it('stand once at each place, in words', () => {
    const all: Shortcut[] = Object.values(SHORTCUTS);
    const places = all.map(({ place, keys }) => `${place} ${keys.join('+')}`);
    expect(new Set(places).size).to.equal(all.length);
    for (const place of Object.keys(SHORTCUT_PLACES))
      expect(
        all.some((one) => one.place === place),
        place,
      ).to.equal(true);
  });
});
