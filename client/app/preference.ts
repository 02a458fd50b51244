// What this browser remembers between visits: the look of the screen, nothing about records.
const PREFIX = 'allymap.';

/** The remembered value; null where none is, or where the browser keeps nothing. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers a value; where the browser keeps nothing, it holds until the page is closed. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    return;
  }
}
