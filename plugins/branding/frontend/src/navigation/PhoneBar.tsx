import { Drawer } from '@callboard/ui';
import { RiMenuLine } from '@remixicon/react';
import { useState } from 'react';
import styles from './Navigation.module.css';
import { NavGroupList } from './NavGroupList';
import { NavLinkItem } from './NavLinkItem';
import type { Navigation } from './resolveNavigation';

/** What a {@link PhoneBar} needs. */
export interface PhoneBarProps {
  navigation: Navigation;
  unread: number;
}

/** The navigation on phones: four entries, and all the others behind "More". */
export function PhoneBar({ navigation, unread }: PhoneBarProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <nav aria-label="Main" className={styles.phone}>
      <ul>
        {navigation.phone.map(entry => (
          <NavLinkItem key={entry.id} entry={entry} />
        ))}
        <li>
          <button
            type="button"
            className={styles.link}
            onClick={() => setOpen(true)}
            aria-haspopup="dialog"
          >
            <span className={styles.icon} aria-hidden="true">
              <RiMenuLine size="1em" />
            </span>
            <span className={styles.label}>More</span>
            {unread > 0 && <span className={styles.dot} />}
          </button>
        </li>
      </ul>
      <Drawer isOpen={isOpen} onClose={close} title="All pages">
        <div className={styles.drawer}>
          {navigation.groups.map(group => (
            <NavGroupList
              key={group.title}
              group={group}
              unread={unread}
              onFollow={close}
            />
          ))}
          {navigation.links.length > 0 && (
            <NavGroupList
              group={{ title: 'Links', entries: navigation.links }}
              unread={0}
              onFollow={close}
            />
          )}
        </div>
      </Drawer>
    </nav>
  );
}
