import { Button, ButtonIcon } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { objectsAt, textAt, type TemplateDraft } from '../TemplateDraft';
import styles from './Outline.module.css';
import { TextAt } from './TextAt';

const LINKS = ['spec', 'output', 'links'];

/** Where people are led to at the end. */
export function LinksPart({ draft }: { draft: TemplateDraft }) {
  const links = objectsAt(draft.template, LINKS);
  return (
    <section className={styles.part}>
      <h2>Links at the end</h2>
      <ul className={styles.items}>
        {links.map((link, index) => (
          <li key={index} className={styles.item}>
            <div className={styles.head}>
              <span className={styles.name}>
                {textAt(link, ['title']) || `Link ${index + 1}`}
              </span>
              <ButtonIcon
                icon={<RiDeleteBinLine />}
                aria-label={`Remove link ${index + 1}`}
                variant="tertiary"
                size="small"
                isDisabled={draft.isBroken}
                onPress={() =>
                  draft.apply({ set: [...LINKS, index], value: undefined })
                }
              />
            </div>
            <div className={styles.pair}>
              <TextAt
                draft={draft}
                path={[...LINKS, index, 'title']}
                label="Title"
              />
              <TextAt
                draft={draft}
                path={[...LINKS, index, 'url']}
                label="Address"
              />
              <TextAt
                draft={draft}
                path={[...LINKS, index, 'entityRef']}
                label="Or entity"
              />
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiAddLine />}
          isDisabled={draft.isBroken}
          onPress={() =>
            draft.apply({ insert: LINKS, value: { title: 'Open it', url: '' } })
          }
        >
          Add link
        </Button>
      </div>
    </section>
  );
}
