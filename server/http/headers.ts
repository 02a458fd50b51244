// Security headers, the same on every answer.
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Nothing but our own files runs, loads or connects; no page may frame us. */
export function securityHeaders(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'data:'],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['lit-html', 'allymap-worker'],
      },
    },
    strictTransportSecurity: secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}

/** A random id for each request, and no copy of any answer of the API in a cache. */
export const requestHeaders: RequestHandler = (request, response, next) => {
  response.setHeader('X-Request-Id', randomUUID());
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  if (request.path.startsWith('/api')) response.setHeader('Cache-Control', 'no-store');
  next();
};
