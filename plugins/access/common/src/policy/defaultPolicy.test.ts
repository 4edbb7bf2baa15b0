import { createPermission } from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import { accessPermissions } from '../permissions';
import { compilePolicy } from './compilePolicy';
import { defaultPolicy } from './defaultPolicy';
import { parsePolicy } from './parsePolicy';
import type { Condition, PermissionDirectory } from './types';

const APPROVAL = 'golden-paths-approval';
const directory: PermissionDirectory = {
  pluginOfPermission: name => name.split('.')[0],
  pluginOfResourceType: type =>
    type === APPROVAL ? 'golden-paths' : type.split('-')[0],
  ownerCondition: type =>
    new Map<string, Condition>([
      [
        'catalog-entity',
        { rule: 'IS_ENTITY_OWNER', params: { claims: ['$ownershipRefs'] } },
      ],
      [
        'forge-repository',
        { rule: 'IS_REPOSITORY_OWNER', params: { owners: ['$ownershipRefs'] } },
      ],
      [
        'scaffolder-task',
        { rule: 'IS_TASK_OWNER', params: { createdBy: ['$currentUser'] } },
      ],
      [
        'scorecards-standard',
        { rule: 'IS_STANDARD_OWNER', params: { owners: ['$ownershipRefs'] } },
      ],
    ]).get(type),
};
const policy = compilePolicy(defaultPolicy(), directory);

const person = {
  userEntityRef: 'user:default/ada',
  ownershipEntityRefs: ['user:default/ada'],
};
const principals = {
  person,
  guest: { ...person, isGuest: true },
  nobody: { ownershipEntityRefs: [] },
  admin: { ...person, isAdmin: true },
};

type Action = 'create' | 'read' | 'update' | 'delete';
const permission = (name: string, action?: Action, resourceType?: string) =>
  resourceType
    ? createPermission({ name, attributes: { action }, resourceType })
    : createPermission({ name, attributes: { action } });
const ENTITY = 'catalog-entity';
const TASK = 'scaffolder-task';
const REPOSITORY = 'forge-repository';
const STANDARD = 'scorecards-standard';

describe('defaultPolicy', () => {
  it('is a policy that parsePolicy takes as it is', () => {
    expect(parsePolicy(defaultPolicy())).toEqual(defaultPolicy());
  });

  // Permission, then what a person, a guest and nobody may.
  it.each<[Permission, string]>([
    [permission('catalog.entity.read', 'read', ENTITY), 'ALLOW ALLOW DENY'],
    [permission('catalog.location.read', 'read'), 'ALLOW ALLOW DENY'],
    [permission('catalog.entity.create', 'create'), 'ALLOW DENY DENY'],
    [permission('catalog.location.create', 'create'), 'ALLOW DENY DENY'],
    [permission('catalog.location.analyze'), 'ALLOW DENY DENY'],
    [permission('catalog.location.delete', 'delete'), 'DENY DENY DENY'],
    [
      permission('catalog.entity.delete', 'delete', ENTITY),
      'CONDITIONAL DENY DENY',
    ],
    [
      permission('catalog.entity.refresh', 'update', ENTITY),
      'CONDITIONAL DENY DENY',
    ],
    [permission('catalog.ingestion.manage', 'update'), 'DENY DENY DENY'],
    [permission('catalog.entities.unprocessed.read', 'read'), 'DENY DENY DENY'],
    [permission('scaffolder.task.create', 'create'), 'ALLOW ALLOW DENY'],
    [
      permission('scaffolder.action.execute', undefined, 'scaffolder-action'),
      'ALLOW ALLOW DENY',
    ],
    [
      permission(
        'scaffolder.template.step.read',
        'read',
        'scaffolder-template',
      ),
      'ALLOW ALLOW DENY',
    ],
    [
      permission('scaffolder.task.read', 'read', TASK),
      'CONDITIONAL CONDITIONAL DENY',
    ],
    [
      permission('scaffolder.task.cancel', undefined, TASK),
      'CONDITIONAL CONDITIONAL DENY',
    ],
    [permission('scaffolder.template.management'), 'DENY DENY DENY'],
    [permission('scorecards.read', 'read'), 'ALLOW ALLOW DENY'],
    [permission('scorecards.fact.refresh', 'update'), 'ALLOW DENY DENY'],
    [permission('scorecards.exemption.request', 'create'), 'ALLOW DENY DENY'],
    [permission('scorecards.standard.create', 'create'), 'DENY DENY DENY'],
    [permission('golden-paths.read', 'read'), 'ALLOW ALLOW DENY'],
    [
      permission('golden-paths.approval.read', 'read', APPROVAL),
      'CONDITIONAL CONDITIONAL DENY',
    ],
    [
      permission('golden-paths.approval.decide', 'update', APPROVAL),
      'ALLOW DENY DENY',
    ],
    [permission('golden-paths.update.open', 'create'), 'ALLOW DENY DENY'],
    [permission('golden-paths.lineage.adopt', 'create'), 'ALLOW DENY DENY'],
    [permission('golden-paths.update.manage', 'update'), 'DENY DENY DENY'],
    [
      permission('scorecards.standard.update', 'update', STANDARD),
      'CONDITIONAL DENY DENY',
    ],
    [
      permission('scorecards.exemption.decide', 'update', STANDARD),
      'CONDITIONAL DENY DENY',
    ],
    [permission('forge.repository.read', 'read'), 'ALLOW ALLOW DENY'],
    [
      permission('forge.pull-request.update', 'update', REPOSITORY),
      'CONDITIONAL DENY DENY',
    ],
    [permission('devtools.info', 'read'), 'DENY DENY DENY'],
    [permission('kubernetes.clusters.read', 'read'), 'DENY DENY DENY'],
    [permission('kubernetes.proxy'), 'DENY DENY DENY'],
    ...accessPermissions.map((each): [Permission, string] => [
      each,
      'DENY DENY DENY',
    ]),
  ])('decides about $name', (asked, expected) => {
    const { admin, ...others } = principals;
    const results = Object.values(others).map(
      principal => policy.decide(asked, principal).result,
    );
    expect(results.join(' ')).toBe(expected);
    expect(policy.decide(asked, admin).result).toBe('ALLOW');
  });

  it('lets those who are made operators see what operating takes', () => {
    const { roles, ...rest } = defaultPolicy();
    const withOperator = compilePolicy(
      {
        ...rest,
        roles: roles.map(role =>
          role.id === 'operators'
            ? { ...role, members: ['user:default/ada'] }
            : role,
        ),
      },
      directory,
    );
    const results = [
      permission('access.audit.read', 'read'),
      permission('access.policy.read', 'read'),
      permission('devtools.info', 'read'),
      permission('kubernetes.proxy'),
      permission('scorecards.standard.create', 'create'),
      permission('scorecards.standard.update', 'update', STANDARD),
    ].map(asked => withOperator.decide(asked, person).result);
    expect(results).toEqual(results.map(() => 'ALLOW'));
    expect(
      withOperator.decide(permission('access.policy.publish', 'update'), person)
        .result,
    ).toBe('DENY');
  });

  it('shows people the runs that they started', () => {
    expect(
      policy.decide(permission('scaffolder.task.read', 'read', TASK), person),
    ).toMatchObject({
      conditions: {
        resourceType: TASK,
        rule: 'IS_TASK_OWNER',
        params: { createdBy: ['user:default/ada'] },
      },
    });
  });
});
