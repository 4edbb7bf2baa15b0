import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { logsDir } from '../../../scripts/lib/paths.mjs';
import { COMPONENTS } from './byQuery.mjs';

const facets = (...names) =>
  `/catalog/entity-facets?filter=kind%3Dcomponent&${names.map(name => `facet=${name}`).join('&')}`;
const mayCreate = {
  items: [
    {
      id: '1',
      permission: {
        type: 'basic',
        name: 'catalog.entity.create',
        attributes: { action: 'create' },
      },
    },
  ],
};

/** What a catalog page asks its backend, filters and side bar included. */
const PAGE = [
  [COMPONENTS],
  ['/catalog/entities/by-query?limit=0&filter=kind%3Dcomponent'],
  ['/catalog/entity-facets?facet=kind'],
  [facets('spec.type')],
  [facets('spec.lifecycle')],
  [facets('metadata.tags')],
  [facets('relations.ownedBy')],
  ['/permission/authorize', mayCreate],
  ['/notifications/status'],
  ['/search/query?term=basket'],
];

/** Calls that a permission check makes, beside those of the page. */
const CALLS = {
  authorize: /"POST \/api\/permission\/authorize /g,
  conditions:
    /"POST \/api\/[^"]*\/\.well-known\/backstage\/permissions\/apply-conditions /g,
};

/**
 * Counts what an app calls itself for while it answers a catalog page, by the
 * log of its requests.
 *
 * @param name `ours` or `stock`, the name of its log
 * @param visitor who opens the page
 * @returns `{ requests, authorize, conditions }`: how many the page made, and
 *   how many of these calls came on top
 */
export async function countLoopback(name, visitor) {
  const file = path.join(logsDir, `bench-${name}.log`);
  await sleep(1000);
  const start = fs.statSync(file).size;
  await Promise.all(PAGE.map(([call, body]) => visitor.ask(call, body)));
  await sleep(1000);
  const log = fs.readFileSync(file).subarray(start).toString();
  const count = pattern => [...log.matchAll(pattern)].length;
  const asked = PAGE.filter(([call]) => call.startsWith('/permission')).length;
  return {
    requests: PAGE.length,
    authorize: count(CALLS.authorize) - asked,
    conditions: count(CALLS.conditions),
  };
}
