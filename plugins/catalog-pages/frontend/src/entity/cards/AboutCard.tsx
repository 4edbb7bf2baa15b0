import { EntityLink, Section, TagList } from '@callboard/ui';
import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ReactNode } from 'react';
import { relationTargets, specText, specTexts } from '../../shared/entityRefs';
import { kindInfo } from '../../shared/kinds';
import { useRelatedEntities } from '../useRelatedEntities';
import styles from './AboutCard.module.css';
import { IconLink, IconLinks } from './IconLinks';

function EntityLinks(props: { entity: Entity; refs: string[] }) {
  const related = useRelatedEntities(props.entity).value;
  return (
    <span className={styles.links}>
      {props.refs.map(ref => {
        const known = related?.byRef.get(ref);
        return known && <EntityLink key={ref} entity={known} />;
      })}
    </span>
  );
}

function facts(entity: Entity): [string, ReactNode][] {
  const owners = relationTargets(entity, RELATION_OWNED_BY);
  const parents = relationTargets(entity, RELATION_PART_OF);
  const labels = Object.entries(entity.metadata.labels ?? {});
  const targets = [
    specText(entity, 'target') ?? [],
    specTexts(entity, 'targets'),
  ].flat();
  const all: [string, ReactNode][] = [
    [
      'Owner',
      owners.length > 0 && <EntityLinks entity={entity} refs={owners} />,
    ],
    [
      'Part of',
      parents.length > 0 && <EntityLinks entity={entity} refs={parents} />,
    ],
    ['Type', specText(entity, 'type')],
    ['Lifecycle', specText(entity, 'lifecycle')],
    ['Targets', targets.join(', ')],
    [
      'Labels',
      labels.length > 0 &&
        labels.map(([key, value]) => `${key}: ${value}`).join(', '),
    ],
    [
      'Tags',
      entity.metadata.tags?.length && (
        <TagList tags={entity.metadata.tags} max={12} />
      ),
    ],
  ];
  return all.filter(([, value]) => value);
}

/** What the entity is: its description, its place, and where to go from here. */
export function AboutCard(props: { iconLinks: IconLink[] }) {
  const { entity } = useEntity();
  const { label } = kindInfo(entity.kind);
  return (
    <Section title="About">
      <p className={styles.description}>
        {entity.metadata.description ?? (
          <span className={styles.missing}>
            This {label} has no description yet. Add one to its
            catalog-info.yaml.
          </span>
        )}
      </p>
      <dl className={styles.facts}>
        {facts(entity).map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <IconLinks links={props.iconLinks} />
    </Section>
  );
}
