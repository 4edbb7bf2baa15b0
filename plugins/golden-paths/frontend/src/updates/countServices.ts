import type { TemplateAdoption } from '@callboard/plugin-golden-paths-common';

/** How many services are from a template. */
export function countServices({ states }: TemplateAdoption): number {
  return Object.values(states).reduce((sum, count) => sum + count, 0);
}
