import type { GateAnswer } from '@callboard/plugin-scorecards-common';
import { junitOf } from './junitOf';
import { sarifOf } from './sarifOf';
import { tableOf } from './tableOf';

/** What an answer can be printed as. */
export const FORMATS = ['table', 'json', 'sarif', 'junit'] as const;

/** One of {@link FORMATS}. */
export type GateFormat = (typeof FORMATS)[number];

/** Prints an answer, by format. */
export const PRINT: Record<GateFormat, (answer: GateAnswer) => string> = {
  table: tableOf,
  json: answer => JSON.stringify(answer, null, 2),
  sarif: answer => JSON.stringify(sarifOf(answer), null, 2),
  junit: junitOf,
};
