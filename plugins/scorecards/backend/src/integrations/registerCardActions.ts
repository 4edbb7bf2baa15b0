import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  describeRule,
  entityRefSchema,
  idSchema,
  letsPass,
  scorecardsReadPermission,
} from '@callboard/plugin-scorecards-common';
import type { CheckResult } from '@callboard/plugin-scorecards-common';
import { z as zod } from 'zod';
import type { CardsService } from '../evaluation/CardsService';
import type { StandardsService } from '../standards/StandardsService';

const READ_ONLY = { readOnly: true, idempotent: true, destructive: false };

const cardInputSchema = zod.strictObject({ entityRef: entityRefSchema });
const failingInputSchema = pageQuerySchema.extend({
  check: idSchema,
  outcome: zod.enum(['fail', 'unknown']).default('fail'),
});
const explainInputSchema = zod.strictObject({ check: idSchema });

/** What {@link registerCardActions} needs; all of it looks at permissions. */
export interface CardActionsOptions {
  actionsRegistry: ActionsRegistryService;
  cards: Pick<CardsService, 'getCard' | 'listCheckResults'>;
  checks: Pick<StandardsService<'check'>, 'get'>;
}

/** Lets agents, templates and the command line look at cards and checks. */
export function registerCardActions(options: CardActionsOptions): void {
  registerGetCard(options);
  registerListFailing(options);
  registerExplainCheck(options);
}

function registerGetCard({ actionsRegistry, cards }: CardActionsOptions) {
  actionsRegistry.register({
    name: 'get-card',
    title: 'See which standards an entity meets',
    description:
      'Gives the level of an entity on each track it is on, what stands between it and the next level, and each check that it does not pass with the reasons and how to fix it.',
    attributes: READ_ONLY,
    visibilityPermission: scorecardsReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Full reference, such as component:default/shop'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          evaluatedAt: z
            .string()
            .optional()
            .describe('Absent until the entity was evaluated'),
          tracks: z.array(
            z.object({
              track: z.string(),
              title: z.string(),
              level: z
                .string()
                .optional()
                .describe('Absent below the lowest level'),
              levelsReached: z.number(),
              levels: z.number(),
              nextLevel: z.string().optional(),
              missing: z
                .array(z.string())
                .describe('Checks that stand before the next level'),
            }),
          ),
          notPassed: z.array(
            z.object({
              check: z.string(),
              title: z.string(),
              severity: z.string(),
              outcome: z.string(),
              since: z.string(),
              reasons: z.array(z.string()),
              why: z.string().optional(),
              fix: z.string().optional(),
              fixTemplate: z
                .string()
                .optional()
                .describe('Template that opens a pull request with the fix'),
            }),
          ),
          passed: z.number(),
        }),
    },
    async action({ input, credentials }) {
      const { entityRef } = parseInput(cardInputSchema, input);
      const card = await cards.getCard(entityRef, { credentials });
      const open = card.checks.filter(({ outcome }) => !letsPass(outcome));
      return {
        output: {
          entityRef: card.entityRef,
          ...(card.evaluatedAt && { evaluatedAt: card.evaluatedAt }),
          tracks: card.tracks.map(track => ({
            track: track.trackId,
            title: track.title,
            ...(track.level && { level: track.level.id }),
            levelsReached: track.rank,
            levels: track.levelCount,
            ...(track.next && { nextLevel: track.next.id }),
            missing: track.next?.missing ?? [],
          })),
          notPassed: open.map(describeResult),
          passed: card.checks.length - open.length,
        },
      };
    },
  });
}

function describeResult(result: CheckResult) {
  const { fix } = result;
  return {
    check: result.checkId,
    title: result.title,
    severity: result.severity,
    outcome: result.outcome,
    since: result.since,
    reasons: result.reasons.map(({ text }) => text),
    ...(result.why && { why: result.why }),
    ...(fix && { fix: fix.text }),
    ...(fix?.templateRef && { fixTemplate: fix.templateRef }),
  };
}

function registerListFailing({ actionsRegistry, cards }: CardActionsOptions) {
  actionsRegistry.register({
    name: 'list-failing',
    title: 'List who fails a check',
    description:
      'Lists the entities that a check fails for, or cannot be answered for, with the reasons. Entities that the caller may not see are left out.',
    attributes: READ_ONLY,
    visibilityPermission: scorecardsReadPermission,
    schema: {
      input: z =>
        z.object({
          check: z.string().describe('Id of a check, such as has-owner'),
          outcome: z
            .enum(['fail', 'unknown'])
            .optional()
            .describe('Which entities; those that fail by default'),
          cursor: z.string().optional().describe('As the page before gave it'),
          limit: z.number().optional().describe('Up to 100, by default 25'),
        }),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              entityRef: z.string(),
              since: z.string(),
              reasons: z.array(z.string()),
            }),
          ),
          nextCursor: z.string().optional(),
        }),
    },
    async action({ input, credentials }) {
      const { items, nextCursor } = await cards.listCheckResults(
        parseInput(failingInputSchema, input),
        { credentials },
      );
      return {
        output: {
          items: items.map(({ entityRef, since, reasons }) => ({
            entityRef,
            since,
            reasons: reasons.map(({ text }) => text),
          })),
          ...(nextCursor !== undefined && { nextCursor }),
        },
      };
    },
  });
}

function registerExplainCheck({ actionsRegistry, checks }: CardActionsOptions) {
  actionsRegistry.register({
    name: 'explain-check',
    title: 'Explain a check',
    description:
      'Says in words what a check asks, of whom, why it matters, how to get it green and who answers for it.',
    attributes: READ_ONLY,
    visibilityPermission: scorecardsReadPermission,
    schema: {
      input: z =>
        z.object({
          check: z.string().describe('Id of a check, such as has-owner'),
        }),
      output: z =>
        z.object({
          check: z.string(),
          title: z.string(),
          severity: z.string(),
          owner: z.string(),
          why: z.string(),
          fix: z.string(),
          fixTemplate: z.string().optional(),
          appliesTo: z.string().describe('Whom it is for'),
          asks: z.string().describe('What has to hold'),
          countsFrom: z.string().optional().describe('Date, ISO 8601'),
          version: z.number(),
        }),
    },
    async action({ input, credentials }) {
      const { check: id } = parseInput(explainInputSchema, input);
      const check = await checks.get(id, { credentials });
      const { template } = check.fix;
      return {
        output: {
          check: check.id,
          title: check.title,
          severity: check.severity,
          owner: check.owner,
          why: check.why,
          fix: check.fix.text,
          ...(template && { fixTemplate: template.ref }),
          appliesTo: describeRule(check.appliesTo),
          asks: describeRule(check.rule),
          ...(check.enabledFrom && { countsFrom: check.enabledFrom }),
          version: check.version,
        },
      };
    },
  });
}
