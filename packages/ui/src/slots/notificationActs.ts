import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import type { AttentionAct } from './attentionSource';

/** The parts of a notification by which its sender knows it again. */
export interface KnownNotification {
  link?: string;
  scope?: string;
  topic?: string;
}

/** What can be done about notifications of one domain. */
export interface NotificationActs {
  /** Nothing for notifications of others. */
  actsOf(notification: KnownNotification): readonly AttentionAct[];
}

const actsDataRef = createExtensionDataRef<NotificationActs>().with({
  id: 'callboard.notification-acts',
});

/** Adds buttons to notifications in their list. */
export const NotificationActsBlueprint = createExtensionBlueprint({
  kind: 'notification-acts',
  attachTo: { id: 'page:notifications', input: 'acts' },
  output: [actsDataRef],
  dataRefs: { acts: actsDataRef },
  factory: (acts: NotificationActs) => [actsDataRef(acts)],
});
