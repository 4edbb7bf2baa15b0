import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  auditFilterSchema,
  type ExportedAuditEvent,
} from '@callboard/plugin-access-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { AuditService } from './AuditService';
import { CSV_HEAD, csvLine } from './csvLines';

const position = z.coerce.number().int().min(0);

const eventsQuerySchema = pageQuerySchema
  .extend(auditFilterSchema.shape)
  .extend({ after: position.optional() });

const exportQuerySchema = auditFilterSchema.extend({
  format: z.enum(['ndjson', 'csv']).default('ndjson'),
});

const rangeQuerySchema = z.object({
  from: position.min(1).optional(),
  to: position.min(1).optional(),
  limit: position.min(1).optional(),
});

const FORMATS = {
  ndjson: {
    type: 'application/x-ndjson; charset=utf-8',
    head: '',
    line: (event: ExportedAuditEvent) => `${JSON.stringify(event)}\n`,
  },
  csv: { type: 'text/csv; charset=utf-8', head: CSV_HEAD, line: csvLine },
};

/** `/api/access/audit` */
export function createAuditRouter(options: {
  httpAuth: HttpAuthService;
  audit: AuditService;
}): Router {
  const { httpAuth, audit } = options;
  const router = PromiseRouter();

  router.get('/audit/events', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(eventsQuerySchema, request.query);
    response.json(await audit.listEvents(query, { credentials }));
  });

  router.get('/audit/export', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { format, ...filter } = parseInput(exportQuerySchema, request.query);
    const events = await audit.exportEvents(filter, { credentials });
    const { type, head, line } = FORMATS[format];
    response.attachment(`audit.${format}`).type(type);
    // Each chunk is read when the one before it was sent.
    await pipeline(Readable.from(print(events, head, line)), response);
  });

  router.get('/audit/verify', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const range = parseInput(rangeQuerySchema, request.query);
    response.json(await audit.verify(range, { credentials }));
  });

  return router;
}

async function* print(
  chunks: AsyncIterable<ExportedAuditEvent[]>,
  head: string,
  line: (event: ExportedAuditEvent) => string,
) {
  yield head;
  for await (const events of chunks) {
    yield events.map(line).join('');
  }
}
