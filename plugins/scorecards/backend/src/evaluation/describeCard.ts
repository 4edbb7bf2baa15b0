import { parseEntityRef } from '@backstage/catalog-model';
import {
  fillFixValues,
  levelOf,
  SEVERITIES,
} from '@callboard/plugin-scorecards-common';
import type {
  Check,
  CheckResult,
  EntityCard,
  FactSet,
  Fix,
  TrackStanding,
} from '@callboard/plugin-scorecards-common';
import type { ExemptionOnCheck } from '../exemptions/ActiveExemptions';
import type { StandardsSnapshot } from '../standards/StandardsInForce';
import type { StoredLevel, StoredResult } from './Card';
import type { ReadCard } from './CardsReadModel';

/** What a card is described with. */
export interface CardParts {
  card: ReadCard;
  facts: readonly FactSet[];
  exemptions: readonly ExemptionOnCheck[];
  standards: StandardsSnapshot;
}

/**
 * Puts into words what the last evaluation said, under the standards of now.
 * What was evaluated for checks and tracks that are gone is left out.
 */
export function describeCard(parts: CardParts): EntityCard {
  const { card, facts, standards } = parts;
  return {
    entityRef: card.entityRef,
    ...(card.evaluatedAt && { evaluatedAt: card.evaluatedAt }),
    tracks: card.levels
      .flatMap(level => describeTrack(level, parts))
      .sort((a, b) => compare(a.title, b.title)),
    checks: Object.entries(card.results)
      .flatMap(([id, result]) => {
        const found = standards.checks.get(id);
        return found ? [describeResult(found.check, result, parts)] : [];
      })
      .sort(
        (a, b) =>
          SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
          compare(a.title, b.title),
      ),
    staleSources: facts
      .filter(
        ({ state, error }) =>
          state === 'stale' || (state === 'missing' && error !== undefined),
      )
      .map(({ source, error, observedAt }) => ({
        source,
        ...(error !== undefined && { error }),
        ...(observedAt !== undefined && { observedAt }),
      })),
  };
}

function describeTrack(
  { trackId, since }: StoredLevel,
  { card, standards }: CardParts,
): TrackStanding[] {
  const track = standards.tracks.get(trackId)?.track;
  if (!track) {
    return [];
  }
  const { rank, level, next } = levelOf(track, id => card.results[id]?.outcome);
  // A level with a template to run is nearer than one with work to do.
  const cost = (id: string) =>
    standards.checks.get(id)?.check.fix.template ? 0 : 1;
  return [
    {
      trackId,
      title: track.title,
      ...(level && { level }),
      rank,
      levelCount: track.levels.length,
      since,
      ...(next && {
        next: {
          ...next,
          missing: [...next.missing].sort((a, b) => cost(a) - cost(b)),
        },
      }),
      levels: track.levels.map(({ id, title, checks }, index) => ({
        id,
        title,
        checks,
        reached: index < rank,
      })),
    },
  ];
}

function describeResult(
  check: Check,
  result: StoredResult,
  parts: CardParts,
): CheckResult {
  const { outcome } = result;
  const exemption = parts.exemptions.find(
    ({ checkId }) => checkId === check.id,
  );
  const isOpen = outcome !== 'pass' && outcome !== 'not-applicable';
  return {
    checkId: check.id,
    checkVersion: result.version,
    title: check.title,
    severity: check.severity,
    outcome,
    reasons: result.reasons ?? [],
    since: result.since,
    ...(isOpen && { why: check.why, fix: describeFix(check, parts) }),
    ...(exemption && {
      exemption: {
        id: exemption.id,
        state: exemption.state,
        until: exemption.until,
      },
    }),
  };
}

function describeFix({ fix }: Check, { card, facts }: CardParts): Fix {
  const { text, template } = fix;
  if (!template) {
    return { text };
  }
  const { namespace, name } = parseEntityRef(template.ref, {
    defaultKind: 'template',
    defaultNamespace: 'default',
  });
  const values = fillFixValues(template.values ?? {}, {
    entity: card.entity,
    facts: Object.fromEntries(facts.map(set => [set.source, set])),
  });
  const path = [namespace, name].map(encodeURIComponent).join('/');
  return {
    text,
    templateRef: template.ref,
    templateUrl: `/create/templates/${path}?formData=${encodeURIComponent(JSON.stringify(values))}`,
  };
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}
