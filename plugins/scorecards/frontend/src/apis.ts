import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  CampaignsApi,
  CampaignsClient,
  CardsApi,
  CardsClient,
  ExemptionsApi,
  ExemptionsClient,
  FactsApi,
  FactsClient,
  OverviewApi,
  OverviewClient,
  StandardsApi,
  StandardsClient,
} from '@callboard/plugin-scorecards-common';

const deps = { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef };

/** What each entity reached, and what it misses. */
export const cardsApiRef = createApiRef<CardsApi>().with({
  id: 'plugin.scorecards.cards',
  pluginId: 'scorecards',
});

export const cardsApi = ApiBlueprint.make({
  name: 'cards',
  params: defineParams =>
    defineParams({
      api: cardsApiRef,
      deps,
      factory: options => new CardsClient(options),
    }),
});

/** How the organisation stands. */
export const overviewApiRef = createApiRef<OverviewApi>().with({
  id: 'plugin.scorecards.overview',
  pluginId: 'scorecards',
});

export const overviewApi = ApiBlueprint.make({
  name: 'overview',
  params: defineParams =>
    defineParams({
      api: overviewApiRef,
      deps,
      factory: options => new OverviewClient(options),
    }),
});

/** What is known of entities. */
export const factsApiRef = createApiRef<FactsApi>().with({
  id: 'plugin.scorecards.facts',
  pluginId: 'scorecards',
});

export const factsApi = ApiBlueprint.make({
  name: 'facts',
  params: defineParams =>
    defineParams({
      api: factsApiRef,
      deps,
      factory: options => new FactsClient(options),
    }),
});

/** Checks and tracks. */
export const standardsApiRef = createApiRef<StandardsApi>().with({
  id: 'plugin.scorecards.standards',
  pluginId: 'scorecards',
});

export const standardsApi = ApiBlueprint.make({
  name: 'standards',
  params: defineParams =>
    defineParams({
      api: standardsApiRef,
      deps,
      factory: options => new StandardsClient(options),
    }),
});

/** Time-boxed efforts. */
export const campaignsApiRef = createApiRef<CampaignsApi>().with({
  id: 'plugin.scorecards.campaigns',
  pluginId: 'scorecards',
});

export const campaignsApi = ApiBlueprint.make({
  name: 'campaigns',
  params: defineParams =>
    defineParams({
      api: campaignsApiRef,
      deps,
      factory: options => new CampaignsClient(options),
    }),
});

/** What entities are let off. */
export const exemptionsApiRef = createApiRef<ExemptionsApi>().with({
  id: 'plugin.scorecards.exemptions',
  pluginId: 'scorecards',
});

export const exemptionsApi = ApiBlueprint.make({
  name: 'exemptions',
  params: defineParams =>
    defineParams({
      api: exemptionsApiRef,
      deps,
      factory: options => new ExemptionsClient(options),
    }),
});
