import { levelOf, SEVERITIES } from '@callboard/plugin-scorecards-common';
import type {
  AttentionItem,
  Severity,
} from '@callboard/plugin-scorecards-common';
import type { StandardsSnapshot } from '../standards/StandardsInForce';
import type { ReadCard } from './CardsReadModel';

/**
 * Lists what entities fail, the most pressing first: what stands before a level,
 * then by severity, then what fails for the longest time.
 */
export function attentionOf(
  cards: readonly Omit<ReadCard, 'entity'>[],
  { checks, tracks }: StandardsSnapshot,
): AttentionItem[] {
  return cards
    .flatMap(({ entityRef, results, levels }) => {
      const blocked = new Map<string, AttentionItem['blocks']>();
      for (const { trackId } of levels) {
        const track = tracks.get(trackId)?.track;
        const next = track && levelOf(track, id => results[id]?.outcome).next;
        next?.missing.forEach(id =>
          blocked.set(id, { trackId, level: next.title }),
        );
      }
      return Object.entries(results).flatMap(([checkId, result]) => {
        const check = checks.get(checkId)?.check;
        if (!check || result.outcome !== 'fail') {
          return [];
        }
        const { title, severity } = check;
        const blocks = blocked.get(checkId);
        const { since } = result;
        return [
          {
            entityRef,
            checkId,
            title,
            severity,
            ...(blocks && { blocks }),
            since,
          },
        ];
      });
    })
    .sort(
      (a, b) =>
        Number(Boolean(b.blocks)) - Number(Boolean(a.blocks)) ||
        weightOf(b.severity) - weightOf(a.severity) ||
        (a.since < b.since ? -1 : 1),
    );
}

function weightOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
