import { Select } from '@backstage/ui';
import { CatalogScope } from './catalogView';
import styles from './ScopeSelect.module.css';

const scopes: { value: CatalogScope; label: string }[] = [
  { value: 'all', label: 'Everyone’s' },
  { value: 'owned', label: 'Owned by me' },
  { value: 'starred', label: 'Starred' },
];

/** Properties of {@link ScopeSelect}. */
export interface ScopeSelectProps {
  value: CatalogScope;
  onChange: (scope: CatalogScope) => void;
}

/** Chooses whose entities a list shows. */
export function ScopeSelect(props: ScopeSelectProps) {
  return (
    <Select
      aria-label="Whose"
      size="small"
      className={styles.scope}
      options={scopes}
      value={props.value}
      onChange={chosen =>
        props.onChange(
          scopes.find(({ value }) => value === chosen)?.value ?? 'all',
        )
      }
    />
  );
}
