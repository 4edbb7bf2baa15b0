import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  draftEditSchema,
  formatPolicyYaml,
  newDraftSchema,
  publicationSchema,
  reversionSchema,
} from '@callboard/plugin-access-common';
import { json, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { PoliciesService } from './PoliciesService';
import { readVersion, readVersionRef } from './readVersionRef';

/** Room for the largest policy: some 50,000 rules. */
const LARGEST_BODY = '8mb';

const formatSchema = z.object({
  format: z.enum(['json', 'yaml']).default('json'),
});
const againstSchema = z.object({ against: z.string().optional() });

/** `/api/access/policies` */
export function createPoliciesRouter(options: {
  httpAuth: HttpAuthService;
  policies: PoliciesService;
}): Router {
  const { httpAuth, policies } = options;
  const router = PromiseRouter();
  const body = json({ limit: LARGEST_BODY });

  router.get('/policies', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(pageQuerySchema, request.query);
    response.json(await policies.listPolicies(query, { credentials }));
  });

  router.post('/policies', body, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const draft = parseInput(newDraftSchema, request.body);
    response
      .status(201)
      .json(await policies.createDraft(draft, { credentials }));
  });

  router.get('/policies/:version', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { format } = parseInput(formatSchema, request.query);
    const version = await policies.getPolicy(
      readVersionRef(request.params.version),
      { credentials },
    );
    if (format === 'json') {
      response.json(version);
      return;
    }
    response
      .attachment(`policy-${version.version}.yaml`)
      .type('application/yaml')
      .send(formatPolicyYaml(version.document));
  });

  router.put('/policies/:version', body, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const version = readVersion(request.params.version);
    const edit = parseInput(draftEditSchema, request.body);
    response.json(
      await policies.editDraft({ ...edit, version }, { credentials }),
    );
  });

  router.delete('/policies/:version', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    await policies.discardDraft(readVersion(request.params.version), {
      credentials,
    });
    response.status(204).end();
  });

  router.post(
    '/policies/:version/publish',
    json(),
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const version = readVersion(request.params.version);
      const publication = parseInput(publicationSchema, request.body);
      response.json(
        await policies.publishDraft(
          { ...publication, version },
          { credentials },
        ),
      );
    },
  );

  router.post(
    '/policies/:version/revert',
    json(),
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const version = readVersion(request.params.version);
      const reversion = parseInput(reversionSchema, request.body);
      response.json(
        await policies.revertTo({ ...reversion, version }, { credentials }),
      );
    },
  );

  router.get('/policies/:version/diff', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { against } = parseInput(againstSchema, request.query);
    response.json(
      await policies.diffPolicies(
        {
          version: readVersionRef(request.params.version),
          ...(against !== undefined && { against: readVersionRef(against) }),
        },
        { credentials },
      ),
    );
  });

  return router;
}
