import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageRoot } from '../../../server/package-root.js';
import { environmentSchema, parseSettings } from '../../../server/settings.js';

const Service = z.strictObject({
  build: z.string().optional(),
  image: z.string().optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.string() })).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.string()),
  volumes: z.array(z.string()),
  user: z.string(),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  pids_limit: z.number(),
  restart: z.string(),
  stop_grace_period: z.string().optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      timeout: z.string(),
      retries: z.number(),
    })
    .optional(),
});
const Compose = z.strictObject({
  services: z.strictObject({ app: Service, db: Service }),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean() }).nullable()),
  volumes: z.record(z.string(), z.null()),
});

const read = (name: string): Promise<string> => readFile(join(packageRoot, name), 'utf8');
const settingNames = Object.keys(environmentSchema.shape);

describe('compose.yaml', () => {
  let text: string;
  let compose: z.infer<typeof Compose>;
  before(async () => {
    text = await read('compose.yaml');
    compose = Compose.parse(parse(text));
  });

  it('gives the app only settings that exist', () => {
    expect(settingNames).to.include.members(Object.keys(compose.services.app.environment));
  });

  it('asks its user only for settings that exist', () => {
    const asked = [...text.matchAll(/\$\{([A-Z0-9_]+)/g)].map((match) => match[1]);
    expect(asked).to.include('NEO4J_PASSWORD');
    expect(settingNames).to.include.members(asked);
  });

  it('gives the app values that it accepts, with and without the optional ones', () => {
    const { environment } = compose.services.app;
    const filled: Record<string, string> = {};
    for (const [name, value] of Object.entries(environment)) {
      filled[name] = value.replace(/\$\{\w+:-\}/, '').replace(/\$\{NEO4J_PASSWORD.*\}/, 'secret');
    }
    const settings = parseSettings(filled);
    expect(settings.neo4j).to.deep.equal({
      uri: 'bolt://db:7687',
      user: 'neo4j',
      password: 'secret',
    });
  });

  it('runs both without root, capabilities or new privileges', () => {
    for (const service of Object.values(compose.services)) {
      expect(service.user).not.to.match(/^(root|0)(:|$)/);
      expect(service.cap_drop).to.deep.equal(['ALL']);
      expect(service.security_opt).to.deep.equal(['no-new-privileges:true']);
      expect(service.pids_limit).to.be.above(0);
    }
  });

  it('lets the app write to its volume and to memory only', () => {
    const { read_only, tmpfs, volumes, environment } = compose.services.app;
    expect({ read_only, tmpfs, volumes }).to.deep.equal({
      read_only: true,
      tmpfs: ['/tmp'],
      volumes: [`files:${environment.ALLYMAP_DATA_DIR}`],
    });
  });

  it('publishes the app to this machine and the database to nobody', () => {
    const { app, db } = compose.services;
    expect(app.ports).to.deep.equal([`127.0.0.1:\${PORT:-8420}:${app.environment.PORT}`]);
    expect(db.ports).to.equal(undefined);
    expect(db.networks).to.deep.equal(['database']);
    expect(compose.networks.database).to.deep.equal({ internal: true });
    expect(app.networks).to.include('database');
  });

  it('starts the app once the database is healthy, and the database reports to nobody', () => {
    const { app, db } = compose.services;
    expect(db.image).to.equal('neo4j:5.26-community');
    expect(app.depends_on).to.deep.equal({ db: { condition: 'service_healthy' } });
    expect(db.healthcheck?.test.slice(0, 2)).to.deep.equal(['CMD', 'wget']);
    expect(db.environment).to.include({
      NEO4J_dbms_usage__report_enabled: 'false',
      NEO4J_dbms_security_allow__csv__import__from__file__urls: 'false',
    });
  });

  it('declares the volumes and networks that it uses', () => {
    const services = Object.values(compose.services);
    const volumes = services.flatMap((service) => service.volumes.map((use) => use.split(':')[0]));
    expect(Object.keys(compose.volumes)).to.have.members(volumes);
    const networks = new Set(services.flatMap((service) => service.networks));
    expect(Object.keys(compose.networks)).to.have.members([...networks]);
  });
});

describe('Dockerfile', () => {
  /** The last stage's instructions, continued lines joined. */
  let last: string[];
  let build: string[];
  before(async () => {
    const text = (await read('Dockerfile')).replace(/\\\n\s*/g, '');
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const from = lines.findLastIndex((line) => line.startsWith('FROM '));
    build = lines.slice(0, from);
    last = lines.slice(from);
  });

  it('builds in one stage and runs in another, both on the same slim image', () => {
    expect(build[0]).to.equal('FROM node:22-bookworm-slim AS build');
    expect(last[0]).to.equal('FROM node:22-bookworm-slim');
    expect(build.at(-2)).to.equal('COPY . .');
    expect(build).to.include('RUN npm ci').and.include('RUN npm run build');
    expect(last.some((line) => /^RUN npm ci --omit=dev\b/.test(line))).to.equal(true);
  });

  it('runs as somebody other than root, with a health check', () => {
    const user = last.indexOf('USER node');
    expect(user).to.be.above(last.findLastIndex((line) => line.startsWith('RUN ')));
    expect(last.at(-1)).to.equal('CMD ["node", "dist/server/main.js"]');
    expect(last.find((line) => line.startsWith('HEALTHCHECK '))).to.contain('/healthz');
  });

  it('sets only variables that exist', () => {
    const set = last.find((line) => line.startsWith('ENV ')) ?? '';
    const names = [...set.matchAll(/(\w+)=/g)].map((match) => match[1]);
    expect(['NODE_ENV', ...settingNames]).to.include.members(names);
    expect(names).to.include('ALLYMAP_DATA_DIR');
  });

  it('takes no data, secrets or history of the builder along', async () => {
    const ignored = (await read('.dockerignore')).split('\n');
    expect(ignored).to.include.members(['.git', '.env', 'data', 'node_modules']);
  });
});
