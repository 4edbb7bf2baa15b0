import { AttentionSource, Page } from '@callboard/ui';
import { AttentionBlock } from './attention/AttentionBlock';
import styles from './HomePage.module.css';
import { LinksBlock } from './links/LinksBlock';
import { OwnedBlock } from './owned/OwnedBlock';
import { RecentBlock } from './recent/RecentBlock';
import { HomeSearch } from './search/HomeSearch';
import { StarredBlock } from './starred/StarredBlock';
import { TemplatesBlock } from './templates/TemplatesBlock';
import { useDisplayName } from './useDisplayName';

/** What a {@link HomePage} needs. */
export interface HomePageProps {
  /** What waits for the person in other domains. */
  attention?: readonly AttentionSource[];
}

/** The page to open in the morning: what needs me, what is mine, where to start. */
export function HomePage({ attention }: HomePageProps) {
  const name = useDisplayName();
  return (
    <Page title="Home" heading={name ? `Hello, ${name}` : 'Home'}>
      <div className={styles.home}>
        <HomeSearch />
        <div className={styles.columns}>
          <div className={styles.column}>
            <AttentionBlock sources={attention} />
            <OwnedBlock />
            <TemplatesBlock />
          </div>
          <div className={styles.column}>
            <StarredBlock />
            <RecentBlock />
            <LinksBlock />
          </div>
        </div>
      </div>
    </Page>
  );
}
