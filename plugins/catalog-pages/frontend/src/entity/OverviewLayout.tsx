import { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Fragment } from 'react';
import { EntityWarnings } from './EntityWarnings';
import styles from './OverviewLayout.module.css';

/**
 * The first tab of an entity: what it is at the left, who and how it is doing
 * at the right. Cards of type `info` go to the right.
 */
export function OverviewLayout(props: EntityContentLayoutProps) {
  const { entity } = useEntity();
  const side = props.cards.filter(({ type }) => type === 'info');
  const main = props.cards.filter(({ type }) => type !== 'info');
  return (
    <>
      <EntityWarnings entity={entity} />
      <div className={styles.layout} data-side={side.length > 0}>
        <div className={styles.column}>
          {main.map(({ element }, index) => (
            <Fragment key={element.key ?? index}>{element}</Fragment>
          ))}
        </div>
        {side.length > 0 && (
          <div className={styles.column}>
            {side.map(({ element }, index) => (
              <Fragment key={element.key ?? index}>{element}</Fragment>
            ))}
          </div>
        )}
      </div>
    </>
  );
}
