import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { PROBLEMS } from '../../server/contract/problems.js';
import { packageRoot } from '../../server/package-root.js';

const CODES = Object.entries(PROBLEMS).map(([code, { status }]) => `${code} ${status}`);

describe('errors', () => {
  it('are the same in the contract and in docs/errors.md', () => {
    const text = readFileSync(join(packageRoot, 'docs', 'errors.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `([^`]+)`\s*\| (\d{3})\s*\| \S/gm)];
    expect(rows.map(([, code, status]) => `${code} ${status}`)).to.have.members(CODES);
  });

  it('are all answered by some code of the server', () => {
    const sources = readdirSync(join(packageRoot, 'server'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('problems.ts'))
      .map((file) => readFileSync(join(packageRoot, 'server', file), 'utf8'))
      .join('\n');
    const unused = Object.keys(PROBLEMS).filter((code) => !sources.includes(`'${code}'`));
    expect(unused).to.deep.equal([]);
  });
});
