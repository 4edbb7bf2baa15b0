import type {
  Check,
  CompiledRule,
  RuleContext,
  Track,
} from '@callboard/plugin-scorecards-common';
import type {
  StandardsInForce,
  StandardsSnapshot,
} from '../../standards/StandardsInForce';

/** What a rule of a test says, besides whom it asks. */
export interface TestRule {
  sources?: string[];
  dependsOnTime?: boolean;
  says?: (context: RuleContext) => 'pass' | 'fail' | 'unknown';
}

/** A rule that says what a test wants it to say, with a reason unless it passes. */
export function aRule({
  sources = [],
  dependsOnTime = false,
  says = () => 'pass',
}: TestRule = {}): CompiledRule {
  return {
    sources: new Set(sources),
    dependsOnTime,
    evaluate(context) {
      const outcome = says(context);
      return {
        outcome,
        reasons:
          outcome === 'pass' ? [] : [{ path: 'x', text: `It is ${outcome}` }],
      };
    },
  };
}

const STORED = {
  version: 1,
  source: { type: 'portal' },
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'user:default/ada',
} as const;

/** A check in force; `appliesTo` and `rule` are texts that nobody reads. */
export function aCheck(
  id: string,
  options: Partial<Omit<Check, 'appliesTo' | 'rule'>> & {
    appliesTo?: TestRule;
    rule?: TestRule;
  } = {},
) {
  const { appliesTo, rule, ...given } = options;
  const check: Check = {
    id,
    title: `The check ${id}`,
    why: `Why ${id}`,
    fix: { text: `Fix ${id}` },
    owner: 'group:default/platform',
    severity: 'medium',
    ...STORED,
    ...given,
    appliesTo: {},
    rule: {},
  };
  return { check, appliesTo: aRule(appliesTo), rule: aRule(rule) };
}

/** A track in force with a level for each list of checks: bronze, silver, gold. */
export function aTrack(
  id: string,
  levels: string[][],
  appliesTo?: TestRule,
): { track: Track; appliesTo: CompiledRule } {
  const names = ['bronze', 'silver', 'gold', 'platinum'];
  return {
    track: {
      id,
      title: `The track ${id}`,
      description: '',
      owner: 'group:default/platform',
      appliesTo: {},
      levels: levels.map((checks, index) => ({
        id: names[index],
        title: names[index].toUpperCase(),
        checks,
      })),
      ...STORED,
    },
    appliesTo: aRule(appliesTo),
  };
}

/** Standards that a test can exchange. */
export class FakeStandards implements StandardsInForce {
  snapshot: StandardsSnapshot = {
    revision: '0',
    checks: new Map(),
    tracks: new Map(),
    fileReads: [],
  };
  readonly #listeners: Parameters<StandardsInForce['onChange']>[0][] = [];

  /** Puts these in force, and nothing else, without telling anybody. */
  set(
    checks: ReturnType<typeof aCheck>[],
    tracks: ReturnType<typeof aTrack>[] = [],
  ): this {
    this.snapshot = {
      revision: String(Number(this.snapshot.revision) + 1),
      checks: new Map(checks.map(one => [one.check.id, one])),
      tracks: new Map(tracks.map(one => [one.track.id, one])),
      fileReads: [],
    };
    return this;
  }

  current() {
    return this.snapshot;
  }

  async latest() {
    return this.snapshot;
  }

  onChange(listener: Parameters<StandardsInForce['onChange']>[0]) {
    this.#listeners.push(listener);
  }

  /** Tells that some changed. */
  async tell(changed: { checks?: string[]; tracks?: string[] }) {
    for (const listener of this.#listeners) {
      await listener({ checks: [], tracks: [], ...changed });
    }
  }
}
