import type {
  AuthService,
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  createPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { nameOf, type PermissionEngine } from '@callboard/backend-kit';
import {
  approvalDecidePermission,
  approvalReadPermission,
} from '@callboard/plugin-golden-paths-common';
import type { StoredApproval } from '../Gate';
import { approvalResourceRef } from './approvalResource';
import type {
  ApprovalCriteria,
  ApprovalsReadModel,
  Concerned,
} from './ApprovalsReadModel';

/** What somebody may see and decide now. */
export interface ApprovalCaller extends Concerned {
  isUser: boolean;
  /** Whether a policy lets them see an approval that does not concern them. */
  maySee: (approval: StoredApproval) => boolean;
  /** Which those are; absent: all. */
  seen?: { criteria?: ApprovalCriteria };
  /** Whether a policy lets them decide, should they be an approver. */
  mayAnswer: (approval: StoredApproval) => boolean;
}

/** What {@link ApprovalCallers} needs. */
export interface ApprovalCallersOptions {
  auth: AuthService;
  engine: Pick<PermissionEngine, 'permissions'>;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  readModel: Pick<ApprovalsReadModel, 'listPermissions'>;
  userInfo: UserInfoService;
}

/**
 * Finds out who callers are, each time anew: somebody who left a group or lost
 * a permission is no approver any more.
 */
export class ApprovalCallers {
  readonly #options: ApprovalCallersOptions;

  constructor(options: ApprovalCallersOptions) {
    this.#options = options;
  }

  /** Who somebody is, as far as approvals go. */
  async identify(credentials: BackstageCredentials): Promise<ApprovalCaller> {
    const { auth, permissions, permissionsRegistry, readModel, userInfo } =
      this.#options;
    const isUser = auth.isPrincipal(credentials, 'user');
    const [refs, names, [read, answer]] = await Promise.all([
      isUser
        ? userInfo
            .getUserInfo(credentials)
            .then(({ ownershipEntityRefs }) => ownershipEntityRefs)
        : [],
      readModel.listPermissions(),
      permissions.authorizeConditional(
        [
          { permission: approvalReadPermission },
          { permission: approvalDecidePermission },
        ],
        { credentials },
      ),
    ]);
    const meets = createConditionAuthorizer(
      permissionsRegistry.getPermissionRuleset(approvalResourceRef),
    );
    const toCriteria = createConditionTransformer(
      permissionsRegistry.getPermissionRuleset(approvalResourceRef),
    );
    return {
      name: nameOf(credentials),
      isUser,
      refs,
      permissions: await this.#among(names, credentials),
      maySee: approval => meets(read, approval),
      ...(read.result !== AuthorizeResult.ALLOW && {
        seen:
          read.result === AuthorizeResult.CONDITIONAL
            ? { criteria: toCriteria(read.conditions) }
            : {},
      }),
      mayAnswer: approval => meets(answer, approval),
    };
  }

  /** Those of the permissions that somebody has, for all resources. */
  async #among(
    names: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const { permissions } = this.#options;
    const known = names.map(name => this.#find(name));
    const resources = known.filter(one => isResourcePermission(one));
    const basics = known.filter(one => one.type === 'basic');
    const [conditional, definite] = await Promise.all([
      resources.length > 0
        ? permissions.authorizeConditional(
            resources.map(permission => ({ permission })),
            { credentials },
          )
        : [],
      basics.length > 0
        ? permissions.authorize(
            basics.map(permission => ({ permission })),
            { credentials },
          )
        : [],
    ]);
    const answers = [...conditional, ...definite];
    return [...resources, ...basics]
      .filter((_, index) => answers[index].result === AuthorizeResult.ALLOW)
      .map(({ name }) => name);
  }

  /** One that no plugin here registered is a company's own, for its policy. */
  #find(name: string): Permission {
    const { permissions } = this.#options.engine;
    return (
      permissions.find(one => one.permission.name === name)?.permission ??
      createPermission({ name, attributes: {} })
    );
  }
}
