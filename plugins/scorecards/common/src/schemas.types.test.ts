import type { z } from 'zod';
import * as campaigns from './campaigns/schemas';
import type * as Campaigns from './campaigns/types';
import * as cards from './cards/schemas';
import type * as Cards from './cards/types';
import * as exemptions from './exemptions/schemas';
import type * as Exemptions from './exemptions/types';
import * as facts from './facts/schemas';
import type * as Facts from './facts/types';
import * as gate from './gate/schemas';
import type * as Gate from './gate/types';
import * as overview from './overview/schemas';
import type * as Overview from './overview/types';
import * as rules from './rules/schemas';
import type * as Rules from './rules/types';
import * as standards from './standards/schemas';
import type * as Standards from './standards/types';

/** A type with nothing optional, so that a missing optional key is seen. */
type Whole<T> = T extends readonly (infer I)[]
  ? Whole<I>[]
  : T extends object
    ? string extends keyof T
      ? T
      : { [K in keyof T]-?: Whole<T[K]> }
    : T;

type Within<A, B> = [A] extends [B] ? true : false;

/** `true` only for a schema that gives exactly the type. */
type Gives<S extends z.ZodType, T> = Within<z.output<S>, T> &
  Within<T, z.output<S>> &
  Within<Whole<z.output<S>>, Whole<T>> &
  Within<Whole<T>, Whole<z.output<S>>>;

/** Compiles for a schema that gives exactly the type. */
function gives<T>() {
  return <S extends z.ZodType>(schema: S, same: Gives<S, T>) =>
    same && schema.safeParse(undefined).success;
}

describe('schemas', () => {
  it('give exactly the types of the contract', () => {
    const found = [
      gives<Campaigns.CampaignDefinition>()(
        campaigns.campaignDefinitionSchema,
        true,
      ),
      gives<Campaigns.CampaignState>()(campaigns.campaignStateSchema, true),
      gives<Campaigns.Campaign>()(campaigns.campaignSchema, true),
      gives<Campaigns.CampaignDashboard>()(
        campaigns.campaignDashboardSchema,
        true,
      ),
      gives<Campaigns.CampaignEntity>()(campaigns.campaignEntitySchema, true),
      gives<Cards.CheckOutcome>()(cards.checkOutcomeSchema, true),
      gives<Cards.EntityCard>()(cards.entityCardSchema, true),
      gives<Cards.LevelOfEntity>()(cards.levelOfEntitySchema, true),
      gives<Cards.ResultOfEntity>()(cards.resultOfEntitySchema, true),
      gives<Cards.ListedEntity>()(cards.listedEntitySchema, true),
      gives<Exemptions.Exemption>()(exemptions.exemptionSchema, true),
      gives<Exemptions.ExemptionRequest>()(
        exemptions.exemptionRequestSchema,
        true,
      ),
      gives<Exemptions.ExemptionDecision>()(
        exemptions.exemptionDecisionSchema,
        true,
      ),
      gives<Facts.FactSource>()(facts.factSourceSchema, true),
      gives<Facts.FactSet>()(facts.factSetSchema, true),
      gives<Facts.FactPush>()(facts.factPushSchema, true),
      gives<Facts.FactPushResult>()(facts.factPushResultSchema, true),
      gives<Facts.FactRefreshResult>()(facts.factRefreshResultSchema, true),
      gives<Gate.GateRequest>()(gate.gateRequestSchema, true),
      gives<Gate.GateAnswer>()(gate.gateAnswerSchema, true),
      gives<Overview.Overview>()(overview.overviewSchema, true),
      gives<Overview.FailedCheck>()(overview.failedCheckSchema, true),
      gives<Overview.TrendPoint>()(overview.trendPointSchema, true),
      gives<Overview.ScopeStanding>()(overview.scopeStandingSchema, true),
      gives<Overview.AttentionItem>()(overview.attentionItemSchema, true),
      gives<Rules.RuleReason>()(rules.ruleReasonSchema, true),
      gives<Rules.RuleProblem>()(rules.ruleProblemSchema, true),
      gives<Standards.CheckDefinition>()(standards.checkDefinitionSchema, true),
      gives<Standards.TrackDefinition>()(standards.trackDefinitionSchema, true),
      gives<Standards.Check>()(standards.checkSchema, true),
      gives<Standards.Track>()(standards.trackSchema, true),
      gives<Standards.StandardVersion<Standards.CheckDefinition>>()(
        standards.checkVersionSchema,
        true,
      ),
      gives<Standards.StandardVersion<Standards.TrackDefinition>>()(
        standards.trackVersionSchema,
        true,
      ),
      gives<Standards.WhatIf>()(standards.whatIfSchema, true),
    ];
    expect(new Set(found)).toEqual(new Set([false]));
  });
});
