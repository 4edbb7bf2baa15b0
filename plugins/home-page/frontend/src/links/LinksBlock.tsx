import { iconsApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Section } from '@callboard/ui';
import { RiArrowRightUpLine } from '@remixicon/react';
import { useHomePageOptions } from '../config/useHomePageOptions';
import { Row, RowList } from '../shared/RowList';
import { TextLink } from '../shared/TextLink';
import styles from './LinksBlock.module.css';

/** Links of the company; nothing where none are configured. */
export function LinksBlock() {
  const { links } = useHomePageOptions();
  const icons = useApi(iconsApiRef);
  if (links.length === 0) {
    return null;
  }
  return (
    <Section title="Links">
      <RowList>
        {links.map(link => (
          <Row key={link.url}>
            <span className={styles.icon} aria-hidden="true">
              {icons.icon(link.icon ?? '') ?? <RiArrowRightUpLine />}
            </span>
            <span className={styles.text}>
              <TextLink to={link.url} tone="quiet">
                {link.title}
              </TextLink>
              {link.description && <span>{link.description}</span>}
            </span>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}
