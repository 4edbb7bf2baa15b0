import type { Change, PolicyDiff } from '@callboard/plugin-access-common';
import { EmptyState, FieldChanges, StatusBadge } from '@callboard/ui';
import styles from './DiffView.module.css';
import { linesOf } from './fieldLines';

type AnyChange = Change<object>;

function titleOf({ id, before, after }: AnyChange): string {
  const { title } = (after ?? before ?? {}) as { title?: string };
  return title ?? id;
}

function KindOfChange({ before, after }: AnyChange) {
  if (!before) {
    return <StatusBadge status="good">Added</StatusBadge>;
  }
  return after ? (
    <StatusBadge status="info">Changed</StatusBadge>
  ) : (
    <StatusBadge status="bad">Removed</StatusBadge>
  );
}

function fieldsOf({ before, after, fields }: AnyChange): string[] {
  return before && after
    ? fields
    : Object.keys(after ?? before ?? {}).filter(field => field !== 'id');
}

function valueOf(side: object | undefined, field: string): unknown {
  return (side as Record<string, unknown> | undefined)?.[field];
}

function Changes(props: { title: string; changes: AnyChange[] }) {
  if (props.changes.length === 0) {
    return null;
  }
  return (
    <section aria-label={props.title} className={styles.part}>
      <h3 className={styles.title}>{props.title}</h3>
      <ul className={styles.changes}>
        {props.changes.map(change => (
          <li key={change.id} className={styles.change}>
            <div className={styles.head}>
              <strong>{titleOf(change)}</strong>
              {titleOf(change) !== change.id && <code>{change.id}</code>}
              <KindOfChange {...change} />
            </div>
            <FieldChanges
              fields={fieldsOf(change).map(field => ({
                field,
                before: linesOf(field, valueOf(change.before, field)),
                after: linesOf(field, valueOf(change.after, field)),
              }))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How two versions differ, field by field; says so if they do not. */
export function DiffView({ diff }: { diff: PolicyDiff }) {
  const { roles, rules, defaults } = diff;
  if (roles.length + rules.length + defaults.length === 0) {
    return (
      <EmptyState size="compact" title="Both say the same">
        Nothing differs between version {diff.from} and version {diff.to}.
      </EmptyState>
    );
  }
  return (
    <div className={styles.diff}>
      <Changes title="Defaults" changes={defaults} />
      <Changes title="Roles" changes={roles} />
      <Changes title="Rules" changes={rules} />
    </div>
  );
}
