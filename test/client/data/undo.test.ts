import { expect } from 'chai';
import type { Write } from '../../../client/data/history-store.js';
import { stacksOf } from '../../../client/data/undo-store.js';

/** Writes in the order in which they were made, each with the one that it took back. */
function stacks(...made: readonly [id: string, undoes?: string][]) {
  const writes = made.map(
    ([id, undoes]): Write => ({
      id,
      more: 0,
      cut: false,
      first: {
        id: `chg_${id}`,
        write: id,
        record: 'act_1',
        kind: 'actor',
        operation: 'updated',
        version: 1,
        by: 'usr_1',
        byName: '',
        at: '',
        reason: null,
        undoes: undoes ?? null,
        fields: [],
      },
    }),
  );
  const { undo, redo } = stacksOf(writes.reverse());
  return { undo: undo.map(({ id }) => id), redo: redo.map(({ id }) => id) };
}

describe('what can be undone and redone', () => {
  it('is every write, the newest first to be taken back', () => {
    expect(stacks(['a'], ['b'])).to.deep.equal({ undo: ['a', 'b'], redo: [] });
  });

  it('goes back step by step, and forth again in the reverse order', () => {
    expect(stacks(['a'], ['b'], ['-b', 'b'], ['-a', 'a'])).to.deep.equal({
      undo: [],
      redo: ['-b', '-a'],
    });
    expect(stacks(['a'], ['b'], ['-b', 'b'], ['-a', 'a'], ['+a', '-a'])).to.deep.equal({
      undo: ['+a'],
      redo: ['-b'],
    });
    expect(
      stacks(['a'], ['b'], ['-b', 'b'], ['-a', 'a'], ['+a', '-a'], ['+b', '-b']),
    ).to.deep.equal({ undo: ['+a', '+b'], redo: [] });
  });

  it('takes back again what was done again', () => {
    expect(stacks(['a'], ['-a', 'a'], ['+a', '-a'], ['-+a', '+a'])).to.deep.equal({
      undo: [],
      redo: ['-+a'],
    });
  });

  it('forgets what was undone once something new is written', () => {
    expect(stacks(['a'], ['-a', 'a'], ['b'])).to.deep.equal({ undo: ['b'], redo: [] });
  });

  it('knows what was undone though the write itself is too old to be read', () => {
    expect(stacks(['-old', 'old'])).to.deep.equal({ undo: [], redo: ['-old'] });
  });
});
