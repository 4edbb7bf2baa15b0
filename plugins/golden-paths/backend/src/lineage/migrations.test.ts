import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

const TABLES = [
  'drift',
  'lineage',
  'lineage_records',
  'template_blobs',
  'template_reads',
  'template_versions',
];

describe('migrations of lineage', () => {
  let schema: TestSchema;
  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'golden-paths',
      directory: resolvePackagePath(
        '@callboard/plugin-golden-paths-backend',
        'migrations',
      ),
      migrated: false,
    });
  });
  afterEach(() => schema.drop());

  it('20261122174000_lineage keeps one content of a version once, and can be taken back', async () => {
    const { knex, directory } = schema;
    await migrateBefore(schema, '20261122174000_lineage.js');
    await knex.migrate.up({ directory });
    const version = {
      template_ref: 'template:default/worker',
      digest: 'abc',
      version: '1',
      entity: {},
      files: JSON.stringify([]),
      seen_at: new Date(),
    };
    await knex('template_versions').insert(version);
    await expect(knex('template_versions').insert(version)).rejects.toThrow(
      'template_versions_pkey',
    );
    await knex('template_versions').insert({ ...version, digest: 'def' });
    await knex('drift').insert({
      entity_ref: 'component:default/mailer',
      template_ref: version.template_ref,
    });
    expect(await knex('drift').first()).toMatchObject({
      attempts: 0,
      state: null,
    });

    await knex.migrate.down({ directory });
    for (const table of TABLES) {
      expect(await knex.schema.hasTable(table)).toBe(false);
    }
  });

  it('20261122184500_template_version_names lets two names have one content', async () => {
    const { knex, directory } = schema;
    await migrateBefore(schema, '20261122184500_template_version_names.js');
    const version = {
      template_ref: 'template:default/worker',
      digest: 'abc',
      version: '1',
      entity: {},
      files: JSON.stringify([]),
      seen_at: '2026-11-01T00:00:00Z',
    };
    await knex('template_versions').insert(version);
    await knex.migrate.up({ directory });
    await knex('template_versions').insert({
      ...version,
      version: '2',
      seen_at: '2026-11-02T00:00:00Z',
    });
    await expect(knex('template_versions').insert(version)).rejects.toThrow(
      'template_versions_pkey',
    );

    await knex.migrate.down({ directory });
    expect(await knex('template_versions').pluck('version')).toEqual(['2']);
  });
});
