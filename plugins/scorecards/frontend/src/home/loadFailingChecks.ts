import { parseEntityRef } from '@backstage/catalog-model';
import {
  ApiHolder,
  routeResolutionApiRef,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { AttentionItem } from '@callboard/plugin-scorecards-common';
import type { AttentionLine } from '@callboard/ui';
import { overviewApiRef } from '../apis';
import { scorecardsRouteRef } from '../routes';

const MOST_LINES = 5;
const MOST_NAMES = 2;

function hrefOf(apis: ApiHolder, [first, ...others]: AttentionItem[]): string {
  const routes = apis.get(routeResolutionApiRef);
  const { entityRef, checkId } = first;
  if (others.length > 0) {
    const root = routes?.resolve(scorecardsRouteRef)?.() ?? '/scorecards';
    return `${root}/checks/${encodeURIComponent(checkId)}`;
  }
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const page =
    routes?.resolve(entityRouteRef)?.({ kind, namespace, name }) ??
    `/catalog/${namespace}/${kind}/${name}`;
  return `${page}/scorecards?${new URLSearchParams({ check: checkId })}`;
}

function namesOf(items: AttentionItem[]): string {
  const names = items.map(({ entityRef }) => parseEntityRef(entityRef).name);
  const rest = names.length - MOST_NAMES;
  return rest > 1
    ? `${names.slice(0, MOST_NAMES).join(', ')} and ${rest} more`
    : names.join(', ');
}

function lineOf(apis: ApiHolder, items: AttentionItem[]): AttentionLine {
  const [{ checkId, title, blocks }] = items;
  const isOne = items.length === 1;
  return {
    id: checkId,
    title,
    href: hrefOf(apis, items),
    about:
      isOne && blocks
        ? `${namesOf(items)}, stands before ${blocks.level}`
        : namesOf(items),
    since: items.map(({ since }) => since).sort()[0],
    status: 'bad',
    word: isOne ? 'Failed' : `Failed ${items.length} times`,
  };
}

/**
 * Reads what the person's own entities fail, as lines of the home page: one for
 * each check, most urgent first as the backend sorts them.
 */
export async function loadFailingChecks(
  apis: ApiHolder,
): Promise<AttentionLine[]> {
  const items = (await apis.get(overviewApiRef)?.getAttention()) ?? [];
  const byCheck = new Map<string, AttentionItem[]>();
  items.forEach(item =>
    byCheck.set(item.checkId, [...(byCheck.get(item.checkId) ?? []), item]),
  );
  return [...byCheck.values()]
    .slice(0, MOST_LINES)
    .map(group => lineOf(apis, group));
}
