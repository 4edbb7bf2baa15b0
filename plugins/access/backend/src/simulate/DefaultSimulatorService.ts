import { InputError } from '@backstage/errors';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import { readPage } from '@callboard/backend-kit';
import type {
  ConditionPreviewRequest,
  SimulateRequest,
  VersionRef,
  WhoCanQuery,
} from '@callboard/plugin-access-common';
import { z } from 'zod';
import { askWhoCan } from './askWhoCan';
import type { CompiledVersion } from './CompiledVersions';
import type { EngineInstallation } from './EngineInstallation';
import type { EngineResources, LoadedResource } from './EngineResources';
import type { EntityCounter } from './EntityCounter';
import type { Principals } from './Principals';
import { simulateVersion } from './simulateVersion';
import type {
  CallOptions,
  MatrixPageQuery,
  SimulatorService,
} from './SimulatorService';

const positionSchema = z.object({ index: z.number().int().nonnegative() });

/** What the service needs. */
export interface DefaultSimulatorServiceOptions {
  counter: EntityCounter;
  installation: EngineInstallation;
  principals: Principals;
  resources: EngineResources;
  /** @throws NotFoundError if there is no such version */
  readVersion: (version: VersionRef) => Promise<CompiledVersion>;
}

/** Asks policies without enforcing them. */
export class DefaultSimulatorService implements SimulatorService {
  readonly #options: DefaultSimulatorServiceOptions;

  static create(options: DefaultSimulatorServiceOptions) {
    return new DefaultSimulatorService(options);
  }

  private constructor(options: DefaultSimulatorServiceOptions) {
    this.#options = options;
  }

  async getInstallation() {
    return this.#options.installation.describe();
  }

  async simulate(request: SimulateRequest, { credentials }: CallOptions) {
    const { installation, principals, readVersion } = this.#options;
    const { user, resourceRef, versions = ['published'] } = request;
    const permission = installation.findPermission(request.permission);
    const principal =
      user === undefined
        ? await principals.self(credentials)
        : await principals.named(user);
    const resource = await this.#load(permission, resourceRef);
    const asked = await Promise.all([...new Set(versions)].map(readVersion));
    return {
      items: asked.map(version =>
        simulateVersion(version, {
          permission,
          principal,
          resourceRef,
          resource,
        }),
      ),
    };
  }

  async whoCan(query: WhoCanQuery) {
    const { installation, principals, readVersion } = this.#options;
    const permission = installation.findPermission(query.permission);
    const resource = await this.#load(permission, query.resourceRef);
    const { policy } = await readVersion(query.version ?? 'published');
    return askWhoCan(policy, {
      permission,
      resource,
      everybody: await principals.everybody(),
    });
  }

  async getMatrix({ version, plugin, role, ...page }: MatrixPageQuery) {
    const { installation, readVersion } = this.#options;
    const asked = await readVersion(version ?? 'published');
    const permissions = installation.listPermissions(plugin);
    const known = permissions.map(({ name }) =>
      installation.findPermission(name),
    );
    const wanted = role?.toLocaleLowerCase('en-US') ?? '';
    const roles = asked.policy.document.roles.filter(({ id, title }) =>
      `${id} ${title}`.toLocaleLowerCase('en-US').includes(wanted),
    );
    const { items, nextCursor } = await readPage({
      query: page,
      position: positionSchema,
      read: async (after, limit) => {
        const start = after ? after.index + 1 : 0;
        return roles
          .slice(start, start + limit)
          .map(({ id, title }, offset) => ({
            role: { id, title },
            index: start + offset,
          }));
      },
      positionOf: ({ index }) => ({ index }),
    });
    return {
      version: asked.version,
      roles: items.map(item => item.role),
      permissions,
      cells: items.map(item =>
        known.map(permission =>
          asked.policy.outcomeFor(permission, item.role.id),
        ),
      ),
      total: roles.length,
      ...(nextCursor !== undefined && { nextCursor }),
    };
  }

  async previewCondition(
    request: ConditionPreviewRequest,
    { credentials }: CallOptions,
  ) {
    const { counter, principals } = this.#options;
    const { condition, resourceType, user } = request;
    const principal =
      user === undefined
        ? await principals.self(credentials)
        : await principals.named(user);
    return counter.count({ resourceType, condition, principal }, credentials);
  }

  async #load(
    permission: Permission,
    ref: string | undefined,
  ): Promise<LoadedResource | undefined> {
    if (ref === undefined) {
      return undefined;
    }
    if (!isResourcePermission(permission)) {
      throw new InputError(
        `resourceRef: ${permission.name} is about no resource`,
      );
    }
    return this.#options.resources.load(permission.resourceType, ref);
  }
}
