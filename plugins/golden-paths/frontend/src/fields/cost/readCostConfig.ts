import type { ConfigApi } from '@backstage/frontend-plugin-api';
import type { CostModel } from './CostModel';

/**
 * Reads `goldenPaths.costs`.
 *
 * @param config - the app config
 * @throws when a price is no number; the message names its key
 */
export function readCostConfig(config: ConfigApi): Map<string, CostModel> {
  const costs = config.getOptionalConfig('goldenPaths.costs');
  return new Map(
    (costs?.keys() ?? []).map(name => {
      const model = config.getConfig(`goldenPaths.costs.${name}`);
      const parameters = model.getOptionalConfig('parameters');
      return [
        name,
        {
          currency: model.getOptionalString('currency') ?? 'EUR',
          base: model.getOptionalNumber('base') ?? 0,
          parameters: Object.fromEntries(
            (parameters?.keys() ?? []).map(key => [
              key,
              readPrice(model, `parameters.${key}`),
            ]),
          ),
        },
      ];
    }),
  );
}

function readPrice(model: ReturnType<ConfigApi['getConfig']>, key: string) {
  const value = model.get(key);
  if (typeof value !== 'object' || value === null) {
    return model.getNumber(key);
  }
  const choices = model.getConfig(key);
  return Object.fromEntries(
    choices.keys().map(choice => [choice, choices.getNumber(choice)]),
  );
}
