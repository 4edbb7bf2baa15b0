import { z } from 'zod';
import type { HostedRepository } from '../hosts/HostedRepository';
import type { AlertReader, Alerts } from './AlertReader';

const QUERY = `query ($path: ID!) {
  project(fullPath: $path) {
    vulnerabilitySeveritiesCount(state: [DETECTED, CONFIRMED]) {
      critical high medium low info unknown
    }
  }
}`;

const count = z
  .number()
  .nullish()
  .transform(value => value ?? 0);

const answerSchema = z.object({
  data: z
    .object({
      project: z
        .object({
          vulnerabilitySeveritiesCount: z
            .object({
              critical: count,
              high: count,
              medium: count,
              low: count,
              info: count,
              unknown: count,
            })
            .nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/**
 * Reads how many vulnerabilities GitLab knows, which it tells only through
 * GraphQL, and only in editions that look for them.
 */
export class GitlabAlertReader implements AlertReader {
  async readAlerts(
    { client, fullName }: HostedRepository,
    signal: AbortSignal,
  ): Promise<Alerts> {
    const answer = await client.ask({
      path: '/../graphql',
      body: { query: QUERY, variables: { path: fullName } },
      schema: answerSchema,
      signal,
    });
    const counts = answer?.body.data?.project?.vulnerabilitySeveritiesCount;
    if (!counts) {
      return { dependencies: false, code: false };
    }
    const { info, unknown, low, ...severe } = counts;
    return {
      dependencies: true,
      code: true,
      open: { ...severe, low: low + info + unknown },
    };
  }
}
