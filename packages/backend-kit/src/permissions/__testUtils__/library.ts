import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { createPermission } from '@backstage/plugin-permission-common';
import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';

/** A resource. */
export interface Book {
  title: string;
  owner: string;
}

export const bookRef = createPermissionResourceRef<
  Book,
  { field: string }
>().with({ pluginId: 'library', resourceType: 'book' });

export const readBook = createPermission({
  name: 'library.book.read',
  attributes: { action: 'read' },
  resourceType: 'book',
});

export const openLibrary = createPermission({
  name: 'library.open',
  attributes: {},
});

export const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'The book belongs to one of these',
  resourceRef: bookRef,
  paramsSchema: z.object({ owners: z.array(z.string()) }),
  apply: ({ owner }, { owners }) => owners.includes(owner),
  toQuery: () => ({ field: 'owner' }),
});

const isTitled = createPermissionRule({
  name: 'IS_TITLED',
  description: 'The book has this title',
  resourceRef: bookRef,
  paramsSchema: z.object({ title: z.string() }),
  apply: (book, { title }) => book.title === title,
  toQuery: () => ({ field: 'title' }),
});

/** A plugin that keeps books, and counts how it is asked for them. */
export function createLibrary(books: Record<string, Book>) {
  const reads: string[][] = [];
  const plugin = createBackendPlugin({
    pluginId: 'library',
    register(env) {
      env.registerInit({
        deps: { registry: coreServices.permissionsRegistry },
        async init({ registry }) {
          registry.addResourceType({
            resourceRef: bookRef,
            permissions: [readBook],
            rules: [isOwner],
            async getResources(refs) {
              reads.push(refs);
              return refs.map(ref => books[ref]);
            },
          });
          registry.addPermissions([openLibrary]);
        },
      });
    },
  });
  /** Runs before the plugin does. */
  const moreRules = createBackendModule({
    pluginId: 'library',
    moduleId: 'titles',
    register(env) {
      env.registerInit({
        deps: { registry: coreServices.permissionsRegistry },
        async init({ registry }) {
          registry.addPermissionRules([isTitled]);
        },
      });
    },
  });
  return { plugin, moreRules, reads };
}

/** A plugin that only asks. */
export function createReader() {
  const asked: { permissions?: PermissionsService } = {};
  const plugin = createBackendPlugin({
    pluginId: 'reader',
    register(env) {
      env.registerInit({
        deps: { permissions: coreServices.permissions },
        async init({ permissions }) {
          asked.permissions = permissions;
        },
      });
    },
  });
  const permissions = () => {
    if (!asked.permissions) {
      throw new Error('The reader has not started');
    }
    return asked.permissions;
  };
  return {
    plugin,
    /** Whether somebody may read these books. */
    async mayRead(refs: string[], credentials: BackstageCredentials) {
      const answers = await permissions().authorize(
        refs.map(resourceRef => ({ permission: readBook, resourceRef })),
        { credentials },
      );
      return answers.map(({ result }) => result);
    },
    /** What somebody may read. */
    async conditions(credentials: BackstageCredentials) {
      const [answer] = await permissions().authorizeConditional(
        [{ permission: readBook }],
        { credentials },
      );
      return answer;
    },
    permissions,
  };
}
