// Every card is explained by the real engine: none walks all nodes or all nodes of a label.
import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plan } from 'neo4j-driver';
import { allCards } from '../../server/database/card.js';
import { openDatabase, type Database } from '../../server/database/driver.js';
import { migrate } from '../../server/database/schema.js';
import { packageRoot } from '../../server/package-root.js';
import { testDatabase } from '../support/neo4j.js';

/** Cards that read all of a label on purpose, and why. */
const SCANS: Readonly<Record<string, string>> = {
  'operations.removeSome': 'empties the database before a backup is read in',
};

const root = join(packageRoot, 'server');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.queries.ts'),
);
await Promise.all(files.map((path) => import(pathToFileURL(join(root, path)).href)));

describe('cards', () => {
  let database: Database;

  before(async function () {
    this.timeout(60_000);
    database = openDatabase({ ...(await testDatabase()), database: 'neo4j' });
    await migrate(database);
    await explain('CALL db.awaitIndexes(60)', {});
  });
  after(() => database.driver.close());

  async function explain(text: string, parameters: object): Promise<Plan | false> {
    const { summary } = await database.driver.executeQuery(text, parameters, {
      database: database.name,
    });
    return summary.plan;
  }

  it('are many, and each has a name of its own', () => {
    const names = allCards().map(({ name }) => name);
    expect(names.length).to.be.greaterThan(20);
    expect(names).to.deep.equal([...new Set(names)]);
    expect(names).to.include.members(Object.keys(SCANS));
  });

  for (const { name, text, example } of allCards()) {
    it(`${name} walks no more than it needs`, async () => {
      const plan = await explain(`EXPLAIN ${text}`, example);
      expect(plan, 'a plan').to.not.equal(false);
      const scans = plan === false ? [] : operatorsOf(plan).filter(isScan);
      expect(scans.length > 0, scans.join()).to.equal(name in SCANS);
    });
  }

  it('would be caught if they scanned', async () => {
    const plan = await explain('EXPLAIN MATCH (n:Record) WHERE n.name = $name RETURN n', {
      name: '',
    });
    expect(plan === false ? [] : operatorsOf(plan).filter(isScan)).to.have.lengthOf(1);
  });
});

const isScan = (operator: string): boolean => /AllNodesScan|NodeByLabelScan/.test(operator);

const operatorsOf = ({ operatorType, children }: Plan): string[] => [
  operatorType,
  ...children.flatMap(operatorsOf),
];
