import type { Row } from './Row';

const API = '/api/golden-paths';
const TEMPLATE = 'template/default/node-service';
const template = 'template:default/node-service';
const BASKET = 'component:default/basket-service';
const ATTACK = 'component:default/attack';
const LARKCTL = 'component:default/larkctl';

/**
 * Rows of the role table for what was made from templates: all read, people with
 * an account bring up to date and adopt what they own, and admins everything.
 */
export const roleTableLineage: Row[] = [
  [`GET ${API}/lineage?limit=1`, '200 200 200 200 200'],
  [`GET ${API}/lineage/component/default/attack`, '404 404 404 404 404'],
  [`POST ${API}/lineage/records`, '403 403 403 403 403', {}],
  [`GET ${API}/drift?limit=1`, '200 200 200 200 200'],
  [`GET ${API}/drift/component/default/attack`, '404 404 404 404 404'],
  [`POST ${API}/drift/component/default/attack/refresh`, '404 404 404 404 404'],
  [`GET ${API}/updates?limit=1`, '200 200 200 200 200'],
  [`POST ${API}/updates`, '404 404 404 404 403', { entityRef: ATTACK }],
  [`POST ${API}/updates`, '404 403 403 403 403', { entityRef: LARKCTL }],
  [
    `POST ${API}/updates/clean`,
    '404 404 404 404 403',
    { templateRef: 'template:default/attack' },
  ],
  [`GET ${API}/adoptions?entityRef=${BASKET}`, '200 200 200 200 200'],
  [`GET ${API}/adoptions?entityRef=${ATTACK}`, '404 404 404 404 404'],
  [
    `POST ${API}/adoptions`,
    '404 404 404 404 403',
    { entityRef: ATTACK, templateRef: template, answers: {} },
  ],
  [
    `POST ${API}/adoptions`,
    '404 403 403 403 403',
    {
      entityRef: LARKCTL,
      templateRef: 'template:default/attack',
      answers: {},
    },
  ],
  [`GET ${API}/templates?limit=1`, '200 200 200 200 200'],
  [`GET ${API}/templates/${TEMPLATE}`, '200 200 200 200 200'],
  [`GET ${API}/templates/${TEMPLATE}/versions`, '200 200 200 200 200'],
  [`GET ${API}/templates/${TEMPLATE}/source`, '200 200 200 200 200'],
  [`GET ${API}/entity-actions?entityRef=${BASKET}`, '200 200 200 200 200'],
  [`GET ${API}/entity-actions?entityRef=${ATTACK}`, '404 404 404 404 404'],
  [`GET ${API}/history?entityRef=${BASKET}`, '200 200 200 200 200'],
  [`GET ${API}/history?entityRef=${ATTACK}`, '404 404 404 404 404'],
  [`GET ${API}/runs/summary`, '200 200 200 200 200'],
];
