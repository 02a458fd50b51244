import { expect } from 'chai';
import { z } from 'zod';
import { ALL_ROUTES } from '../../server/routes.js';
import { describeApi } from '../../server/http/openapi.js';

const Parameter = z.object({
  in: z.string(),
  name: z.string(),
  required: z.boolean().optional(),
  schema: z
    .looseObject({ type: z.string(), minimum: z.number(), maximum: z.number() })
    .partial()
    .optional(),
});
const Content = z.record(z.string(), z.object({ schema: z.looseObject({}) }));
const Operation = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(
    z.string().regex(/^[2-5]\d\d$/),
    z.object({ description: z.string().min(1), content: Content.optional() }),
  ),
});
const Document = z.object({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string().startsWith('/'), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

describe('the description of the API', () => {
  // As it is sent: what JSON drops is not described.
  const sent: unknown = JSON.parse(JSON.stringify(describeApi(ALL_ROUTES, '1.2.3')));
  const { paths, components, info } = Document.parse(sent);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  it('has one operation for each route', () => {
    expect(info.version).to.equal('1.2.3');
    expect(operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`)).to.have.members(
      ALL_ROUTES.map(({ method, path }) => `${method} ${path.replace(':id', '{id}')}`),
    );
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).to.equal(ALL_ROUTES.length);
  });

  it('declares every part of a path that is filled in', () => {
    for (const { path, operation } of operations) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect(declared.map(({ name }) => name)).to.deep.equal(wanted, path);
      expect(declared.every(({ required }) => required)).to.equal(true);
    }
  });

  it('gives every whole number of a question bounds that somebody would choose', () => {
    const numbers = operations.flatMap(({ operation }) =>
      operation.parameters.flatMap(({ name, schema }) =>
        schema?.type === 'integer' ? [{ ...schema, name: `${operation.operationId} ${name}` }] : [],
      ),
    );
    expect(numbers.map(({ name }) => name)).to.include.members([
      'analysis.pathways k',
      'analysis.pathways maxHops',
      'analysis.uncertainty draws',
    ]);
    for (const { name, minimum, maximum } of numbers) {
      expect(minimum, name).to.be.within(0, 10_000);
      expect(maximum, name).to.be.within(1, 1_000_000);
    }
  });

  it('says of every write what it needs, and of every route what it answers', () => {
    for (const { operationId, parameters, responses, requestBody } of operations.map(
      (one) => one.operation,
    )) {
      const route = ALL_ROUTES.find(({ name }) => name === operationId);
      const headers = parameters.filter((parameter) => parameter.in === 'header');
      const required = headers.filter((header) => header.required).map(({ name }) => name);
      expect(required, operationId).to.have.members([
        ...(route?.write ? ['X-Allymap'] : []),
        ...(route?.match === 'required' ? ['If-Match'] : []),
      ]);
      expect(requestBody !== undefined, operationId).to.equal(route?.body !== undefined);
      const success = Object.keys(responses).filter((status) => status.startsWith('2'));
      expect(success, operationId).to.have.length(1);
      if (route?.access !== 'public') expect(responses, operationId).to.include.keys('401', '403');
    }
  });

  it('refers to nothing that it does not define, and says of every schema what it is', () => {
    const references = [...JSON.stringify(sent).matchAll(/"\$ref":"([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(references).not.to.deep.equal([]);
    const defined = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...new Set(references)].filter((target) => !defined.includes(target))).to.deep.equal(
      [],
    );
    const vague = Object.entries(components.schemas)
      .filter(([, schema]) => Object.keys(schema).length === 0)
      .map(([name]) => name);
    expect(vague).to.deep.equal([]);
  });
});
