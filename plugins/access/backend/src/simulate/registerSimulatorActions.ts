import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  accessPolicyReadPermission,
  simulateRequestSchema,
} from '@callboard/plugin-access-common';
import { parseInput } from '@callboard/backend-kit';
import type { SimulatorService } from './SimulatorService';

const READ_ONLY = { readOnly: true, idempotent: true, destructive: false };

/** Offers the simulator to agents, templates and the command line. */
export function registerSimulatorActions(options: {
  actionsRegistry: ActionsRegistryService;
  simulator: SimulatorService;
}): void {
  const { actionsRegistry, simulator } = options;

  actionsRegistry.register({
    name: 'simulate',
    title: 'Ask whether somebody may do something',
    description:
      'Answers by the published policy whether a user has a permission, in general or for one resource, which rule decided that, and what became of the other rules. Without a user it is about who asks.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          user: z
            .string()
            .optional()
            .describe('Reference of a user, such as user:default/ada'),
          permission: z
            .string()
            .describe('Name of a permission, such as catalog.entity.delete'),
          resourceRef: z
            .string()
            .optional()
            .describe(
              'What it is about, such as component:default/checkout; without it the answer may be "conditional"',
            ),
        }),
      output: z =>
        z.object({
          outcome: z.enum(['allow', 'deny', 'conditional']),
          decidedBy: z.object({
            kind: z.enum(['rule', 'default', 'admin']),
            ruleId: z.string().optional(),
          }),
          roles: z.array(z.string()),
          trail: z.array(
            z.object({
              ruleId: z.string(),
              effect: z.enum(['allow', 'deny']),
              outcome: z.string(),
              why: z.string(),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const { items } = await simulator.simulate(
        parseInput(simulateRequestSchema, input),
        { credentials },
      );
      const [{ outcome, decidedBy, roles, trail }] = items;
      return {
        output: {
          outcome,
          decidedBy,
          roles,
          trail: trail.filter(step => step.outcome !== 'other-permission'),
        },
      };
    },
  });

  actionsRegistry.register({
    name: 'who-can',
    title: 'Ask who may do something',
    description:
      'Lists by the published policy the users that have a permission, in general or for one resource, and the outcome for each role.',
    attributes: READ_ONLY,
    visibilityPermission: accessPolicyReadPermission,
    schema: {
      input: z =>
        z.object({
          permission: z
            .string()
            .describe('Name of a permission, such as catalog.entity.delete'),
          resourceRef: z
            .string()
            .optional()
            .describe('What it is about, such as component:default/checkout'),
        }),
      output: z =>
        z.object({
          users: z.array(z.string()).describe('The first hundred that may'),
          total: z.number().describe('How many users may'),
          conditional: z
            .number()
            .optional()
            .describe('How many more may for some resources'),
          roles: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              outcome: z.enum(['allow', 'conditional']),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const { users, total, conditional, roles } = await simulator.whoCan(
        input,
        { credentials },
      );
      return {
        output: {
          users,
          total,
          conditional,
          roles: roles.flatMap(({ id, title, outcome }) =>
            outcome === 'deny' ? [] : [{ id, title, outcome }],
          ),
        },
      };
    },
  });
}
