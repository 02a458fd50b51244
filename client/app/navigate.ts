// Addresses of the page over the History API. Titles stay neutral: a record's name would stand in
// the tab and in the browser's history of a shared computer.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Address {
  path: string;
  query: URLSearchParams;
}

type Listener = (address: Address) => void;
const listeners = new Set<Listener>();

/** Where the browser is now. */
export const currentAddress = (): Address => ({
  path: location.pathname,
  query: new URLSearchParams(location.search),
});

/** Goes to an address of this site, `/map?select=act_…`; `replace` leaves no step back. */
export function navigate(to: string, { replace = false } = {}): void {
  if (to === location.pathname + location.search) return;
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  announce();
}

/** Changes parts of the query and keeps the rest; null removes a part. */
export function changeQuery(
  changes: Readonly<Record<string, string | null>>,
  options: { replace?: boolean } = {},
): void {
  const { path, query } = currentAddress();
  for (const [name, value] of Object.entries(changes))
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  navigate(query.size > 0 ? `${path}?${query}` : path, options);
}

/** Called at each change of address, by link, by code or by the browser's buttons. Returns its end. */
export function onNavigate(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows links of this site without loading the page anew. Returns its end. */
export function startNavigation(): () => void {
  addEventListener('popstate', announce);
  document.addEventListener('click', followLink);
  return () => {
    removeEventListener('popstate', announce);
    document.removeEventListener('click', followLink);
  };
}

/** Renders its host anew at each change of address and holds the address. */
export class AddressController implements ReactiveController {
  value: Address = currentAddress();
  #end: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.value = currentAddress();
    this.#end = onNavigate((address) => {
      this.value = address;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#end?.();
  }
}

function announce(): void {
  const address = currentAddress();
  for (const listener of listeners) listener(address);
}

function followLink(event: MouseEvent): void {
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey);
  if (!plain || event.altKey || event.defaultPrevented) return;
  const link = event
    .composedPath()
    .find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement);
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download'))
    return;
  if (link.pathname.startsWith('/api/')) return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  navigate(link.pathname + link.search);
}
