import { parseEntityRef } from '@backstage/catalog-model';
import {
  ApiHolder,
  routeResolutionApiRef,
} from '@backstage/frontend-plugin-api';
import type { Approval } from '@callboard/plugin-golden-paths-common';
import { nameOfRef, type AttentionLine } from '@callboard/ui';
import { approvalsApiRef } from '../apis';
import { approvalWords } from '../approvals/approvalWords';
import { decisionWords } from '../approvals/decisionWords';
import { goldenPathsRouteRef } from '../routes';

const MOST_LINES = 5;

function aboutOf({ templateTitle, templateRef, requestedBy }: Approval) {
  const template =
    templateTitle ?? (templateRef && parseEntityRef(templateRef).name);
  return [template, requestedBy && `asked by ${nameOfRef(requestedBy)}`]
    .filter(Boolean)
    .join(', ');
}

/**
 * Reads what the person was asked to decide last, as lines of the home page.
 * Their acts lead to the confirmation.
 */
export async function loadAskedApprovals(
  apis: ApiHolder,
): Promise<AttentionLine[]> {
  const root =
    apis.get(routeResolutionApiRef)?.resolve(goldenPathsRouteRef)?.() ??
    '/golden-paths';
  const asked = await apis
    .get(approvalsApiRef)
    ?.listApprovals({ view: 'mine', limit: MOST_LINES });
  return (asked?.items ?? [])
    .filter(({ mayDecide }) => mayDecide)
    .map(approval => {
      const href = `${root}/approvals/${encodeURIComponent(approval.id)}`;
      return {
        id: `approval ${approval.id}`,
        title: approval.title,
        href,
        about: aboutOf(approval),
        since: approval.requestedAt,
        ...approvalWords[approval.state],
        acts: (['approve', 'refuse'] as const).map(decision => ({
          word: decisionWords[decision].act,
          href: `${href}?decide=${decision}`,
        })),
      };
    });
}
