import { z } from 'zod';
import type { HostedRepository } from '../hosts/HostedRepository';
import {
  type AlertReader,
  type Alerts,
  type AlertSeverity,
  NO_ALERTS,
} from './AlertReader';

const PAGE_SIZE = 100;
/** More open alerts than that are not counted. */
const MAX_PAGES = 5;

interface Alert {
  severity: AlertSeverity;
  at: string;
}

const dependencyAlertSchema = z
  .object({
    created_at: z.string(),
    security_advisory: z.object({ severity: z.string() }),
  })
  .transform(({ created_at: at, security_advisory: { severity } }) => ({
    severity: toSeverity(severity),
    at,
  }));

const codeAlertSchema = z
  .object({
    created_at: z.string(),
    rule: z.object({
      severity: z.string().nullish(),
      security_severity_level: z.string().nullish(),
    }),
  })
  .transform(({ created_at: at, rule }) => ({
    severity: toSeverity(rule.security_severity_level ?? rule.severity),
    at,
  }));

/** Reads alerts of Dependabot and of code scanning from the REST API of GitHub. */
export class GithubAlertReader implements AlertReader {
  async readAlerts(
    repository: HostedRepository,
    signal: AbortSignal,
  ): Promise<Alerts> {
    const dependencies = await readAll(repository, {
      kind: 'dependabot',
      item: dependencyAlertSchema,
      signal,
    });
    const code = await readAll(repository, {
      kind: 'code-scanning',
      item: codeAlertSchema,
      signal,
    });
    const [oldest] = [...(dependencies ?? []), ...(code ?? [])]
      .map(({ at }) => new Date(at).toISOString())
      .sort();
    return {
      dependencies: dependencies !== undefined,
      code: code !== undefined,
      ...((dependencies || code) && {
        open: count([...(dependencies ?? []), ...(code ?? [])]),
      }),
      ...(oldest && { oldestAt: oldest }),
    };
  }
}

/** Follows the cursors that GitHub puts into the `Link` header. */
async function readAll(
  { client, path }: HostedRepository,
  options: {
    kind: 'dependabot' | 'code-scanning';
    item: z.ZodType<Alert>;
    signal: AbortSignal;
  },
): Promise<Alert[] | undefined> {
  const { kind, item, signal } = options;
  const alerts: Alert[] = [];
  let next: Record<string, string> | undefined = {};
  for (let page = 0; next && page < MAX_PAGES; page += 1) {
    const found: Awaited<ReturnType<typeof client.ask<Alert[]>>> =
      await client.ask({
        path: `${path}/${kind}/alerts`,
        query: { state: 'open', per_page: PAGE_SIZE, ...next },
        schema: z.array(item),
        signal,
        isMissing: ({ status, text }) =>
          status === 403 && /disabled|not enabled|must be enabled/i.test(text),
      });
    if (!found) {
      return page === 0 ? undefined : alerts;
    }
    alerts.push(...found.body);
    next = nextPage(found.headers);
  }
  return alerts;
}

function nextPage(headers: Headers): Record<string, string> | undefined {
  const [, url] = headers.get('link')?.match(/<([^>]*)>;\s*rel="next"/) ?? [];
  if (!url || !URL.canParse(url)) {
    return undefined;
  }
  const query = new URL(url).searchParams;
  return Object.fromEntries(
    ['after', 'page'].flatMap(name => {
      const value = query.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function count(alerts: Alert[]): Record<AlertSeverity, number> {
  const open = { ...NO_ALERTS };
  for (const { severity } of alerts) {
    open[severity] += 1;
  }
  return open;
}

// Rules that are not about security have the levels of compilers.
function toSeverity(value: string | null | undefined): AlertSeverity {
  switch (value) {
    case 'critical':
    case 'high':
    case 'medium':
      return value;
    case 'error':
      return 'high';
    case 'warning':
    case 'moderate':
      return 'medium';
    default:
      return 'low';
  }
}
