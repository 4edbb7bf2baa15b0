/** What something costs in a month, by the answers of a form. */
export interface CostModel {
  /** ISO 4217. */
  currency: string;
  /** Every month, whatever is chosen. */
  base: number;
  /** By parameter: the price of one of its unit, or of each of its choices. */
  parameters: Record<string, number | Record<string, number>>;
}

/** One line of an estimate. */
export interface CostItem {
  /** Parameter, or undefined for the base. */
  parameter?: string;
  /** What was chosen. */
  choice?: string;
  amount: number;
}

/**
 * Adds up what answers cost in a month. Answers without a price cost nothing.
 *
 * @param model - prices
 * @param answers - of the form so far
 */
export function estimateCost(
  model: CostModel,
  answers: Record<string, unknown>,
): { total: number; items: CostItem[] } {
  const items: CostItem[] = model.base ? [{ amount: model.base }] : [];
  for (const [parameter, price] of Object.entries(model.parameters)) {
    const answer = answers[parameter];
    const amount = amountOf(price, answer);
    if (amount) {
      items.push({ parameter, choice: String(answer), amount });
    }
  }
  const cents = items.reduce((sum, item) => sum + item.amount * 100, 0);
  return { total: Math.round(cents) / 100, items };
}

function amountOf(price: CostModel['parameters'][string], answer: unknown) {
  if (typeof price === 'number') {
    const count = answer === true ? 1 : Number(answer ?? 0);
    return Number.isFinite(count) ? price * count : 0;
  }
  return typeof answer === 'string' && Object.hasOwn(price, answer)
    ? price[answer]
    : 0;
}
