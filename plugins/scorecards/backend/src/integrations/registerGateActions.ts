import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseInput } from '@callboard/backend-kit';
import {
  exemptionRequestPermission,
  exemptionRequestSchema,
  gateRequestSchema,
  scorecardsReadPermission,
} from '@callboard/plugin-scorecards-common';
import type { ExemptionsService } from '../exemptions/ExemptionsService';
import type { GateService } from '../gate/GateService';

/** What {@link registerGateActions} needs; all of it looks at permissions. */
export interface GateActionsOptions {
  actionsRegistry: ActionsRegistryService;
  exemptions: Pick<ExemptionsService, 'request'>;
  gate: GateService;
}

/** Lets agents and the command line ask the gate, and for exemptions. */
export function registerGateActions(options: GateActionsOptions): void {
  registerAskGate(options);
  registerRequestExemption(options);
}

function registerAskGate({ actionsRegistry, gate }: GateActionsOptions) {
  actionsRegistry.register({
    // `scorecards:gate` is the action of templates, which stops a task.
    name: 'ask-gate',
    title: 'Ask whether an entity may be deployed',
    description:
      'Says whether an entity has a level of a track, which checks stand in the way with reason and fix, and whether a deployment should stop. It only answers: nothing is stopped.',
    // With `fresh` it has facts collected.
    attributes: { readOnly: false, idempotent: true, destructive: false },
    visibilityPermission: scorecardsReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Full reference, such as component:default/shop'),
          track: z.string().describe('Id of a track, such as production'),
          level: z
            .string()
            .optional()
            .describe('Id of a level; by default the one the track asks'),
          fresh: z
            .boolean()
            .optional()
            .describe('Collect the facts again first; takes longer'),
        }),
      output: z =>
        z.object({
          outcome: z.enum(['pass', 'fail', 'unknown']),
          required: z.string().describe('Level that was asked'),
          level: z.string().optional().describe('Level that it has'),
          mode: z.enum(['report', 'warn', 'enforce']),
          blocking: z.boolean().describe('Whether a deployment should stop'),
          failing: z.array(
            z.object({
              check: z.string(),
              title: z.string(),
              severity: z.string(),
              outcome: z.enum(['fail', 'unknown']),
              reason: z.string(),
              fix: z.string(),
              fixUrl: z.string().optional(),
            }),
          ),
          url: z.string().describe('Page of the portal with the card'),
        }),
    },
    async action({ input, credentials }) {
      const answer = await gate.ask(parseInput(gateRequestSchema, input), {
        credentials,
      });
      const { outcome, required, level, mode, blocking, failing, url } = answer;
      return {
        output: {
          outcome,
          required: required.id,
          ...(level !== undefined && { level }),
          mode,
          blocking,
          failing,
          url,
        },
      };
    },
  });
}

function registerRequestExemption(options: GateActionsOptions) {
  const { actionsRegistry, exemptions } = options;
  actionsRegistry.register({
    name: 'request-exemption',
    title: 'Ask for an exemption from a check',
    description:
      'Asks the owner of a check to let an entity be without it until a day. Nothing is exempt before they approve.',
    attributes: { readOnly: false, idempotent: false, destructive: false },
    visibilityPermission: exemptionRequestPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Full reference, such as component:default/shop'),
          checkId: z.string().describe('Id of a check that fails for it'),
          reason: z.string().describe('Why, for the owner of the check'),
          until: z.string().describe('Last day, such as 2026-03-01'),
        }),
      output: z =>
        z.object({ id: z.string(), state: z.string(), until: z.string() }),
    },
    async action({ input, credentials }) {
      const { id, state, until } = await exemptions.request(
        parseInput(exemptionRequestSchema, input),
        { credentials },
      );
      return { output: { id, state, until } };
    },
  });
}
