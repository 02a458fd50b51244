import { expect } from 'chai';
import { ApiError, type ApiErrorCode } from '../../../client/app/api-error.js';
import { Outbox, type OutboxState, type Surroundings } from '../../../client/data/outbox.js';
import { failureOf } from '../../support/failure-of.js';

describe('the outbox', () => {
  const calm: Surroundings = { signedIn: () => Promise.resolve(), pause: () => Promise.resolve() };

  /** Fails so often with a code, then answers with the key that it was sent under. */
  function failing(code: ApiErrorCode, times: number) {
    const keys: string[] = [];
    const send = (key: string): Promise<string> => {
      keys.push(key);
      return keys.length <= times
        ? Promise.reject(new ApiError(code, 0))
        : Promise.resolve(`done ${key}`);
    };
    return { keys, send };
  }

  it('sends a write again under the same key until it is answered', async () => {
    for (const code of ['network.none', 'network.slow', 'store.unavailable'] as const) {
      const { keys, send } = failing(code, 3);
      expect(await new Outbox(calm).deliver(send)).to.equal(`done ${keys[0]}`);
      expect(keys).to.have.length(4);
      expect(new Set(keys).size).to.equal(1);
    }
  });

  it('waits longer each time, half a minute at most', async () => {
    const waits: number[] = [];
    const pause = (milliseconds: number): Promise<void> => {
      waits.push(milliseconds);
      return Promise.resolve();
    };
    await new Outbox({ ...calm, pause }).deliver(failing('network.none', 7).send);
    expect(waits).to.deep.equal([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('waits for the sign-in when the session is over, and gives up when somebody else signs in', async () => {
    const { keys, send } = failing('session.none', 1);
    await new Outbox(calm).deliver(send);
    expect(new Set(keys).size).to.equal(1);
    const other = new ApiError('session.none', 401);
    const outbox = new Outbox({ ...calm, signedIn: () => Promise.reject(other) });
    expect(await failureOf(outbox.deliver(failing('session.none', 1).send))).to.equal(other);
    expect(await outbox.deliver(() => Promise.resolve('next'))).to.equal('next');
  });

  it('hands on what the server refuses, and sends the next', async () => {
    const outbox = new Outbox(calm);
    const refused = outbox.deliver(failing('input.invalid', 1).send);
    const next = outbox.deliver(() => Promise.resolve('next'));
    expect(await failureOf(refused)).to.have.property('code', 'input.invalid');
    expect(await next).to.equal('next');
  });

  it('sends one write after the other, in their order', async () => {
    const outbox = new Outbox(calm);
    const order: string[] = [];
    const send = (name: string) => async (): Promise<void> => {
      order.push(`begin ${name}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`end ${name}`);
    };
    await Promise.all([outbox.deliver(send('a')), outbox.deliver(send('b'))]);
    expect(order).to.deep.equal(['begin a', 'end a', 'begin b', 'end b']);
  });

  it('tells what it is at', async () => {
    const outbox = new Outbox(calm);
    const states: OutboxState[] = [];
    outbox.subscribe(() => states.push(outbox.state));
    await outbox.deliver(failing('network.none', 1).send);
    await outbox.deliver(failing('session.none', 1).send);
    const again = ['sending', 'idle'];
    expect(states).to.deep.equal(['sending', 'offline', ...again, 'sending', 'signed-out', ...again]);
  });
});
