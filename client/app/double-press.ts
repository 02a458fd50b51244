/**
 * Tells of each key whether it is the one that is asked for, pressed the second time within `pause`
 * milliseconds with no other key in between.
 */
export function makeDoublePress(pause: number): (isIt: boolean, now: number) => boolean {
  let last = -Infinity;
  return (isIt, now) => {
    const second = isIt && now - last <= pause;
    last = isIt && !second ? now : -Infinity;
    return second;
  };
}
