import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  compileRule,
  type CheckDefinition,
  type FactSet,
  type Stored,
  type TrackDefinition,
} from '@callboard/plugin-scorecards-common';
import type { ExemptionOnCheck } from '../../exemptions/ActiveExemptions';
import type { StandardsSnapshot } from '../../standards/StandardsInForce';

const stored: Stored = {
  version: 3,
  source: { type: 'portal' },
  updatedAt: '2026-01-01T00:00:00Z',
  updatedBy: 'user:default/ada',
};

/** Standards in force with the given definitions. */
export function aSnapshot(
  checks: CheckDefinition[] = [],
  tracks: TrackDefinition[] = [],
): StandardsSnapshot {
  return {
    revision: '1',
    checks: new Map(
      checks.map(check => [
        check.id,
        {
          check: { ...check, ...stored },
          appliesTo: compileRule(check.appliesTo),
          rule: compileRule(check.rule),
        },
      ]),
    ),
    tracks: new Map(
      tracks.map(track => [
        track.id,
        {
          track: { ...track, ...stored },
          appliesTo: compileRule(track.appliesTo),
        },
      ]),
    ),
    fileReads: checks.flatMap(({ files = [] }) => files),
  };
}

/** Entities and what is known of them, and which facts were asked for. */
export function aWorld(options: {
  entities: Entity[];
  facts?: Pick<FactSet, 'entityRef' | 'source' | 'values'>[];
  exemptions?: Pick<ExemptionOnCheck, 'entityRef' | 'checkId' | 'state'>[];
  standards?: StandardsSnapshot;
}) {
  const { facts = [], exemptions = [], standards = aSnapshot() } = options;
  const all = new Map(
    options.entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  const askedFacts: { refs: readonly string[]; sources?: readonly string[] }[] =
    [];
  return {
    askedFacts,
    entities: {
      read: async (refs: readonly string[]) =>
        refs.flatMap(ref => all.get(ref) ?? []),
      listRefs: async (after: string | undefined, limit: number) =>
        [...all.keys()]
          .sort()
          .filter(ref => after === undefined || ref > after)
          .slice(0, limit),
    },
    exemptions: {
      readActive: async (refs: readonly string[]) =>
        exemptions
          .filter(({ entityRef }) => refs.includes(entityRef))
          .map((one, id) => ({ ...one, id: `${id}`, until: '2030-01-01' })),
    },
    facts: {
      readFacts: async (
        refs: readonly string[],
        sources?: readonly string[],
      ) => {
        askedFacts.push({ refs, sources });
        const known = new Map<string, FactSet[]>();
        for (const set of facts) {
          if (refs.includes(set.entityRef) && sources?.includes(set.source)) {
            known.set(set.entityRef, [
              ...(known.get(set.entityRef) ?? []),
              { ...set, state: 'fresh' },
            ]);
          }
        }
        return known;
      },
    },
    listSources: async () => [
      {
        id: 'git',
        title: 'Git',
        kind: 'collected' as const,
        ttlSeconds: 60,
        facts: [{ name: 'commits', type: 'number' as const, title: 'Commits' }],
      },
    ],
    standards: { latest: async () => standards },
  };
}
