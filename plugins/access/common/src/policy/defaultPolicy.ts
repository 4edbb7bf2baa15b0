import type { PolicyDocument } from './types';

const OPERATION = [
  'access.*',
  'devtools.*',
  'kubernetes.*',
  'catalog.entities.unprocessed.*',
  'catalog.ingestion.*',
];

/**
 * The policy that holds until another one is published: everybody who came in
 * reads and runs templates, people with an account register what they have and
 * ask for exemptions, and owners change what they own. All else is for
 * `access.admins`.
 */
export function defaultPolicy(): PolicyDocument {
  return {
    roles: [
      {
        id: 'everybody',
        title: 'Everybody',
        description: 'All people, also those who did not sign in',
        members: ['everyone'],
      },
      {
        id: 'visitors',
        title: 'People and guests',
        description: 'All who entered the portal, with an account or without',
        members: ['signed-in', 'guests'],
      },
      {
        id: 'people',
        title: 'People with an account',
        members: ['signed-in'],
      },
      {
        id: 'guests',
        title: 'Guests',
        description: 'Those who entered without an account, in development',
        members: ['guests'],
      },
      {
        id: 'operators',
        title: 'Operators',
        description:
          'Who operates the portal beside access.admins; nobody until members are added',
        members: [],
      },
      {
        id: 'owners',
        title: 'Owners',
        description: 'For each resource, the people and groups that own it',
        members: ['owners'],
      },
    ],
    rules: [
      {
        id: 'operation-is-for-operators',
        title: 'Operating the portal is for operators, looking at it included',
        effect: 'deny',
        roles: ['everybody'],
        exceptRoles: ['operators'],
        match: { permissions: OPERATION },
      },
      {
        id: 'operators-operate',
        title: 'Operators do what operating takes, but for changing the policy',
        effect: 'allow',
        roles: ['operators'],
        match: {
          permissions: [
            'access.policy.read',
            'access.audit.read',
            ...OPERATION.filter(glob => glob !== 'access.*'),
            'scorecards.standard.*',
            'golden-paths.update.*',
            'golden-paths.lineage.adopt',
          ],
        },
      },
      {
        id: 'run-templates',
        title: 'All who came in run templates',
        effect: 'allow',
        roles: ['visitors'],
        match: {
          permissions: ['scaffolder.task.create', 'scaffolder.action.execute'],
        },
      },
      {
        id: 'cancel-own-runs',
        title: 'Who ran a template may cancel the run',
        effect: 'allow',
        roles: ['owners'],
        match: {
          permissions: ['scaffolder.task.cancel'],
          resourceTypes: ['scaffolder-task'],
        },
      },
      {
        id: 'runs-of-others-are-private',
        title: 'What others ran, with its input and logs, stays theirs',
        effect: 'deny',
        roles: ['everybody'],
        match: {
          permissions: ['scaffolder.task.read', 'scaffolder.task.cancel'],
          resourceTypes: ['scaffolder-task'],
        },
        condition: {
          not: {
            rule: 'IS_TASK_OWNER',
            params: { createdBy: ['$currentUser'] },
          },
        },
      },
      {
        id: 'register-things',
        title: 'People with an account register what they have',
        effect: 'allow',
        roles: ['people'],
        match: {
          permissions: [
            'catalog.entity.create',
            'catalog.entity.validate',
            'catalog.location.create',
            'catalog.location.analyze',
          ],
        },
      },
      {
        id: 'owners-change-what-they-own',
        title: 'Owners change what they own',
        effect: 'allow',
        roles: ['owners'],
        match: {
          permissions: ['catalog.entity.refresh', 'catalog.entity.delete'],
          resourceTypes: ['catalog-entity'],
        },
      },
      {
        id: 'work-with-standards',
        title:
          'People with an account have facts collected and ask for exemptions',
        effect: 'allow',
        roles: ['people'],
        match: {
          permissions: [
            'scorecards.fact.refresh',
            'scorecards.exemption.request',
          ],
        },
      },
      {
        id: 'keep-services-up-to-date',
        title:
          'People with an account bring what they own up to date with its template',
        effect: 'allow',
        roles: ['people'],
        match: {
          permissions: [
            'golden-paths.update.open',
            'golden-paths.lineage.adopt',
          ],
        },
      },
      {
        id: 'approvers-decide',
        title:
          'People with an account decide on approvals that templates ask them for',
        effect: 'allow',
        roles: ['people'],
        match: { permissions: ['golden-paths.approval.decide'] },
      },
      {
        id: 'approvals-are-for-those-they-concern',
        title:
          'Approvals, with the answers in them, are for who asked and who is asked',
        effect: 'deny',
        roles: ['everybody'],
        exceptRoles: ['operators'],
        match: {
          permissions: ['golden-paths.approval.read'],
          resourceTypes: ['golden-paths-approval'],
        },
        condition: {
          not: {
            anyOf: [
              { rule: 'IS_APPROVER', params: { claims: ['$ownershipRefs'] } },
              { rule: 'IS_REQUESTER', params: { users: ['$currentUser'] } },
            ],
          },
        },
      },
      {
        id: 'owners-keep-their-standards',
        title:
          'Owners change their checks, tracks and campaigns, and decide on exemptions',
        effect: 'allow',
        roles: ['owners'],
        match: {
          permissions: [
            'scorecards.standard.update',
            'scorecards.exemption.decide',
          ],
          resourceTypes: ['scorecards-standard'],
        },
      },
      {
        id: 'owners-merge-pull-requests',
        title: 'Owners merge and close the pull requests of their repositories',
        effect: 'allow',
        roles: ['owners'],
        match: {
          permissions: ['forge.pull-request.update'],
          resourceTypes: ['forge-repository'],
        },
      },
      {
        id: 'guests-change-nothing',
        title:
          'Guests change nothing in catalog and repositories and no standards, whatever they own',
        effect: 'deny',
        roles: ['guests'],
        match: {
          actions: ['create', 'update', 'delete'],
          plugins: ['catalog', 'forge', 'scorecards'],
        },
      },
    ],
    defaults: { read: 'allow', other: 'deny' },
  };
}
