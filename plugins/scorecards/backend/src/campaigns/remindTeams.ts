import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { CampaignsStore } from './CampaignsStore';
import type { MeasuredCampaign } from './measureCampaigns';

/** What {@link remindTeams} needs. */
export interface RemindTeamsOptions {
  logger: LoggerService;
  notifications: NotificationService;
  store: Pick<CampaignsStore, 'claimReminder'>;
  /** Least time between two digests for a team, in milliseconds. */
  everyMs: number;
}

/**
 * Sends each team that has something left one digest over all campaigns. Of
 * several replicas, the one that notes it first sends it.
 */
export async function remindTeams(
  campaigns: MeasuredCampaign[],
  { logger, notifications, store, everyMs }: RemindTeamsOptions,
): Promise<void> {
  for (const [owner, lines] of linesByOwner(campaigns)) {
    if (!(await store.claimReminder(owner, everyMs))) {
      continue;
    }
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: owner },
        payload: {
          title:
            lines.length === 1
              ? 'A campaign needs you'
              : `${lines.length} campaigns need you`,
          description: lines.join('\n'),
          link: `/scorecards/teams/${encodeURIComponent(owner)}`,
          topic: 'scorecards',
          scope: `scorecards:campaigns:${owner}`,
        },
      });
    } catch (error) {
      logger.warn(`${owner} cannot be reminded of campaigns`, toError(error));
    }
  }
}

function linesByOwner(campaigns: MeasuredCampaign[]): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const { campaign, teams } of campaigns) {
    for (const { owner, total, done } of teams) {
      const isKnown = /^(user|group):/.test(owner);
      if (isKnown && done < total) {
        const { title, dueAt, state } = campaign;
        const due = state === 'overdue' ? 'was due' : 'due';
        const line = `${title}: ${total - done} of ${total} left, ${due} ${dueAt.slice(0, 10)}`;
        lines.set(owner, [...(lines.get(owner) ?? []), line]);
      }
    }
  }
  return lines;
}
