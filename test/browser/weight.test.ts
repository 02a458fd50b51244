// What a weak line has to carry before the map is there.
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { goTo, openWindow } from '../support/page.js';
import { useReportServer } from '../support/report-server.js';

/** Bytes, compressed. */
const MOST = 330 * 1024;

describe('weight of the map page', function () {
  this.timeout(30_000);
  const server = useReportServer();

  it('is at most 330 kB of JavaScript', async () => {
    const { page, context } = await openWindow(server().admin);
    const files = new Set<string>();
    context.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) files.add(pathname);
    });
    await goTo(page, '/map');
    await page.locator('am-map-foot .counts').waitFor();
    await context.close();
    const weights = await Promise.all(
      [...files].map(async (file) => {
        const { text } = await server().anonymous().get(file);
        return gzipSync(text).byteLength;
      }),
    );
    // The worker of the layout is a file of its own, and is among them.
    expect([...files].some((file) => file.includes('worker'))).to.equal(true);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).to.be.within(100_000, MOST);
  });
});
