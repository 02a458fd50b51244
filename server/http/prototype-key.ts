/**
 * Whether a value that came as JSON has a key `__proto__` at any depth: schemas of open maps drop it
 * in silence, and a careless copy of it would change every object (CWE-1321).
 */
export function hasPrototypeKey(value: unknown): boolean {
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === null || typeof next !== 'object') continue;
    if (Object.hasOwn(next, '__proto__')) return true;
    for (const inner of Object.values(next)) if (inner !== undefined) waiting.push(inner);
  }
  return false;
}
