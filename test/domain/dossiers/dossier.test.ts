// The dossier over the wire: who gets it, what stands in it, what is left out and who is told.
import { expect } from 'chai';
import { z } from 'zod';
import { Dossier, LeftOut } from '../../../server/contract/dossiers.js';
import { openPdf } from '../../support/pdf.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import type { TestClient } from '../../support/client.js';

const DossierAnswer = z.object({ dossier: Dossier, leftOut: z.array(LeftOut) });

describe('dossier', () => {
  let server: TestServer;
  let director: TestClient;
  let ombudsman: string;
  let secret: string;
  let other: string;
  let report: string;

  before(async function () {
    this.timeout(60_000);
    server = await startTestServer();
    director = await server.signIn({ circles: ['coalition'] });
    ombudsman = await make('actors', {
      name: 'Омбудсмен Өмүрбек Ңү',
      kind: 'institution',
      names: [{ text: 'Акыйкатчы', kind: 'official', language: 'ky' }],
    });
    other = await make('actors', { name: 'Parliament', kind: 'institution' });
    secret = await make('actors', { name: 'Hidden Bureau', kind: 'agency', tlp: 'AMBER+STRICT' });
    report = await make('sources', { title: 'A report', kind: 'report', reliability: 'B' });
  });
  after(() => server.close());

  async function make(plural: string, draft: object): Promise<string> {
    return (await director.create(plural, { tlp: 'GREEN', ...draft })).id;
  }

  /** A tie with one piece of evidence. */
  async function tie(draft: object, source: string | null = report): Promise<string> {
    const id = await make('ties', { from: ombudsman, to: other, type: 'oversees', ...draft });
    if (source !== null) {
      await make('evidence', { record: id, source, locator: 'p. 1', credibility: 2 });
    }
    return id;
  }

  const address = (id: string, query: string, format = ''): string =>
    `/api/actors/${id}/dossier${format}?${query}`;

  async function read(query: string, client = director, id = ombudsman) {
    const answer = await client.get(address(id, query));
    expect(answer.status, answer.text).to.equal(200);
    return DossierAnswer.parse(answer.body);
  }

  async function readPdf(query: string, id = ombudsman) {
    const response = await fetch(director.url + address(id, query, '/pdf'), {
      headers: { cookie: director.cookie },
    });
    expect(response.status).to.equal(200);
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  }

  it('holds what readers of the label may see, and tells its author alone what it leaves out', async () => {
    await tie({ statement: 'Plain to all.' });
    await tie({ statement: 'Not below AMBER.', tlp: 'AMBER' });
    await tie({ to: secret, statement: 'Goes to the hidden one.' });
    const { dossier, leftOut } = await read('tlp=GREEN');
    const text = JSON.stringify(dossier);
    expect(text).to.include('Plain to all.');
    expect(text).to.include('Омбудсмен Өмүрбек Ңү oversees Parliament');
    expect(text).not.to.include('Not below AMBER.');
    expect(text).not.to.include('Hidden Bureau');
    expect(text).not.to.include('hidden one');
    expect(leftOut).to.deep.equal([{ reason: 'label', kind: 'tie', count: 2 }]);
    expect((await read('tlp=AMBER%2BSTRICT')).leftOut).to.deep.equal([]);
  });

  it('gives a circle only what it was asked for, and only to its members', async () => {
    await tie({ statement: 'For the coalition.', circles: ['coalition'] });
    expect(JSON.stringify(await read('tlp=GREEN'))).not.to.include('For the coalition.');
    const asked = await read('tlp=GREEN&circles=coalition');
    expect(JSON.stringify(asked.dossier)).to.include('For the coalition.');
    expect(asked.dossier.label).to.equal('TLP:GREEN · coalition');
    const stranger = await server.signIn({ circles: [] });
    expect((await stranger.get(address(ombudsman, 'circles=coalition'))).status).to.equal(422);
  });

  it('is refused above the clearance of its author, at RED, and where its readers may not know', async () => {
    const reader = await server.signIn({ roles: ['reader'], clearance: 'GREEN' });
    const statusOf = async (client: TestClient, id: string, query: string) =>
      (await client.get(address(id, query))).status;
    expect(await statusOf(reader, ombudsman, 'tlp=GREEN')).to.equal(200);
    expect(await statusOf(reader, ombudsman, 'tlp=AMBER')).to.equal(422);
    const red = await director.get(address(ombudsman, 'tlp=RED'));
    expect(red.status).to.equal(422);
    expect(red.text).to.include('names none');
    expect(await statusOf(director, secret, 'tlp=GREEN')).to.equal(422);
    const hidden = await reader.get(address(secret, 'tlp=GREEN'));
    const missing = await reader.get(address('act_00000000000000000000', 'tlp=GREEN'));
    expect(hidden.status).to.equal(404);
    expect(hidden.text.replace(/"requestId":"[^"]*"/, '')).to.equal(
      missing.text.replace(/"requestId":"[^"]*"/, ''),
    );
  });

  it('leaves unsourced ties and drafts out of what goes outside', async () => {
    const id = await make('actors', { name: 'Ministry', kind: 'ministry' });
    await tie({ from: id, statement: 'Nobody says so.' }, null);
    await tie({ from: id, statement: 'Half written.', draft: true });
    const outside = await read('tlp=GREEN', director, id);
    expect(JSON.stringify(outside.dossier)).not.to.match(/Nobody says so|Half written/);
    expect(outside.leftOut).to.deep.equal([
      { reason: 'unsourced', kind: 'tie', count: 1 },
      { reason: 'draft', kind: 'tie', count: 1 },
    ]);
    const inside = JSON.stringify((await read('tlp=AMBER%2BSTRICT', director, id)).dossier);
    expect(inside).to.include('Nobody says so.').and.include('unsourced');
    expect(inside).not.to.include('Half written.');
  });

  const CONSENTS: readonly [what: string, consent: object | null, open: string[]][] = [
    ['none is recorded', null, ['AMBER+STRICT']],
    ['it is for partners', consent(['partners']), ['AMBER', 'AMBER+STRICT']],
    ['it is for publication', consent(['publication']), ['GREEN', 'AMBER', 'AMBER+STRICT']],
    ['it has ended', { ...consent(['publication']), until: '2020' }, ['AMBER+STRICT']],
    [
      'nobody else could know it',
      { ...consent(['publication']), othersKnow: 'one' },
      ['AMBER+STRICT'],
    ],
    ['it was withdrawn', { ...consent(['publication']), withdrawn: true }, []],
  ];
  function consent(uses: string[]): object {
    return {
      asked: null,
      language: 'ky',
      interpreter: true,
      uses,
      until: null,
      mayContactAgain: null,
      withdrawn: false,
      othersKnow: 'few',
    };
  }
  for (const [what, given, open] of CONSENTS) {
    it(`uses an interview where its consent allows: ${what}`, async () => {
      const id = await make('actors', { name: 'Agency', kind: 'agency' });
      const source = await make('sources', { title: 'P7', kind: 'interview', consent: given });
      await tie({ from: id, statement: 'Said in confidence.' }, source);
      for (const tlp of ['GREEN', 'AMBER', 'AMBER+STRICT']) {
        const { dossier, leftOut } = await read(`tlp=${encodeURIComponent(tlp)}`, director, id);
        const text = JSON.stringify(dossier);
        expect(text.includes('Said in confidence.'), tlp).to.equal(open.includes(tlp));
        expect(text.includes('P7'), tlp).to.equal(open.includes(tlp));
        const reasons = leftOut.map(({ reason }) => reason);
        expect(reasons, tlp).to.deep.equal(open.includes(tlp) ? [] : ['consent']);
      }
    });
  }

  it('is a tagged PDF with the label and the day on every page and nothing said behind it', async () => {
    const id = await make('actors', {
      name: 'Совет Ө',
      kind: 'institution',
      role: 'x <b> #panic()',
    });
    const statements = Array.from({ length: 40 }, (_, i) => `Statement ${i}: ңөү.`);
    await Promise.all(statements.map((statement) => tie({ from: id, statement })));
    const { response, bytes } = await readPdf('tlp=GREEN&lang=ru', id);
    expect(response.headers.get('content-type')).to.equal('application/pdf');
    expect(response.headers.get('content-disposition')).to.match(/"dossier-GREEN-[\d-]+\.pdf"/);
    const pdf = await openPdf(bytes);
    expect(pdf.pages.length).to.be.greaterThan(2);
    const year = String(new Date().getUTCFullYear());
    for (const [i, page] of pdf.pages.entries()) {
      expect(page.match(/TLP:GREEN/g)?.length, page).to.be.at.least(2);
      expect(page)
        .to.include(year)
        .and.include(`страница ${i + 1} из ${pdf.pages.length}`);
    }
    const text = pdf.pages.join('\n');
    expect(text).to.include('Совет Ө').and.include('x <b> #panic()');
    for (const statement of statements) expect(text).to.include(statement);
    expect(pdf.isTagged).to.equal(true);
    expect(pdf.language).to.equal('ru');
    expect(pdf.roles).to.include.members(['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']);
    expect(pdf.alts.join()).to.include('Совет Ө');
    const { Title, Author, Subject, Keywords, CreationDate, ModDate } = pdf.metadata;
    expect(Title).to.equal('Досье');
    expect([Author, Subject, Keywords]).to.deep.equal([undefined, undefined, undefined]);
    for (const date of [CreationDate, ModDate]) expect(date).to.match(/^D:\d{8}000000Z/);
    expect(pdf.xmp).not.to.match(/creator>\s*<rdf|Совет|T(?!00:00:00Z)\d\d:/);
  });

  it('prints what it has no letters for as a sign, and says so', async () => {
    const id = await make('actors', { name: `😀 שלום ${'Ж'.repeat(200)}`, kind: 'company' });
    const { bytes } = await readPdf('tlp=GREEN', id);
    const text = (await openPdf(bytes)).pages.join('\n');
    expect(text).to.include('\uFFFD').and.include('cannot print');
    const html = await director.get(address(id, 'tlp=GREEN', '/html'));
    expect(html.text).to.include('😀 שלום');
  });

  it('is an HTML file without script that only our own pages may frame', async () => {
    const id = await make('actors', {
      name: '<script>alert(1)</script>"\'&',
      kind: 'company',
    });
    await tie({ from: id, statement: '<img src=x onerror=alert(1)>' });
    const { headers, text } = await director.get(address(id, 'tlp=GREEN', '/html'));
    expect(headers.get('content-security-policy')).to.match(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(headers.get('x-frame-options')).to.equal('SAMEORIGIN');
    expect(text).not.to.match(/<script|<img/i);
    expect(text).to.include('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).to.include('<title>Actor dossier</title>');
    expect(text.match(/TLP:GREEN<\/strong>/g)).to.have.length(2);
  });
});
