import { Page } from '@callboard/ui';
import { AttentionBlock } from './attention/AttentionBlock';
import styles from './HomePage.module.css';
import { LinksBlock } from './links/LinksBlock';
import { OwnedBlock } from './owned/OwnedBlock';
import { RecentBlock } from './recent/RecentBlock';
import { HomeSearch } from './search/HomeSearch';
import { StarredBlock } from './starred/StarredBlock';
import { TemplatesBlock } from './templates/TemplatesBlock';
import { useDisplayName } from './useDisplayName';

/** The page to open in the morning: what needs me, what is mine, where to start. */
export function HomePage() {
  const name = useDisplayName();
  return (
    <Page title="Home" heading={name ? `Hello, ${name}` : 'Home'}>
      <div className={styles.home}>
        <HomeSearch />
        <div className={styles.columns}>
          <div className={styles.column}>
            <AttentionBlock />
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
