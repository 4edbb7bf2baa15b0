import { Combobox, useAsyncList } from '@backstage/ui';
import { findPaths, PathOption } from './pathOptions';
import styles from './RuleBuilder.module.css';
import { useRuleBuilder } from './RuleBuilderContext';

interface PathItem {
  id: string;
  label: string;
  description?: string;
}

function itemOf({ path, title, type, unit }: PathOption): PathItem {
  const kind = [type, unit].filter(Boolean).join(', ');
  return {
    id: path,
    label: path,
    description: kind ? `${title} (${kind})` : title,
  };
}

/** Chooses what a row looks at: from what is known, or as typed. */
export function PathPicker(props: {
  value: string;
  onChange: (path: string) => void;
}) {
  const { value, onChange } = props;
  const { paths } = useRuleBuilder();
  const found = useAsyncList<PathItem>({
    async load({ filterText }) {
      const typed = filterText?.trim() ?? '';
      // What was chosen stands in the field, but is not what is looked for.
      const items = findPaths(paths, typed === value ? '' : typed).map(itemOf);
      const isOther =
        typed !== '' &&
        !/\s/.test(typed) &&
        !items.some(({ id }) => id === typed);
      return {
        items: isOther
          ? [...items, { id: typed, label: typed, description: 'As typed' }]
          : items,
      };
    },
  });
  return (
    <Combobox
      // Another list where there are other things to look at.
      key={paths.length}
      aria-label="What is looked at"
      placeholder="Field or fact"
      size="small"
      className={styles.path}
      options={found}
      search={{ mode: 'server' }}
      value={value ? { id: value, label: value } : null}
      onChange={option => option && onChange(option.id)}
    />
  );
}
