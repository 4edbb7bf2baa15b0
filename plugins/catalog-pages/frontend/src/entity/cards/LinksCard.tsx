import { Section } from '@callboard/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  RiAlertLine,
  RiArticleLine,
  RiChat1Line,
  RiCodeSSlashLine,
  RiDashboardLine,
  RiGlobalLine,
  RiLink,
  RiMailLine,
  RemixiconComponentType,
} from '@remixicon/react';
import styles from './LinksCard.module.css';

const icons: Record<string, RemixiconComponentType> = {
  alert: RiAlertLine,
  warning: RiAlertLine,
  chat: RiChat1Line,
  code: RiCodeSSlashLine,
  dashboard: RiDashboardLine,
  docs: RiArticleLine,
  email: RiMailLine,
  github: RiCodeSSlashLine,
  web: RiGlobalLine,
};

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).host;
  } catch {
    return undefined;
  }
}

/** Links that the owners gave the entity. */
export function LinksCard() {
  const links = useEntity().entity.metadata.links ?? [];
  return (
    <Section title="Links">
      <ul className={styles.links}>
        {links.map(({ url, title, icon }) => {
          const Icon = icons[icon ?? ''] ?? RiLink;
          return (
            <li key={`${url} ${title}`}>
              <a href={url} target="_blank" rel="noreferrer noopener">
                <Icon size={16} />
                <span className={styles.title}>{title ?? url}</span>
              </a>
              <span className={styles.host}>{hostOf(url)}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
