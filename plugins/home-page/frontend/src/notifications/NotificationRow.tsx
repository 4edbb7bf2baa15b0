import type { Notification } from '@backstage/plugin-notifications-common';
import { ButtonIcon, ButtonLink } from '@backstage/ui';
import { type AttentionAct, RelativeTime, StatusBadge } from '@callboard/ui';
import {
  RiBookmarkFill,
  RiBookmarkLine,
  RiCheckLine,
  RiMailUnreadLine,
} from '@remixicon/react';
import { TextLink } from '../shared/TextLink';
import styles from './NotificationsPage.module.css';
import { NotificationChange } from './useNotificationList';

/** What a {@link NotificationRow} needs. */
export interface NotificationRowProps {
  notification: Notification;
  /** What can be done about it. */
  acts: readonly AttentionAct[];
  onChange: (change: NotificationChange) => void;
}

/** One notification: what happened, when, and what to do with it. */
export function NotificationRow(props: NotificationRowProps) {
  const { notification, acts, onChange } = props;
  const { id, payload, origin } = notification;
  const isRead = Boolean(notification.read);
  const isSaved = Boolean(notification.saved);
  const { severity = 'normal' } = payload;
  return (
    <li className={styles.row} data-read={isRead}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {payload.link ? (
            <TextLink to={payload.link} tone="quiet">
              {payload.title}
            </TextLink>
          ) : (
            payload.title
          )}
          {(severity === 'critical' || severity === 'high') && (
            <StatusBadge status={severity === 'critical' ? 'bad' : 'warn'}>
              {severity === 'critical' ? 'Critical' : 'High'}
            </StatusBadge>
          )}
        </h2>
        {payload.description && (
          <p className={styles.description}>{payload.description}</p>
        )}
        <p className={styles.facts}>
          {!isRead && <b>Unread · </b>}
          <RelativeTime
            value={new Date(notification.updated ?? notification.created)}
          />
          {` · ${payload.topic ?? origin.replace(/^plugin:/, '')}`}
        </p>
        {acts.length > 0 && (
          <div className={styles.acts}>
            {acts.map(({ word, href }, index) => (
              <ButtonLink
                key={href}
                size="small"
                variant={index === 0 ? 'secondary' : 'tertiary'}
                aria-label={`${word}: ${payload.title}`}
                href={href}
              >
                {word}
              </ButtonLink>
            ))}
          </div>
        )}
      </div>
      <div className={styles.actions}>
        <ButtonIcon
          variant="tertiary"
          size="small"
          aria-label={`${isSaved ? 'Unsave' : 'Save'} “${payload.title}”`}
          icon={isSaved ? <RiBookmarkFill /> : <RiBookmarkLine />}
          onPress={() => onChange({ ids: [id], saved: !isSaved })}
        />
        <ButtonIcon
          variant="tertiary"
          size="small"
          aria-label={`Mark “${payload.title}” as ${isRead ? 'unread' : 'read'}`}
          icon={isRead ? <RiMailUnreadLine /> : <RiCheckLine />}
          onPress={() => onChange({ ids: [id], read: !isRead })}
        />
      </div>
    </li>
  );
}
