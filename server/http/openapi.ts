// The API described in OpenAPI 3.1, made from the same route values that the server mounts.
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { z } from 'zod';
import { PROBLEMS, Problem, type ProblemCode } from '../contract/problems.js';
import type { Route } from '../contract/routes.js';

/** The document of `/api/openapi.json`. */
export function describeApi(routes: readonly Route[], version: string): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const method = route.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
    paths[path] = { ...paths[path], [method]: operation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Allymap',
      version,
      description:
        'Actors, ties, positions and everything known about them, as far as the signed-in account may see. ' +
        'A hidden record answers as a missing one. Writes need the header `X-Allymap: 1`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'allymap' } },
    },
    paths,
  });
}

function operation(route: Route): ZodOpenApiOperationObject {
  const status = route.status ?? (route.output || route.media || route.name === 'live' ? 200 : 204);
  const headers = z.object({
    ...(route.write
      ? { 'X-Allymap': z.literal('1'), 'Idempotency-Key': z.string().max(200).optional() }
      : {}),
    ...(route.match
      ? { 'If-Match': route.match === 'required' ? z.string() : z.string().optional() }
      : {}),
  });
  return {
    operationId: route.name,
    summary: route.summary,
    tags: [route.path.split('/')[2] ?? ''],
    ...(route.access === 'public' ? {} : { security: [{ session: [] }] }),
    requestParams: {
      ...(route.path.includes(':id') ? { path: z.object({ id: z.string() }) } : {}),
      ...(route.query ? { query: route.query } : {}),
      ...(route.write || route.match ? { header: headers } : {}),
    },
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } }
      : {}),
    responses: {
      [String(status)]: success(route),
      ...problemsOf(route),
      // Said by the HTTP server itself, before any of ours runs.
      '431': { description: 'The address and the headers are longer than 16 KB' },
    },
  };
}

function success({ output, media, name }: Route) {
  if (output) return { description: 'Done', content: { 'application/json': { schema: output } } };
  if (media) {
    const schema = { type: 'string', contentMediaType: media } as const;
    return { description: 'The file', content: { [media]: { schema } } };
  }
  return { description: name === 'live' ? 'A stream of server-sent events' : 'Done' };
}

function problemsOf(route: Route) {
  const codes: ProblemCode[] = ['host.unknown', 'rate.limited', 'internal', 'store.unavailable'];
  if (route.access !== 'public') codes.push('session.none', 'permission.none');
  codes.push(...(route.problems ?? []));
  if (route.path.includes(':id') || route.name.startsWith('analysis.'))
    codes.push('record.missing');
  if (route.path.startsWith('/api/analysis/')) codes.push('analysis.busy', 'analysis.interrupted');
  if (route.body) codes.push('body.unreadable', 'body.tooLarge', 'body.wrongType');
  if (route.write) codes.push('request.crossSite', 'input.invalid', 'record.exists', 'disk.low');
  if (route.query) codes.push('input.invalid');
  if (route.match) codes.push('record.changed');
  if (route.media) codes.push('computer.shared');
  if (route.media === 'application/pdf') codes.push('document.busy');
  if (route.match === 'required') codes.push('match.required');
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      String(status),
      {
        description: list.map((code) => `${code}: ${PROBLEMS[code].title}`).join('; '),
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  );
}
