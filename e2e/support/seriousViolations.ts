import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What makes a page inaccessible, as the rule and the first element that breaks it.
 *
 * @param rules - the only ones to look at; default: all
 */
export async function seriousViolations(page: Page, rules?: string[]) {
  // Otherwise each look opens another page to put together what frames say.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules) {
    axe.withRules(rules);
  }
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
