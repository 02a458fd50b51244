// The page that shows the API: Swagger UI from its package, set up by one small script of ours,
// because the policy allows no inline script.
import express, { type Express } from 'express';
import { packageFolder } from './package-folder.js';

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Allymap API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/files/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/files/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script></body></html>`;

const START = `window.addEventListener('load', () => {
  window.SwaggerUIBundle({
    url: '/api/openapi.json',
    dom_id: '#swagger-ui',
    requestInterceptor: (request) => {
      request.headers['X-Allymap'] = '1';
      return request;
    },
  });
});`;

export function docsPage(app: Express, path: string): void {
  const router = express.Router();
  // Swagger UI writes markup by string; the page shows no data of ours, so it alone is let off.
  router.use((_request, response, next) => {
    const policy = String(response.getHeader('Content-Security-Policy') ?? '');
    response.setHeader(
      'Content-Security-Policy',
      policy.replace(/;?require-trusted-types-for[^;]*/, '').replace(/;?trusted-types[^;]*/, ''),
    );
    next();
  });
  router.use('/files', express.static(packageFolder('swagger-ui-dist'), { index: false }));
  router.get('/start.js', (_request, response) => {
    response.type('text/javascript').send(START);
  });
  router.get('/', (_request, response) => {
    response.type('html').send(PAGE);
  });
  app.use(path, router);
}
