import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  exemptionDecidePermission,
  standardRef,
  standardUpdatePermission,
} from '@callboard/plugin-scorecards-common';
import type { OwnedKind } from '@callboard/plugin-scorecards-common';
import {
  isStandardOwner,
  OwnedStandard,
  standardResourceRef,
} from './standardResource';

/** A permission on checks, tracks and campaigns. */
export type StandardPermission = ResourcePermission<'scorecards-standard'>;

/** Reads the owners of some of one kind; those that are gone are left out. */
export type ReadOwners = (
  ids: string[],
) => Promise<{ id: string; owner: string }[]>;

/** What {@link StandardResources} needs. */
export interface StandardResourcesOptions {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}

/** Decides who may do what with checks, tracks and campaigns. */
export class StandardResources {
  readonly #options: StandardResourcesOptions;
  readonly #readers = new Map<OwnedKind, ReadOwners>();

  /** Registers the resource type, so it is to be called during the start. */
  static create(options: StandardResourcesOptions) {
    const resources = new StandardResources(options);
    options.permissionsRegistry.addResourceType({
      resourceRef: standardResourceRef,
      permissions: [standardUpdatePermission, exemptionDecidePermission],
      rules: [isStandardOwner],
      getResources: refs => resources.#read(refs),
    });
    return resources;
  }

  private constructor(options: StandardResourcesOptions) {
    this.#options = options;
  }

  /** Says where the owners of a kind are read. */
  addKind(kind: OwnedKind, read: ReadOwners): void {
    this.#readers.set(kind, read);
  }

  /** @throws NotAllowedError that names the permission and who has it */
  async authorize(
    permission: StandardPermission,
    standard: { kind: OwnedKind; id: string },
    credentials: BackstageCredentials,
  ): Promise<void> {
    const resourceRef = standardRef(standard.kind, standard.id);
    const [{ result }] = await this.#options.permissions.authorize(
      [{ permission, resourceRef }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `This needs the permission ${permission.name} on the ${standard.kind} ${standard.id}, which its owner has`,
      );
    }
  }

  /**
   * Asks once for many.
   *
   * @returns tells whether the caller has the permission on a standard
   */
  async judge(
    permission: StandardPermission,
    credentials: BackstageCredentials,
  ): Promise<(standard: OwnedStandard) => boolean> {
    const { permissions, permissionsRegistry } = this.#options;
    const [decision] = await permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    const authorizer = createConditionAuthorizer(
      permissionsRegistry.getPermissionRuleset(standardResourceRef),
    );
    return standard => authorizer(decision, standard);
  }

  async #read(refs: string[]): Promise<(OwnedStandard | undefined)[]> {
    const found = new Map<string, OwnedStandard>();
    for (const [kind, read] of this.#readers) {
      const prefix = standardRef(kind, '');
      const ids = refs
        .filter(ref => ref.startsWith(prefix))
        .map(ref => ref.slice(prefix.length));
      for (const { id, owner } of ids.length > 0 ? await read(ids) : []) {
        found.set(standardRef(kind, id), { kind, id, owner });
      }
    }
    return refs.map(ref => found.get(ref));
  }
}
