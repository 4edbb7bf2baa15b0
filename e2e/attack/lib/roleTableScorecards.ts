import type { Row } from './Row';

const API = '/api/scorecards';
const NONE = '00000000-0000-4000-8000-000000000000';
const BASKET = 'component:default/basket-service';
const ATTACK = 'component:default/attack';
const CARD = 'entities/component/default';
const campaign = {
  title: 'Attack',
  description: '',
  owner: 'group:default/checkout',
  target: { type: 'level', track: 'attack', level: 'attack' },
  startsAt: '2030-01-01T00:00:00Z',
  dueAt: '2030-02-01T00:00:00Z',
};
const exemption = {
  entityRef: ATTACK,
  checkId: 'has-codeowners',
  reason: 'Attack',
  until: '2030-01-01',
};

/**
 * Rows of the role table for scorecards: all read, people with an account have
 * facts collected and ask for exemptions, and standards are for admins and for
 * their owners, which neither lead nor developer is of the demo's.
 */
export const roleTableScorecards: Row[] = [
  ...['checks/has-codeowners', 'tracks/documentation'].flatMap(standard => {
    const [list] = standard.split('/');
    return [
      [`GET ${API}/${list}?limit=1`, '200 200 200 200 200'],
      [`GET ${API}/${standard}`, '200 200 200 200 200'],
      [`GET ${API}/${standard}/versions`, '200 200 200 200 200'],
      [`GET ${API}/${standard}/results?limit=1`, '200 200 200 200 200'],
      // 400: what is sent is no definition
      [`PUT ${API}/${list}/attack`, '400 403 403 403 403', {}],
      [`PUT ${API}/${standard}`, '400 403 403 403 403', {}],
      [`DELETE ${API}/${list}/attack`, '404 403 403 403 403'],
      // 409: a file has it
      [`DELETE ${API}/${standard}`, '409 403 403 403 403'],
    ] satisfies Row[];
  }),
  [`POST ${API}/rules/check`, '200 200 200 200 200', { rule: {} }],
  [`POST ${API}/what-if`, '400 400 400 400 400', { check: {} }],
  // Facts: pushed by machines that the configuration names, and by nobody here
  [`GET ${API}/facts/sources`, '200 200 200 200 200'],
  [`GET ${API}/facts?entityRef=${BASKET}`, '200 200 200 200 200'],
  [`GET ${API}/facts?entityRef=${ATTACK}`, '404 404 404 404 404'],
  [
    `PUT ${API}/facts`,
    '403 403 403 403 403',
    { source: 'attack', facts: [{ entityRef: BASKET, values: { ok: true } }] },
  ],
  [`POST ${API}/facts/refresh`, '404 404 404 404 403', { entityRef: ATTACK }],
  // Cards and what adds them up
  [`GET ${API}/entities?limit=1`, '200 200 200 200 200'],
  [`GET ${API}/${CARD}/basket-service`, '200 200 200 200 200'],
  [`GET ${API}/${CARD}/attack`, '404 404 404 404 404'],
  [`POST ${API}/levels`, '200 200 200 200 200', { entityRefs: [BASKET] }],
  [`GET ${API}/attention`, '200 200 200 200 200'],
  [`GET ${API}/overview`, '200 200 200 200 200'],
  [`GET ${API}/overview/trend?track=documentation`, '200 200 200 200 200'],
  [`GET ${API}/overview/standings?by=group&limit=1`, '200 200 200 200 200'],
  [`GET ${API}/overview/checks`, '200 200 200 200 200'],
  [
    `GET ${API}/badges/component/default/basket-service/documentation.svg`,
    '200 200 200 200 200',
  ],
  // Campaigns: as standards
  [`GET ${API}/campaigns`, '200 200 200 200 200'],
  [`GET ${API}/campaigns/${NONE}`, '404 404 404 404 404'],
  [`GET ${API}/campaigns/${NONE}/entities`, '404 404 404 404 404'],
  [`POST ${API}/campaigns`, '400 403 403 403 403', campaign],
  [`PUT ${API}/campaigns/${NONE}`, '404 403 403 403 403', campaign],
  [`POST ${API}/campaigns/${NONE}/archive`, '404 403 403 403 403'],
  // Exemptions
  [`GET ${API}/exemptions`, '200 200 200 200 200'],
  [`POST ${API}/exemptions`, '404 404 404 404 403', exemption],
  [
    `POST ${API}/exemptions/${NONE}/decision`,
    '404 404 404 404 404',
    { decision: 'approve' },
  ],
  // Gate: all ask, people with an account have facts collected for it
  [
    `POST ${API}/gate`,
    '404 404 404 404 404',
    { entityRef: BASKET, track: 'attack' },
  ],
  [
    `POST ${API}/gate`,
    '404 404 404 404 403',
    { entityRef: BASKET, track: 'attack', fresh: true },
  ],
];
