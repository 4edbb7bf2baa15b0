import { Button } from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import { ReactNode, useState } from 'react';
import { Drawer } from '../Drawer/Drawer';
import styles from './FilterLayout.module.css';
import { useMediaQuery } from './useMediaQuery';

/** What a {@link FilterLayout} needs. */
export interface FilterLayoutProps {
  /** The fields; they keep their state outside (in the address). */
  filters: ReactNode;
  /** How many filters are set; shown on the phone's button. */
  activeCount?: number;
  /** Called by "Clear filters"; leave it out when nothing can be cleared. */
  onClear?: () => void;
  children: ReactNode;
}

/**
 * A list beside its filters. On phones the filters move into a drawer behind a
 * button, so that the list comes first.
 */
export function FilterLayout(props: FilterLayoutProps) {
  const { filters, activeCount = 0, onClear } = props;
  const isPhone = useMediaQuery('(width < 900px)');
  const [isOpen, setOpen] = useState(false);
  const clear = onClear && activeCount > 0 && (
    <Button variant="tertiary" size="small" onPress={onClear}>
      Clear filters
    </Button>
  );
  const fields = (
    <div className={styles.fields}>
      {filters}
      {clear}
    </div>
  );
  return (
    <div className={styles.layout}>
      {isPhone ? (
        <div className={styles.toggle}>
          <Button
            variant="secondary"
            iconStart={<RiFilter3Line />}
            onPress={() => setOpen(true)}
          >
            {activeCount > 0 ? `Filters (${activeCount})` : 'Filters'}
          </Button>
          <Drawer
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            title="Filters"
          >
            {fields}
          </Drawer>
        </div>
      ) : (
        <aside aria-label="Filters" className={styles.sidebar}>
          {fields}
        </aside>
      )}
      <div className={styles.content}>{props.children}</div>
    </div>
  );
}
