import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { testSchema } from '@callboard/backend-kit/testUtils';
import createKnex, { type Knex } from 'knex';
import { DatabaseEntitySnapshotsStore } from '../../catalog/DatabaseEntitySnapshotsStore';
import { snapshotOf } from '../../catalog/snapshotOf';
import { DatabaseHistoryStore } from '../../overview/DatabaseHistoryStore';
import { DatabaseEvaluationStore } from '../DatabaseEvaluationStore';

/** The tables of scorecards for one test, with the stores of evaluation. */
export async function evaluationSchema() {
  const schema = await testSchema({
    pluginId: 'scorecards',
    directory: resolvePackagePath(
      '@callboard/plugin-scorecards-backend',
      'migrations',
    ),
  });
  const { knex } = schema;
  const history = DatabaseHistoryStore.create(knex);
  const others: Knex[] = [];
  const entities = DatabaseEntitySnapshotsStore.create(knex);
  return {
    knex,
    entities,
    history,
    store: DatabaseEvaluationStore.create({ knex, history }),
    async drop() {
      await Promise.all(others.map(other => other.destroy()));
      await schema.drop();
    },
    /** What another replica has, with connections of its own. */
    anotherReplica() {
      const other = createKnex(knex.client.config);
      others.push(other);
      return {
        entities: DatabaseEntitySnapshotsStore.create(other),
        store: DatabaseEvaluationStore.create({
          knex: other,
          history: DatabaseHistoryStore.create(other),
        }),
      };
    },
    /** Puts entities into the copy of the catalog. */
    async add(...added: Entity[]) {
      await entities.save(added.map(snapshotOf));
      await entities.rebuildGroups();
    },
  };
}

/** What {@link evaluationSchema} gives. */
export type EvaluationSchema = Awaited<ReturnType<typeof evaluationSchema>>;

/** A component `component:default/<name>`. */
export function component(
  name: string,
  related: { owner?: string; system?: string } = {},
): Entity {
  const { owner, system } = related;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service' },
    relations: [
      ...(owner ? [{ type: 'ownedBy', targetRef: owner }] : []),
      ...(system ? [{ type: 'partOf', targetRef: system }] : []),
    ],
  };
}
