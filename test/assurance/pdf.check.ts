// Outside judges of the documents: veraPDF says whether they are PDF/UA-1, pdftotext whether their
// text can be read back. They need Maven, Java and poppler-utils.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { DOCUMENT_LANGUAGES, DOSSIER_LABELS } from '../../server/contract/dossiers.js';
import { packageRoot } from '../../server/package-root.js';
import { idOf, useReportServer } from '../support/report-server.js';

const VERSION = '1.28.2';
const JARS = join(packageRoot, 'node_modules', '.cache', `verapdf-${VERSION}`);
const POM = join(packageRoot, 'test', 'assurance', 'verapdf', 'pom.xml');

/** Actors with few ties and with many, a person and a body, one not yet known. */
const KEYS = ['national-ombudsman', 'tais-plus', 'talai-germatovich-korsokov', 'police'];

const run = promisify(execFile);

describe('PDF of a dossier', function () {
  this.timeout(600_000);
  const server = useReportServer();
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'allymap-pdf-'));
    if (existsSync(JARS)) return;
    await run('mvn', [
      '--batch-mode',
      '--quiet',
      `--file=${POM}`,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${JARS}`,
    ]);
  });
  after(() => rm(folder, { recursive: true }));

  /** Saves a dossier and returns its file. */
  async function save(id: string, name: string, query: URLSearchParams): Promise<string> {
    const { admin } = server();
    const response = await fetch(`${admin.url}/api/actors/${id}/dossier/pdf?${query}`, {
      headers: { cookie: admin.cookie },
    });
    expect(response.status, name).to.be.oneOf([200, 422]);
    if (!response.ok) return '';
    const file = join(folder, `${name}.pdf`);
    await writeFile(file, new Uint8Array(await response.arrayBuffer()));
    return file;
  }

  it('is PDF/UA-1 at every label and in every language', async () => {
    const files: string[] = [];
    for (const key of KEYS) {
      const id = await idOf(server().admin, 'actors', key);
      for (const [i, tlp] of DOSSIER_LABELS.entries()) {
        const lang = DOCUMENT_LANGUAGES[i % DOCUMENT_LANGUAGES.length] ?? 'en';
        files.push(await save(id, `${key}-${i}`, new URLSearchParams({ tlp, lang })));
      }
    }
    const made = files.filter((file) => file !== '');
    expect(made.length).to.be.at.least(8);
    const { stdout } = await run('java', [
      ...['-cp', join(JARS, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'],
      ...['--flavour', 'ua1', '--format', 'text', ...made],
    ]);
    const verdicts = stdout
      .trim()
      .split('\n')
      .filter((line) => /^(PASS|FAIL)/.test(line));
    expect(verdicts).to.deep.equal(made.map((file) => `PASS ${file} ua1`));
  });

  it('gives its Latin, Cyrillic and Kyrgyz text back', async () => {
    const { admin } = server();
    const name = 'Өкмөт: Ңү ң ө ү Ё ё № «Ы» – Straße';
    const { id } = await admin.create('actors', { name, kind: 'institution', tlp: 'GREEN' });
    const query = new URLSearchParams({ tlp: 'GREEN', lang: 'ky' });
    const { stdout } = await run('pdftotext', [await save(id, 'kyrgyz', query), '-']);
    expect(stdout).to.include(name);
    expect(stdout).to.include('Жамаатыбыздын ичинде'.toLowerCase()).and.include('TLP:GREEN');
    expect(stdout).to.include('Ар бир сап — өз статусу бар');
  });
});
