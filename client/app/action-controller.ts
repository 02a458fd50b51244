// Something that a person sets off and waits for: busy, then what is said about it, or what went wrong.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class ActionController implements ReactiveController {
  busy = false;
  /** What is said when it is done. */
  said = '';
  failure: unknown;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Runs an action that ends with what is to be said, if anything. True when it went well. */
  async run(action: () => Promise<string | void>): Promise<boolean> {
    this.#set({ busy: true, said: '', failure: undefined });
    try {
      const said = await action();
      this.#set({ busy: false, said: said ?? '' });
      return true;
    } catch (failure) {
      this.#set({ busy: false, failure });
      return false;
    }
  }

  #set(change: Partial<Pick<ActionController, 'busy' | 'said' | 'failure'>>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}
