import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { benchDir } from '../../pages/lib/paths.mjs';
import { startPortals } from '../../pages/lib/portals.mjs';
import { catalogRows } from './catalogRows.mjs';
import { publish } from './conditional.mjs';
import { fillCatalog } from './fillCatalog.mjs';
import { Visitor } from './Visitor.mjs';

const { Client } = createRequire(path.join(root, 'package.json'))('pg');
const GROUPS = 5;

/**
 * Starts the apps on catalogs of the same entities, and signs in to each. Ours
 * follows a policy file if it runs alone.
 *
 * @param options `{ toolchain, connection, children, entries, count }`
 * @returns `{ visitors, pids, policyFile, stop }`
 */
export async function openPortals(options) {
  const { connection, children, entries, count } = options;
  const rows = catalogRows(count);
  const policyFile = path.join(benchDir, 'access-policy.yaml');
  publish(policyFile);
  const portals = await startPortals({
    ...options,
    dataset: {
      id: `permissions_${count}`,
      locations: [],
      groups: rows.groups.slice(0, GROUPS),
      ourSettings: entries.stock ? {} : { access: { policyFile } },
    },
  });
  const names = entries.stock ? ['ours', 'stock'] : ['ours'];
  const visitors = {};
  for (const name of names) {
    await fillOnce(connection, { ...portals.databases[name], rows });
    visitors[name] = await Visitor.signIn(portals[name]);
  }
  return {
    visitors,
    pids: portals.pids,
    policyFile,
    stop: () => children.stop(),
  };
}

async function fillOnce(connection, { database, schema, rows }) {
  const { host, port, user, password } = connection;
  const client = new Client({ host, port, user, password, database });
  await client.connect();
  try {
    const { rows: found } = await client.query(
      `select 1 from "${schema}".final_entities limit 1`,
    );
    if (found.length === 0) {
      await fillCatalog(client, schema, rows);
    }
  } finally {
    await client.end();
  }
}
