import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { compileRule } from '@callboard/plugin-scorecards-common';
import type {
  Check,
  CompiledRule,
  FileRead,
  Rule,
} from '@callboard/plugin-scorecards-common';
import type { StandardsSnapshot } from './StandardsInForce';
import type { StandardsInStore } from './StandardsStore';

/**
 * Makes all standards ready to be evaluated. A rule that a former release took
 * and this one does not understand answers `unknown`, and says so.
 */
export function compileStandards(
  { revision, checks, tracks }: StandardsInStore,
  logger: LoggerService,
): StandardsSnapshot {
  const compile = (rule: Rule, where: string): CompiledRule => {
    try {
      return compileRule(rule);
    } catch (error) {
      logger.error(`${where} cannot be evaluated`, toError(error));
      return unanswerable(`${where} cannot be evaluated: ${error}`);
    }
  };
  return {
    revision,
    checks: new Map(
      checks.map(check => [
        check.id,
        {
          check,
          appliesTo: compile(check.appliesTo, `check ${check.id}: appliesTo`),
          rule: compile(check.rule, `check ${check.id}: rule`),
        },
      ]),
    ),
    tracks: new Map(
      tracks.map(track => [
        track.id,
        {
          track,
          appliesTo: compile(track.appliesTo, `track ${track.id}: appliesTo`),
        },
      ]),
    ),
    fileReads: fileReadsOf(checks),
  };
}

function fileReadsOf(checks: readonly Check[]): FileRead[] {
  const reads = new Map<string, FileRead>();
  for (const { files = [] } of checks) {
    for (const file of files) {
      reads.set(file.name, file);
    }
  }
  return [...reads.values()];
}

function unanswerable(text: string): CompiledRule {
  return {
    sources: new Set(),
    dependsOnTime: false,
    evaluate: () => ({ outcome: 'unknown', reasons: [{ path: '', text }] }),
  };
}
