// What a person feels on the page of the map: how long it stands still, and how smoothly it pans.
import type { Page } from 'playwright-core';
import type { AmMap } from '../client/map/am-map.js';
import { quantile } from './results.js';

export interface Opening {
  /** From navigation until an actor that was pressed is selected, in ms. */
  interactive: number;
  /** From navigation until the layout is drawn, in ms. */
  drawn: number;
  /** Longest stretch in which the page answered nothing, in ms; 50 and less is 0. */
  blocked: number;
}

export interface Panning {
  /** Frames a second in which the map moved. */
  fps: number;
  /** 95 of 100 frames came within so many ms of the one before. */
  slow: number;
}

/** Steps of a drag there and back, and how far each goes in px. */
const STEPS = 90;
const STEP = 6;

/** Notes long tasks and frames; to be called before the first address of the page. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const longest = { blocked: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        longest.blocked = Math.max(longest.blocked, duration);
    }).observe({ type: 'longtask', buffered: true });
    Object.assign(globalThis, { longest });
  });
}

declare const longest: { blocked: number };

/** Opens the map and presses an actor as soon as there is one. */
export async function openMap(page: Page, address: string): Promise<Opening> {
  const from = performance.now();
  await page.goto(address);
  await page.locator('am-map-foot .counts').waitFor({ timeout: 300_000 });
  const drawn = performance.now() - from;
  const at = await actorInSight(page);
  await page.mouse.click(at.x, at.y);
  await page.waitForURL((url) => url.searchParams.has('select'), { timeout: 60_000 });
  const interactive = performance.now() - from;
  const blocked = await page.evaluate(() => longest.blocked);
  await page.goBack();
  await page.locator('am-record-side').waitFor({ state: 'detached' });
  return { interactive, drawn, blocked };
}

/** A point of the page where an actor is drawn. */
function actorInSight(page: Page): Promise<{ x: number; y: number }> {
  return page.locator('am-map').evaluate((map: AmMap) => {
    const cy = map.drawing()?.cy;
    const { left, top, width, height } = map.getBoundingClientRect();
    const actors = cy?.nodes('[kind="actor"]').toArray() ?? [];
    const spot = actors
      .map((node) => node.renderedPosition())
      .find(({ x, y }) => x > 0 && y > 0 && x < width / 2 && y < height / 2);
    if (!spot) throw new Error('no actor is in sight');
    return { x: left + spot.x, y: top + spot.y };
  });
}

/** Drags the map about, from a point where nobody stands, and counts the frames that moved it. */
export async function panMap(page: Page): Promise<Panning> {
  const { x, y } = await emptyPoint(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.locator('am-map').evaluate((map: AmMap) => {
    const cy = map.drawing()?.cy;
    const moved: number[] = [];
    Object.assign(globalThis, { moved });
    let before = { x: NaN, y: NaN };
    const look = (now: number): void => {
      const pan = cy?.pan() ?? before;
      if (pan.x !== before.x || pan.y !== before.y) moved.push(now);
      before = { ...pan };
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (let step = 1; step <= STEPS; step += 1) {
    const away = STEP * (step <= STEPS / 2 ? step : STEPS - step);
    await page.mouse.move(x - away, y - away / 2);
  }
  const times = await page.evaluate(() => moved);
  await page.mouse.up();
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const all = (times.at(-1) ?? NaN) - (times[0] ?? NaN);
  return { fps: (gaps.length * 1000) / all, slow: quantile(gaps, 0.95) };
}

declare const moved: number[];

/** A point of the page, right of the middle, that is far from every actor. */
function emptyPoint(page: Page): Promise<{ x: number; y: number }> {
  return page.locator('am-map').evaluate((map: AmMap) => {
    const actors = map.drawing()?.cy.nodes('[kind="actor"]');
    const { left, top, width, height } = map.getBoundingClientRect();
    const spots = actors?.map((node) => node.renderedPosition()) ?? [];
    let best = { x: width / 2, y: height / 2, free: 0 };
    for (let x = width * 0.5; x < width * 0.9; x += 10)
      for (let y = height * 0.4; y < height * 0.8; y += 10) {
        const free = Math.min(...spots.map((spot) => Math.hypot(spot.x - x, spot.y - y)));
        if (free > best.free) best = { x, y, free };
      }
    return { x: left + best.x, y: top + best.y };
  });
}
