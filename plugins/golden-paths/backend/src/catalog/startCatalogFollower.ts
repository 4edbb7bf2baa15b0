import { PUSH_TOPICS, readPush } from '@callboard/backend-kit';
import type { CatalogFollower } from './CatalogFollower';
import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import type { DriftStore } from '../drift/DriftStore';
import { ChangeLooks } from './ChangeLooks';
import {
  TEMPLATE_CHANGES_TOPIC,
  type TemplateChangesPayload,
} from './templateChanges';

/** What following the catalog needs. */
export interface CatalogFollowerStart extends Pick<
  GoldenPathsDeps,
  'events' | 'lifecycle' | 'logger' | 'scheduler'
> {
  drift: Pick<DriftStore, 'dueNow'>;
  follower: CatalogFollower;
  /** Called after entities came up for comparison. */
  onDue(): void;
  /** Removes what is not needed any more. */
  prune(): Promise<void>;
}

/**
 * Follows templates and what was made from them: single changes and pushes
 * within seconds, all of it soon after the start and each half hour.
 */
export async function startCatalogFollower(
  options: CatalogFollowerStart,
): Promise<void> {
  const { drift, events, follower, lifecycle, logger, onDue, scheduler } =
    options;
  const changes = new ChangeLooks({
    look: refs => follower.look(refs),
    logger,
  });
  await events.subscribe({
    id: 'golden-paths-entities',
    topics: [TEMPLATE_CHANGES_TOPIC],
    async onEvent({ eventPayload }) {
      changes.add((eventPayload as TemplateChangesPayload).entityRefs);
    },
  });
  await events.subscribe({
    id: 'golden-paths-pushes',
    topics: [...PUSH_TOPICS],
    async onEvent(event) {
      const repositoryUrl = readPush(event);
      if (repositoryUrl) {
        await drift.dueNow({ repositoryUrl });
        onDue();
        changes.add(await follower.listTemplatesIn(repositoryUrl));
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'golden-paths-catalog-scan',
    frequency: { minutes: 30 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 25 },
    async fn(signal) {
      await follower.scan(signal);
      await options.prune();
    },
  });
  lifecycle.addShutdownHook(() => changes.stop());
}
