import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { matchPage, PAGES } from '../../client/app/routes.js';

describe('client routes', () => {
  it('finds the page of an address and its parameters', () => {
    expect(matchPage('/map')?.page.tag).to.equal('am-page-map');
    expect(matchPage('/map/')?.page.tag).to.equal('am-page-map');
    expect(matchPage('/record/act_1')).to.deep.include({ params: { id: 'act_1' } });
    expect(matchPage('/record/%E2%82%AC')?.params).to.deep.equal({ id: '€' });
  });

  it('keeps a part that is no valid encoding as it is', () => {
    expect(matchPage('/record/%zz')?.params).to.deep.equal({ id: '%zz' });
  });

  it('knows no page for other addresses', () => {
    for (const path of ['/nowhere', '/map/more', '/record', ''])
      expect(matchPage(path), path).to.equal(undefined);
  });

  it('has each path once, and each page loads the file that defines its tag', () => {
    expect(new Set(PAGES.map(({ path }) => path))).to.have.property('size', PAGES.length);
    for (const { load, tag } of PAGES) {
      const file = /import\((?:"|')\.\.\/(pages\/.+?)\.js/.exec(String(load))?.[1];
      const source = `client/${file}.ts`;
      expect(existsSync(source), source).to.equal(true);
      expect(readFileSync(source, 'utf8')).to.contain(`@customElement('${tag}')`);
    }
  });

  it('has titles that name no record', () => {
    for (const { title } of PAGES) expect(title()).to.match(/^[A-Z][a-z ]+$/);
  });
});
