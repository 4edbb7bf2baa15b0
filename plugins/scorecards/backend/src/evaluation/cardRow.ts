import type { CheckOutcome } from '@callboard/plugin-scorecards-common';
import type { Card, StoredResults } from './Card';

/** A card as its table takes it. */
export interface CardRow {
  entity_ref: string;
  results: StoredResults;
  failing: string[];
  unknown: string[];
  exempt: string[];
  passing: string[];
  not_applicable: string[];
}

/** Columns that hold the ids of checks, by outcome. */
export const OUTCOME_COLUMNS = {
  fail: 'failing',
  unknown: 'unknown',
  exempt: 'exempt',
  pass: 'passing',
  'not-applicable': 'not_applicable',
} as const satisfies Record<CheckOutcome, keyof CardRow>;

/** Turns a card into a row: its lists are in order, so that the same is equal. */
export function cardRow({ entityRef, results }: Card): CardRow {
  const row: CardRow = {
    entity_ref: entityRef,
    results,
    failing: [],
    unknown: [],
    exempt: [],
    passing: [],
    not_applicable: [],
  };
  for (const id of Object.keys(results).sort()) {
    row[OUTCOME_COLUMNS[results[id].outcome]].push(id);
  }
  return row;
}
