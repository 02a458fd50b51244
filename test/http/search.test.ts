import { expect } from 'chai';
import type { TestClient } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('search', () => {
  let server: TestServer;
  let director: TestClient;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn();
    for (const [name, more] of ACTORS) {
      await director.create('actors', { name, kind: 'person_official', tlp: 'GREEN', ...more });
    }
    await director.create('issues', { name: 'Street work in Bishkek', tlp: 'GREEN' });
    const prosecution = await director.create('actors', {
      name: 'Prosecution Service',
      kind: 'institution',
      tlp: 'GREEN',
    });
    for (const [from, type, validity] of [
      ['Ainura Toktosunova', 'holds_office_in', 'current'],
      ['Bakyt Sydykov', 'leads', 'lapsed'],
      ['Chinara Usenova', 'works_for', 'current'],
    ]) {
      const { id } = await director.create('actors', {
        name: from,
        kind: 'person_official',
        tlp: 'GREEN',
      });
      await director.create('ties', { from: id, to: prosecution.id, type, validity, tlp: 'GREEN' });
    }
  });
  after(() => server.close());

  const ACTORS: readonly (readonly [name: string, more?: object])[] = [
    ['Жапаров'],
    ['Өмүрбек Асанов'],
    ['Ministry of Internal Affairs', { names: [alias('МВД'), alias('Ички иштер министрлиги')] }],
    ['National Ombudsman', { role: 'Watches the deputies.' }],
    ['Talai Korsokov', { role: 'Speaks often. Deputy National Ombudsman; travels.' }],
    ['Эркин Байсалов', { role: 'Советник мэра' }],
    ['Баткен шаары'],
  ];
  function alias(text: string) {
    return { text, kind: 'alias', language: null };
  }

  async function found(q: string, client = director): Promise<string[]> {
    const answer = await client.get(`/api/search?q=${encodeURIComponent(q)}`);
    expect(answer.status, answer.text).to.equal(200);
    return (answer.body as { items: { name: string }[] }).items.map(({ name }) => name);
  }

  const FINDS: readonly (readonly [typed: string, name: string])[] = [
    // Another script, other transliterations.
    ['Japarov', 'Жапаров'],
    ['ZHaparov', 'Жапаров'],
    ['zhaparov', 'Жапаров'],
    ['Омурбек', 'Өмүрбек Асанов'],
    ['Omurbek', 'Өмүрбек Асанов'],
    ['asanov omurbek', 'Өмүрбек Асанов'],
    ['Батькен', 'Баткен шаары'],
    ['омбудсман', 'National Ombudsman'],
    ['mvd', 'Ministry of Internal Affairs'],
    // One typo, two typos, at the start, the end, in the middle.
    ['Japrov', 'Жапаров'],
    ['Jaaprov', 'Жапаров'],
    ['Zhapparow', 'Жапаров'],
    ['Xmurbek', 'Өмүрбек Асанов'],
    ['Omurbxx', 'Өмүрбек Асанов'],
    ['Ombdsmn', 'National Ombudsman'],
    ['Obmudsman', 'National Ombudsman'],
    ['minstri intrnal', 'Ministry of Internal Affairs'],
    // By role: typos, another script; by office.
    ['deputy ombudsman', 'Talai Korsokov'],
    ['depty ombudsmen', 'Talai Korsokov'],
    ['омбудсман deputy', 'Talai Korsokov'],
    ['sovetnik mera', 'Эркин Байсалов'],
    ['prosecution', 'Ainura Toktosunova'],
    // Beginnings, with a typo too.
    ['жап', 'Жапаров'],
    ['zh', 'Жапаров'],
    ['ombuds', 'National Ombudsman'],
    ['onbuds', 'National Ombudsman'],
  ];
  for (const [typed, name] of FINDS) {
    it(`finds ${name} by ${typed}`, async () => {
      expect(await found(typed)).to.include(name);
    });
  }

  it('puts the exact name first, then beginnings, then typos', async () => {
    for (const name of ['Kasymov', 'Kasymova', 'Kasimbek', 'Kosymov']) {
      await director.create('actors', { name, kind: 'person_official', tlp: 'GREEN' });
    }
    expect(await found('kasymov')).to.deep.equal(['Kasymov', 'Kasymova', 'Kosymov', 'Kasimbek']);
  });

  it('puts roles below names, and offices below roles', async () => {
    expect(await found('ombudsman')).to.deep.equal(['National Ombudsman', 'Talai Korsokov']);
    await director.create('actors', {
      name: 'Old hand',
      kind: 'person_expert',
      role: 'Left the Prosecution Service in 2004.',
      tlp: 'GREEN',
    });
    expect(await found('prosecution service')).to.deep.equal([
      'Prosecution Service',
      'Old hand',
      'Ainura Toktosunova',
    ]);
  });

  it('finds no words across the sentences of a role', async () => {
    expect(await found('speaks deputy')).to.deep.equal([]);
  });

  it('finds nobody by an office whose tie is hidden', async () => {
    const [court, judge] = [
      await director.create('actors', { name: 'High Court', kind: 'institution', tlp: 'GREEN' }),
      await director.create('actors', { name: 'Quiet', kind: 'person_official', tlp: 'GREEN' }),
    ];
    const tie = { from: judge.id, to: court.id, type: 'holds_office_in', tlp: 'RED' };
    await director.create('ties', tie);
    const reader = await server.signIn({ roles: ['reader'], clearance: 'GREEN' });
    expect(await found('high court')).to.deep.equal(['High Court', 'Quiet']);
    expect(await found('high court', reader)).to.deep.equal(['High Court']);
  });

  it('says which other name matched', async () => {
    const answer = await director.get('/api/search?q=%D0%9C%D0%92%D0%94');
    expect(answer.body).to.have.nested.property('items[0].matched', 'МВД');
    const role = await director.get('/api/search?q=deputy');
    expect(role.body).to.have.nested.property('items[0].matched', 'Deputy National Ombudsman');
    const office = await director.get('/api/search?q=prosecution&kind=actor');
    expect(office.body).to.have.nested.property('items[2].matched', 'Prosecution Service');
  });

  it('reads search syntax as plain words', async () => {
    for (const typed of [
      'brtzvmpl',
      '*',
      '~',
      '?',
      '[',
      '\\',
      '¡!',
      '" OR "',
      'NOT /.*/',
      'name:*',
    ]) {
      expect(await found(typed), typed).to.deep.equal([]);
    }
    expect(await found('/(мвд+)+/')).to.deep.equal(['Ministry of Internal Affairs']);
  });

  it('takes 200 characters and 20 words', async () => {
    expect((await director.get(`/api/search?q=${'a'.repeat(201)}`)).status).to.equal(422);
    expect(await found('a '.repeat(21))).to.deep.equal([]);
    expect((await director.get('/api/search')).status).to.equal(422);
  });

  it('finds a visible name however many hidden ones are nearer', async function () {
    this.timeout(180_000);
    // More than the 50 terms that Lucene's own fuzzy search would look at.
    const hidden = [...'abcdefghijklmnopqrstuvw'].flatMap((letter) => [
      `Tokt${letter}gulov`,
      `Tokto${letter}ulov`,
      `Toktogul${letter}v`,
    ]);
    const edits = hidden.map((name) => ({
      op: 'create',
      kind: 'actor',
      fields: { name, kind: 'person_expert', tlp: 'RED' },
    }));
    expect((await director.post('/api/batch', { edits })).status).to.equal(200);
    await director.create('actors', { name: 'Zoktogulov', kind: 'person_expert', tlp: 'GREEN' });
    const reader = await server.signIn({ roles: ['reader'], clearance: 'GREEN' });
    expect(await found('toktagulov', reader)).to.deep.equal(['Zoktogulov']);
  });
});
