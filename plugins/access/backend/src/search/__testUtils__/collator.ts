import { Readable } from 'node:stream';
import { createBackendModule } from '@backstage/backend-plugin-api';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import type { Permission } from '@backstage/plugin-permission-common';
import type { IndexableDocument } from '@backstage/plugin-search-common';

/** Documents of one type. */
export interface Shelf {
  type: string;
  permission?: Permission;
  documents: IndexableDocument[];
}

/** Puts documents into the search, whenever told to. */
export function collatorOf(shelves: Shelf[]): {
  feature: BackendFeature;
  index(): Promise<void>;
} {
  const tasks: (() => Promise<void>)[] = [];
  const feature = createBackendModule({
    pluginId: 'search',
    moduleId: 'test',
    register(env) {
      env.registerInit({
        deps: { registry: searchIndexRegistryExtensionPoint },
        async init({ registry }) {
          for (const shelf of shelves) {
            registry.addCollator({
              schedule: {
                async run({ fn }) {
                  tasks.push(async () =>
                    fn(new AbortController().signal as never),
                  );
                },
              },
              factory: {
                type: shelf.type,
                visibilityPermission: shelf.permission,
                getCollator: async () => Readable.from(shelf.documents),
              },
            });
          }
        },
      });
    },
  });
  return {
    feature,
    async index() {
      for (const task of tasks) {
        await task();
      }
    },
  };
}
