import path from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { dataDir, root } from '../../../scripts/lib/paths.mjs';

const ENTRY = `
export { AuditWriter } from './plugins/access/backend/src/audit/AuditWriter';
export { DatabaseAuditReadModel } from './plugins/access/backend/src/audit/DatabaseAuditReadModel';
export { DatabaseAuditStore } from './plugins/access/backend/src/audit/DatabaseAuditStore';
export { DefaultAuditService } from './plugins/access/backend/src/audit/DefaultAuditService';
export { createAuditTrail } from './packages/backend-kit/src/audit/AuditTrail';
export { RecordingAuditor } from './packages/backend-kit/src/audit/RecordingAuditor';
`;

/**
 * The parts of the audit log, as the portal has them.
 *
 * @returns what `ENTRY` exports, and `knex`
 */
export async function loadSubject() {
  const outfile = path.join(dataDir, 'bench/audit.cjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    packages: 'external',
    alias: {
      '@callboard/backend-kit': path.join(root, 'bench/audit/lib/kit.ts'),
      '@callboard/plugin-access-common': path.join(
        root,
        'plugins/access/common/src/index.ts',
      ),
    },
    outfile,
    logLevel: 'error',
  });
  const require = createRequire(outfile);
  return { ...require(outfile), knex: require('knex') };
}

export const migrations = path.join(root, 'plugins/access/backend/migrations');
