import type { HumanDuration, JsonObject } from '@backstage/types';
import { NotFoundError } from '@backstage/errors';
import type { FactDescription } from '@callboard/plugin-scorecards-common';
import type {
  CollectRequest,
  FactCollector,
} from '@callboard/plugin-scorecards-node';
import { z } from 'zod';
import type { HostClient } from '../hosts/HostClient';
import { hasAnnotation } from '../repository/hasRepository';

const PROJECT_KEY = 'sonarqube.org/project-key';

/** Names of facts by the metric of SonarQube. */
const METRICS: Record<string, FactDescription & { type: 'number' }> = {
  coverage: number('coverage', 'Coverage by tests', '%'),
  bugs: number('bugs', 'Bugs'),
  vulnerabilities: number('vulnerabilities', 'Vulnerabilities'),
  security_hotspots: number('securityHotspots', 'Security hotspots'),
  code_smells: number('codeSmells', 'Code smells'),
  duplicated_lines_density: number(
    'duplicatedLines',
    'Share of duplicated lines',
    '%',
  ),
  ncloc: number('linesOfCode', 'Lines of code'),
};

const measuresSchema = z.object({
  component: z.object({
    measures: z.array(
      z.object({ metric: z.string(), value: z.string().optional() }),
    ),
  }),
});

const gateSchema = z.object({
  projectStatus: z.object({ status: z.string() }),
});

const analysesSchema = z.object({
  analyses: z.array(z.object({ date: z.string() })),
});

/** Tells what SonarQube measured of the project that an entity names. */
export class SonarqubeCollector implements FactCollector {
  readonly id = 'sonarqube';
  readonly title = 'SonarQube';
  readonly description = `Measures and quality gate of the project in the annotation ${PROJECT_KEY}.`;
  readonly facts: readonly FactDescription[] = [
    {
      name: 'qualityGate',
      type: 'string',
      title: 'Quality gate',
      description: '`OK`, `ERROR`, `WARN` or `NONE`, as SonarQube says.',
    },
    { name: 'passed', type: 'boolean', title: 'Quality gate passed' },
    { name: 'analysedAt', type: 'date', title: 'Last analysis' },
    ...Object.values(METRICS),
  ];
  readonly appliesTo = hasAnnotation(PROJECT_KEY);
  readonly every: HumanDuration = { hours: 6 };
  readonly #server: HostClient;

  constructor(options: { server: HostClient }) {
    this.#server = options.server;
  }

  /** @throws NotFoundError when SonarQube knows no such project */
  async collect({ entity, signal }: CollectRequest): Promise<JsonObject> {
    const [key] =
      entity.metadata.annotations?.[PROJECT_KEY]?.split('/').slice(-1) ?? [];
    const measures = await this.#server.ask({
      path: '/api/measures/component',
      query: {
        component: key ?? '',
        metricKeys: Object.keys(METRICS).join(','),
      },
      schema: measuresSchema,
      signal,
    });
    if (!measures) {
      throw new NotFoundError(
        `SonarQube knows no project '${key}', or the token of the portal may not see it`,
      );
    }
    const gate = await this.#server.ask({
      path: '/api/qualitygates/project_status',
      query: { projectKey: key ?? '' },
      schema: gateSchema,
      signal,
    });
    const analyses = await this.#server.ask({
      path: '/api/project_analyses/search',
      query: { project: key ?? '', ps: 1 },
      schema: analysesSchema,
      signal,
    });
    const status = gate?.body.projectStatus.status;
    const [analysis] = analyses?.body.analyses ?? [];
    return {
      ...toFacts(measures.body.component.measures),
      ...(status && { qualityGate: status, passed: status === 'OK' }),
      ...(analysis && { analysedAt: new Date(analysis.date).toISOString() }),
    };
  }
}

function number(
  name: string,
  title: string,
  unit?: string,
): FactDescription & { type: 'number' } {
  return { name, type: 'number', title, unit };
}

function toFacts(measures: { metric: string; value?: string }[]): JsonObject {
  return Object.fromEntries(
    measures.flatMap(({ metric, value }) => {
      const fact = METRICS[metric];
      const measured = Number(value);
      return fact && value && Number.isFinite(measured)
        ? [[fact.name, measured]]
        : [];
    }),
  );
}
