import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo } from 'react';
import { estimateCost } from './CostModel';
import type { CostItem } from './CostModel';
import styles from './CostEstimateField.module.css';
import type { CostEstimateFieldProps } from './costEstimateSchema';
import { readCostConfig } from './readCostConfig';

/** Says what the answers so far cost in a month; its value is the sum. */
export function CostEstimateField(props: CostEstimateFieldProps) {
  const { formContext, formData, onChange, registry, schema, uiSchema } = props;
  const config = useApi(configApiRef);
  const models = useMemo(() => readCostConfig(config), [config]);
  const name = uiSchema['ui:options']?.model ?? '';
  const model = models.get(name);
  const answers = formContext?.formData as Record<string, unknown> | undefined;
  const estimate = model && estimateCost(model, answers ?? {});
  const total = estimate?.total;

  useEffect(() => {
    if (total !== undefined && total !== formData) {
      onChange(total);
    }
  }, [total, formData, onChange]);

  if (!model || !estimate) {
    return (
      <div className={styles.estimate} role="status">
        No prices are configured: goldenPaths.costs.{name} is missing.
      </div>
    );
  }
  const money = (amount: number) =>
    new Intl.NumberFormat(undefined, {
      style: 'currency',
      currency: model.currency,
    }).format(amount);
  return (
    <div className={styles.estimate} role="status">
      <span>{schema.title ?? 'Estimated cost a month'}</span>
      <span className={styles.total}>{money(estimate.total)}</span>
      <dl className={styles.items}>
        {estimate.items.map(item => (
          <Item
            key={item.parameter ?? ''}
            label={labelOf(item, registry.rootSchema.properties)}
            amount={money(item.amount)}
          />
        ))}
      </dl>
    </div>
  );
}

type Titles = CostEstimateFieldProps['schema']['properties'];

function Item({ label, amount }: { label: string; amount: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{amount}</dd>
    </>
  );
}

function labelOf({ parameter, choice }: CostItem, titles: Titles = {}) {
  if (parameter === undefined) {
    return 'Base';
  }
  const property = titles[parameter];
  const title = (typeof property === 'object' && property.title) || parameter;
  return choice === 'true' ? title : `${title}: ${choice}`;
}
