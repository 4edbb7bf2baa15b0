import type { z } from 'zod';
import type { entityActionSchema } from '../entityActions/schemas';
import type { EntityAction } from '../entityActions/types';
import type { historyItemSchema } from '../history/schemas';
import type { HistoryItem } from '../history/types';
import type { runSummarySchema, templateRunSchema } from './schemas';
import type { RunSummary, TemplateRun } from './types';

type Both<A extends B, B> = A;

/** The compiler refuses this file when a schema and its type differ. */
type Agreed = [
  Both<z.output<typeof entityActionSchema>, EntityAction>,
  Both<EntityAction, z.output<typeof entityActionSchema>>,
  Both<z.output<typeof historyItemSchema>, HistoryItem>,
  Both<HistoryItem, z.output<typeof historyItemSchema>>,
  Both<z.output<typeof templateRunSchema>, TemplateRun>,
  Both<TemplateRun, z.output<typeof templateRunSchema>>,
  Both<z.output<typeof runSummarySchema>, RunSummary>,
  Both<RunSummary, z.output<typeof runSummarySchema>>,
];

describe('schemas of day 2', () => {
  it('have the shape of their types', () => {
    const pairs: Agreed['length'] = 8;
    expect(pairs).toBe(8);
  });
});
