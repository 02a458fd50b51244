/** Intervals of confidence for a share that was counted in independent draws. */

/**
 * The Clopper–Pearson interval (Biometrika 26, 1934): over all draws it holds the true share at least
 * as often as `rate` says.
 * @throws RangeError unless 0 ≤ hits ≤ draws, draws > 0 and rate in (0, 1).
 */
export function shareInterval(
  hits: number,
  draws: number,
  rate: number,
): { lo: number; hi: number } {
  if (!(draws > 0 && hits >= 0 && hits <= draws && rate > 0 && rate < 1)) {
    throw new RangeError(`${hits} of ${draws} at ${rate} is no count of hits`);
  }
  const tail = (1 - rate) / 2;
  return {
    // P(X ≥ hits | p) rises with p, P(X ≤ hits | p) falls.
    lo: hits === 0 ? 0 : bisect((p) => 1 - atMost(hits - 1, draws, p) < tail),
    hi: hits === draws ? 1 : bisect((p) => atMost(hits, draws, p) > tail),
  };
}

/** The p in [0, 1] at which `below` turns from true to false. */
function bisect(below: (p: number) => boolean): number {
  let [lo, hi] = [0, 1];
  for (let i = 0; i < 50; i++) {
    const middle = (lo + hi) / 2;
    if (below(middle)) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}

/** P(X ≤ k) for a binomial of n draws, as a regularised incomplete beta function. */
function atMost(k: number, n: number, p: number): number {
  return k >= n ? 1 : incompleteBeta(n - k, k + 1, 1 - p);
}

/** I_x(a, b) by Lentz's continued fraction (Numerical Recipes, 3rd ed., 6.4). */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return (front * fraction) / a;
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x ≥ 1 (Lanczos 1964, g = 7). */
function logGamma(x: number): number {
  const z = x - 1;
  const sum = LANCZOS.reduce((total, c, i) => total + c / (z + i + 1), 0.9999999999998099);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}
