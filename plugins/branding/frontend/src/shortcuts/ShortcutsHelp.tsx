import { Drawer } from '@callboard/ui';
import styles from './ShortcutsHelp.module.css';

const shortcuts: Array<[keys: string[], what: string]> = [
  [['/'], 'Search'],
  [['g', 'h'], 'Go home'],
  [['g', 'c'], 'Go to the catalog'],
  [['c'], 'Create from a template'],
  [['?'], 'Show this list'],
];

/** The list of keyboard shortcuts. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title="Keyboard shortcuts"
      placement="center"
    >
      <dl className={styles.list}>
        {shortcuts.map(([keys, what]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
