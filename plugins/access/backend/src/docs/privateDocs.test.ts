import express from 'express';
import request from 'supertest';
import { createPrivateDocsRouter } from './privateDocsRouter';

const app = express()
  .use(createPrivateDocsRouter())
  .use('/static/docs', express.static(__dirname))
  .get('/metadata', (_request, response) => response.json({}));

it('marks pages of docs as those of one reader', async () => {
  const { headers } = await request(app)
    .get('/static/docs/privateDocs.test.ts')
    .expect(200);
  expect(headers['cache-control']).toBe('private, no-cache');
  expect(headers.vary).toContain('Authorization');
  expect(headers.vary).toContain('Cookie');
});

it('leaves all else alone', async () => {
  const { headers } = await request(app).get('/metadata').expect(200);
  expect(headers['cache-control']).toBeUndefined();
});
