import { Tooltip, TooltipTrigger, Button } from '@backstage/ui';
import styles from './TagList.module.css';

/** What a {@link TagList} needs. */
export interface TagListProps {
  tags: readonly string[];
  /** How many are shown before the rest becomes "+n"; default 3. */
  max?: number;
  /** Names the list for screen readers; default "Tags". */
  label?: string;
}

/**
 * Tags as chips on one line. The ones that do not fit are behind a "+n" that
 * names them on hover and focus, so that a row of a table keeps its height.
 */
export function TagList({ tags, max = 3, label = 'Tags' }: TagListProps) {
  if (tags.length === 0) {
    return null;
  }
  const shown = tags.length === max + 1 ? tags : tags.slice(0, max);
  const rest = tags.slice(shown.length);
  return (
    <ul className={styles.list} aria-label={label}>
      {shown.map(tag => (
        <li key={tag} className={styles.tag} title={tag}>
          {tag}
        </li>
      ))}
      {rest.length > 0 && (
        <li className={styles.rest}>
          <TooltipTrigger delay={200}>
            <Button
              size="small"
              variant="tertiary"
              className={styles.more}
              aria-label={`${rest.length} more: ${rest.join(', ')}`}
            >
              +{rest.length}
            </Button>
            <Tooltip>{rest.join(', ')}</Tooltip>
          </TooltipTrigger>
        </li>
      )}
    </ul>
  );
}
