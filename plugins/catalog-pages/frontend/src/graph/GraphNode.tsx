import { KindIcon } from '@callboard/ui';
import { Entity } from '@backstage/catalog-model';
import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { specText } from '../shared/entityRefs';
import { kindInfo } from '../shared/kinds';
import styles from './GraphNode.module.css';

const width = 208;
const height = 46;
// SVG text does not end in an ellipsis by itself.
const longestName = 22;

function shortened(text: string): string {
  return text.length > longestName
    ? `${text.slice(0, longestName - 1).trimEnd()}…`
    : text;
}

/** Properties of {@link GraphNode}. */
export interface GraphNodeProps {
  entity: Entity;
  focused: boolean;
  /** Where the box leads; to the page of the entity by default. */
  href?: string;
}

/** An entity in a drawing: a box with its name that leads to its page. */
export function GraphNode(props: GraphNodeProps) {
  const { entity, focused } = props;
  const { primaryTitle } = useEntityPresentation(entity);
  const navigate = useNavigate();
  const entityHref = useEntityRefLink()(entity);
  const { href = entityHref } = props;
  const { label } = kindInfo(entity.kind);
  const type = specText(entity, 'type');
  const open = (event: MouseEvent) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      navigate(href);
    }
  };
  return (
    <a
      href={href}
      onClick={open}
      className={styles.node}
      data-focused={focused}
    >
      <title>{`${label}: ${primaryTitle}`}</title>
      <rect width={width} height={height} rx={8} className={styles.box} />
      <g transform="translate(12 15)" className={styles.icon}>
        <KindIcon kind={entity.kind} type={type} size={16} />
      </g>
      <text x={38} y={20} className={styles.name}>
        {shortened(primaryTitle)}
      </text>
      <text x={38} y={36} className={styles.kind}>
        {type ? `${label} · ${type}` : label}
      </text>
    </a>
  );
}
