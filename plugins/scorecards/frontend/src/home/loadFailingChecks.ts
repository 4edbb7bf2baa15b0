import { parseEntityRef } from '@backstage/catalog-model';
import {
  ApiHolder,
  routeResolutionApiRef,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { AttentionItem } from '@callboard/plugin-scorecards-common';
import type { AttentionLine } from '@callboard/ui';
import { overviewApiRef } from '../apis';

const MOST_LINES = 5;

function hrefOf(
  apis: ApiHolder,
  { entityRef, checkId }: AttentionItem,
): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const entity = apis.get(routeResolutionApiRef)?.resolve(entityRouteRef)?.({
    kind,
    namespace,
    name,
  });
  const page = entity ?? `/catalog/${namespace}/${kind}/${name}`;
  return `${page}/scorecards?${new URLSearchParams({ check: checkId })}`;
}

/** Reads what the person's own entities fail, as lines of the home page. */
export async function loadFailingChecks(
  apis: ApiHolder,
): Promise<AttentionLine[]> {
  const items = (await apis.get(overviewApiRef)?.getAttention()) ?? [];
  return items.slice(0, MOST_LINES).map(item => ({
    id: `${item.entityRef} ${item.checkId}`,
    title: item.title,
    href: hrefOf(apis, item),
    about: [
      parseEntityRef(item.entityRef).name,
      item.blocks && `stands before ${item.blocks.level}`,
    ]
      .filter(Boolean)
      .join(', '),
    since: item.since,
    status: 'bad',
    word: 'Failed',
  }));
}
