export type { ItemsPage, PageRequest } from '@callboard/http-client';
export * from './campaigns/CampaignsClient';
export * from './campaigns/schemas';
export * from './campaigns/types';
export * from './cards/CardsClient';
export { letsPass, levelOf, type LevelReached } from './cards/levelOf';
export * from './cards/schemas';
export * from './cards/types';
export * from './exemptions/ExemptionsClient';
export * from './exemptions/schemas';
export * from './exemptions/types';
export * from './facts/FactsClient';
export * from './facts/schemas';
export * from './facts/types';
export * from './gate/GateClient';
export * from './gate/schemas';
export * from './gate/types';
export * from './json/schemas';
export * from './overview/OverviewClient';
export * from './overview/schemas';
export * from './overview/types';
export * from './permissions';
export { checkRule, type CheckRuleOptions } from './rules/checkRule';
export { compileRule } from './rules/compileRule';
export { describeRule, type KnownFacts } from './rules/describeRule';
export { parseDate } from './rules/parseDate';
export { parseDuration, type ParsedDuration } from './rules/parseDuration';
export * from './rules/schemas';
export * from './rules/types';
export * from './signals';
export { StandardProblemsError } from './standards/StandardProblemsError';
export * from './standards/StandardsClient';
export { fillFixValues, findFixProblems } from './standards/fillFixValues';
export {
  parseCheck,
  readCheck,
  type ReadDefinition,
} from './standards/parseCheck';
// Bundlers leave the YAML parser out of pages that do not use this.
export {
  parseStandardsFile,
  type FileProblem,
  type ParsedStandardsFile,
  type StandardsFileOptions,
} from './standards/parseStandardsFile';
export { findLostChecks, parseTrack, readTrack } from './standards/parseTrack';
export * from './standards/schemas';
export * from './standards/standardRef';
export * from './standards/types';
