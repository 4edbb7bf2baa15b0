import { parseEntityRef } from '@backstage/catalog-model';
import { entityPath } from '@callboard/plugin-golden-paths-common';
import type { UpdatePlan } from '../drift/UpdatePlans';
import type { PullRequestProposal } from '../hosts/RepositoryHosts';
import { describeFiles } from './describeFiles';
import { slugOf } from './slugOf';

/** What is said in a pull request. */
export interface UpdateWords {
  /** Title of the template. */
  title: string;
  /** Address of the portal. */
  appUrl: string;
  /** What is new, by version, newest first. */
  notes: readonly { version: string; note?: string }[];
  /** Of the update to an older version that is still open. */
  replaces?: string;
}

/** The pull request that brings a service to the present version. */
export function describeUpdate(
  plan: UpdatePlan,
  words: UpdateWords,
): PullRequestProposal {
  const { drift, changes, conflicts, repositoryUrl } = plan;
  const { entityRef, templateRef, usedVersion, currentVersion } = drift;
  const { title, appUrl, notes, replaces } = words;
  const name = parseEntityRef(templateRef).name;
  const summary = `Update from template ${title} ${usedVersion} → ${currentVersion}`;
  const news = notes.filter(({ note }) => note);
  return {
    repositoryUrl,
    branch: `callboard/update-${slugOf(name)}-${slugOf(currentVersion)}`,
    title: conflicts > 0 ? `Conflicts: ${summary}` : summary,
    isDraft: conflicts > 0,
    changes,
    body: [
      `This brings \`${entityRef}\` from version \`${usedVersion}\` of the template **${title}** to version \`${currentVersion}\`. What was changed in the service since is kept.`,
      replaces && `It takes the place of ${replaces}.`,
      news.length > 0 && '## What is new',
      ...news.map(
        ({ version, note }) =>
          `- **${version}**: ${note?.replace(/\s+/g, ' ')}`,
      ),
      ...describeFiles(drift.files, changes),
      '## What to do',
      conflicts > 0
        ? 'Check out this branch, decide on each place, remove the markers, and push. Then review and merge it as any other change.'
        : 'Review and merge it as any other change. The service is at the new version once it is merged.',
      'Close it without merging to refuse this version: it is not opened again before the next one.',
      `[The service and its template in the portal](${appUrl}/golden-paths/updates/services/${entityPath(entityRef)})`,
    ]
      .filter(part => part !== undefined && part !== false)
      .join('\n\n'),
  };
}
