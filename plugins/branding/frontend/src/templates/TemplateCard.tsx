import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { TemplateCardComponentProps } from '@backstage/plugin-scaffolder-react/alpha';
import {
  getEntityRelations,
  useStarredEntity,
} from '@backstage/plugin-catalog-react';
import { Button, ButtonIcon } from '@backstage/ui';
import { EntityIcon, EntityLink, TagList } from '@callboard/ui';
import { RiStarFill, RiStarLine } from '@remixicon/react';
import { useId } from 'react';
import styles from './TemplateCard.module.css';

/** A template on the "Create" page: what it makes, who keeps it, and the way in. */
export function TemplateCard(props: TemplateCardComponentProps) {
  const { template, additionalLinks = [], onSelected } = props;
  const { name, title = name, description, tags = [] } = template.metadata;
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(template);
  const [owner] = getEntityRelations(template, RELATION_OWNED_BY);
  const titleId = useId();
  return (
    <article className={styles.card} aria-labelledby={titleId}>
      <div className={styles.head}>
        <EntityIcon entity={template} size={20} />
        <h3 id={titleId} className={styles.title}>
          {title}
        </h3>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={isStarredEntity ? `Unstar ${title}` : `Star ${title}`}
          icon={isStarredEntity ? <RiStarFill /> : <RiStarLine />}
          onPress={toggleStarredEntity}
        />
      </div>
      <p className={styles.description}>{description}</p>
      <TagList tags={[template.spec.type, ...tags]} max={4} />
      {additionalLinks.length > 0 && (
        <ul className={styles.links}>
          {additionalLinks.map(({ icon: Icon, text, url }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                <Icon fontSize="inherit" /> {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {owner && <EntityLink entity={stringifyEntityRef(owner)} />}
        {onSelected && (
          <Button
            variant="secondary"
            aria-label={`Choose ${title}`}
            onPress={() => onSelected()}
          >
            Choose
          </Button>
        )}
      </div>
    </article>
  );
}
