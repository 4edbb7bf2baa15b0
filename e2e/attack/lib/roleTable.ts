import type { Row } from './Row';
import { roleTableApprovals } from './roleTableApprovals';
import { roleTableLineage } from './roleTableLineage';
import { roleTableScorecards } from './roleTableScorecards';

const NONE = '00000000-0000-4000-8000-000000000000';
const BASKET = 'component/default/basket-service';
const PULLS = '/api/forge/repositories/larkfield/basket-service/pulls';
const DOCS = 'default/component/basket-service';
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'attack' },
  spec: { type: 'service', lifecycle: 'experimental', owner: 'x' },
};
const repository = { type: 'url', target: 'http://localhost:1/x.yaml' };

/**
 * Who may do what under the policy that ships. The columns are admin, team lead,
 * developer, contractor and guest. Lead and developer own basket-service, the
 * contractor owns nothing. Where something would be changed it is one that does
 * not exist: what is no 401 or 403 got past the permission.
 */
export const roleTable: Row[] = [
  // Catalog: all read, owners refresh, admins remove
  ['GET /api/catalog/entities?limit=1', '200 200 200 200 200'],
  ['GET /api/catalog/entities/by-query?limit=1', '200 200 200 200 200'],
  ['POST /api/catalog/entities/by-query', '200 200 200 200 200', { limit: 1 }],
  ['GET /api/catalog/entity-facets?facet=kind', '200 200 200 200 200'],
  [
    'POST /api/catalog/entities/by-refs',
    '200 200 200 200 200',
    { entityRefs: ['component:default/basket-service'] },
  ],
  [`GET /api/catalog/entities/by-name/${BASKET}`, '200 200 200 200 200'],
  [
    `GET /api/catalog/entities/by-name/${BASKET}/ancestry`,
    '200 200 200 200 200',
  ],
  [`GET /api/catalog/entities/by-uid/${NONE}`, '404 404 404 404 404'],
  [`DELETE /api/catalog/entities/by-uid/${NONE}`, '204 403 403 403 403'],
  [
    'POST /api/catalog/refresh',
    '200 200 200 403 403',
    { entityRef: 'component:default/basket-service' },
  ],
  [
    'POST /api/catalog/refresh',
    '200 403 403 403 403',
    { entityRef: 'component:default/callboard' },
  ],
  ['GET /api/catalog/locations', '200 200 200 200 200'],
  ['POST /api/catalog/locations/by-query', '200 200 200 200 200', {}],
  [`GET /api/catalog/locations/by-entity/${BASKET}`, '404 404 404 404 404'],
  // 400: nothing can be read there
  [
    'POST /api/catalog/locations?dryRun=true',
    '400 400 400 400 403',
    repository,
  ],
  [
    'POST /api/catalog/locations?dryRun=true',
    '400 400 400 400 403',
    { type: 'file', target: '/etc/passwd' },
  ],
  [`PUT /api/catalog/locations/${NONE}`, '404 403 403 403 403', repository],
  [`DELETE /api/catalog/locations/${NONE}`, '404 403 403 403 403'],
  [
    'POST /api/catalog/validate-entity',
    '200 200 200 200 403',
    { entity, location: 'url:http://localhost:1/x' },
  ],
  ['GET /api/catalog/entities/unprocessed/failed', '200 403 403 403 403'],
  ['GET /api/catalog/entities/unprocessed/pending', '200 403 403 403 403'],
  [
    `DELETE /api/catalog/entities/unprocessed/delete/${NONE}`,
    '204 403 403 403 403',
  ],
  // Search and docs: all read
  ['GET /api/search/query?term=basket', '200 200 200 200 200'],
  [`GET /api/techdocs/static/docs/${DOCS}/index.html`, '200 200 200 200 200'],
  [`GET /api/techdocs/metadata/techdocs/${DOCS}`, '200 200 200 200 200'],
  [`GET /api/techdocs/metadata/entity/${DOCS}`, '200 200 200 200 200'],
  [`GET /api/techdocs/sync/${DOCS}`, '200 200 200 200 200'],
  // Templates: all run them, admins try out their own
  [
    'GET /api/scaffolder/v2/templates/default/template/node-service/parameter-schema',
    '200 200 200 200 200',
  ],
  [
    'POST /api/scaffolder/v2/tasks',
    '400 400 400 400 400',
    { templateRef: 'template:default/node-service', values: {} },
  ],
  [
    'POST /api/scaffolder/v2/dry-run',
    '400 403 403 403 403',
    { template: entity, values: {}, directoryContents: [] },
  ],
  ['GET /api/scaffolder/v2/tasks', '200 200 200 200 200'],
  ['GET /api/scaffolder/v2/actions', '200 200 200 200 200'],
  ['GET /api/scaffolder/v2/templating-extensions', '200 200 200 200 200'],
  // What is one's own
  ['GET /api/notifications/notifications', '200 200 200 200 200'],
  ['GET /api/notifications/status', '200 200 200 200 200'],
  ['GET /api/notifications/topics', '200 200 200 200 200'],
  ['GET /api/notifications/settings', '200 200 200 200 200'],
  [`GET /api/notifications/${NONE}`, '404 404 404 404 404'],
  [
    'POST /api/notifications/notifications',
    '403 403 403 403 403',
    { recipients: { type: 'broadcast' }, payload: { title: 'x' } },
  ],
  [
    'PUT /api/user-settings/buckets/attack/keys/x',
    '200 200 200 200 200',
    { value: 1 },
  ],
  ['GET /api/user-settings/buckets/attack/keys/x', '200 200 200 200 200'],
  ['DELETE /api/user-settings/buckets/attack/keys/x', '204 204 204 204 204'],
  // Operation: admins
  ['GET /api/devtools/info', '200 403 403 403 403'],
  ['GET /api/devtools/external-dependencies', '200 403 403 403 403'],
  ['GET /api/catalog/.backstage/scheduler/v1/tasks', '200 403 403 403 403'],
  [
    'POST /api/catalog/.backstage/scheduler/v1/tasks/none/trigger',
    '404 403 403 403 403',
  ],
  [
    'POST /api/catalog/.backstage/scheduler/v1/tasks/none/cancel',
    '404 403 403 403 403',
  ],
  ['GET /api/proxy/anything', '404 404 404 404 404'],
  // Repositories: all read, owners of what lives there merge
  ['GET /api/forge/repositories', '200 200 200 200 200'],
  [`GET ${PULLS}`, '200 200 200 200 200'],
  [
    `POST ${PULLS}/999/merge`,
    '404 404 404 403 403',
    { style: 'merge', headCommit: '0'.repeat(40) },
  ],
  [`POST ${PULLS}/999/close`, '404 404 404 403 403'],
  [`POST ${PULLS}/999/reopen`, '404 404 404 403 403'],
  [
    'POST /api/forge/repositories/larkfield/larkctl/pulls/999/close',
    '404 403 403 403 403',
  ],
  // Between plugins: nobody
  [
    'POST /api/events/bus/v1/events',
    '403 403 403 403 403',
    { event: { topic: 'x', payload: {} } },
  ],
  [
    'PUT /api/events/bus/v1/subscriptions/x',
    '403 403 403 403 403',
    { topics: ['x'] },
  ],
  ['GET /api/events/bus/v1/subscriptions/x/events', '403 403 403 403 403'],
  [
    'POST /api/catalog/.well-known/backstage/permissions/apply-conditions',
    '403 403 403 403 403',
    { items: [] },
  ],
  ['POST /api/permission/authorize', '200 200 200 200 200', { items: [] }],
  ['GET /api/mcp-actions/v1', '405 405 405 405 405'],
  // Policies and the audit log: admins; all ask about themselves
  ['GET /api/access/policies', '200 403 403 403 403'],
  ['GET /api/access/policies/published', '200 403 403 403 403'],
  ['POST /api/access/policies', '400 403 403 403 403', { yaml: 'x' }],
  [
    'PUT /api/access/policies/1',
    '400 403 403 403 403',
    { yaml: 'x', revision: 1 },
  ],
  ['DELETE /api/access/policies/1', '409 403 403 403 403'],
  [
    'POST /api/access/policies/1/publish',
    '409 403 403 403 403',
    { message: 'x', revision: 1 },
  ],
  [
    'POST /api/access/policies/999/revert',
    '404 403 403 403 403',
    { message: 'x' },
  ],
  ['GET /api/access/policies/1/diff', '200 403 403 403 403'],
  ['GET /api/access/roles', '200 403 403 403 403'],
  ['GET /api/access/permissions', '200 403 403 403 403'],
  ['GET /api/access/matrix', '200 403 403 403 403'],
  [
    'GET /api/access/who-can?permission=catalog.entity.create',
    '200 403 403 403 403',
  ],
  [
    'POST /api/access/conditions/preview',
    '200 403 403 403 403',
    {
      resourceType: 'catalog-entity',
      condition: { rule: 'IS_ENTITY_KIND', params: { kinds: ['api'] } },
    },
  ],
  [
    'POST /api/access/simulate',
    '200 200 200 200 200',
    { permission: 'catalog.entity.create' },
  ],
  [
    'POST /api/access/simulate',
    '200 403 403 403 403',
    { permission: 'catalog.entity.create', user: 'user:default/ben.whitaker' },
  ],
  ['GET /api/access/audit/events?limit=1', '200 403 403 403 403'],
  ['GET /api/access/audit/export?format=ndjson&limit=1', '200 403 403 403 403'],
  ['GET /api/access/audit/verify', '200 403 403 403 403'],
  ...roleTableScorecards,
  ...roleTableApprovals,
  ...roleTableLineage,
];
