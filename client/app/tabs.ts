// The tabs of one browser share its session: each tells the others when it becomes another one.
let channel: BroadcastChannel | undefined;
const opened = (): BroadcastChannel => (channel ??= new BroadcastChannel('allymap.session'));

/** Tells all other tabs. */
export const tellTabs = (): void => opened().postMessage(null);

/** Called when another tab tells. */
export const onTabs = (listener: () => void): void =>
  opened().addEventListener('message', listener);
