import { useApi } from '@backstage/frontend-plugin-api';
import type {
  InstalledPermission,
  Matrix,
  Outcome,
  PolicyDocument,
} from '@callboard/plugin-access-common';
import {
  Drawer,
  ErrorState,
  SkeletonRows,
  StatusBadge,
  Status,
} from '@callboard/ui';
import { Link } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { policiesApiRef } from '../apis';
import { describeCondition } from '../conditions/describeCondition';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { describeMatch } from '../rules/describeMatch';
import { EffectBadge } from '../shared/EffectBadge';
import { useAccessPath } from '../shared/useAccessPath';
import styles from './CellDetail.module.css';

const statuses: Record<Outcome, Status> = {
  allow: 'good',
  deny: 'bad',
  conditional: 'warn',
};
const sentences: Record<Outcome, string> = {
  allow: 'Allowed',
  deny: 'Denied',
  conditional: 'Allowed for some resources',
};

/** What a {@link CellDetail} needs. */
export interface CellDetailProps {
  matrix: Matrix;
  /** Positions in the matrix. */
  role: number;
  permission: number;
  onClose: () => void;
}

/** Says what decided a cell of the matrix. */
export function CellDetail(props: CellDetailProps) {
  const { matrix, onClose } = props;
  const api = useApi(policiesApiRef);
  const { shown } = usePolicyWorkspace();
  const role = matrix.roles[props.role];
  const permission = matrix.permissions[props.permission];
  const { outcome, ruleId } = matrix.cells[props.role][props.permission];
  const { value: document, error } = useAsync(
    async () =>
      shown.version === matrix.version
        ? shown.document
        : (await api.getPolicy(matrix.version)).document,
    [api, shown, matrix.version],
  );
  return (
    <Drawer isOpen onClose={onClose} placement="center" title={role.title}>
      <div className={styles.detail}>
        <code>{permission.name}</code>
        <StatusBadge status={statuses[outcome]}>
          {sentences[outcome]}
        </StatusBadge>
        {error && (
          <ErrorState
            size="compact"
            title="The rule could not be loaded"
            error={error}
          />
        )}
        {!error && !document && (
          <SkeletonRows rows={2} label="Loading the rule" />
        )}
        {document && (
          <Decision
            document={document}
            permission={permission}
            outcome={outcome}
            ruleId={ruleId}
          />
        )}
      </div>
    </Drawer>
  );
}

function Decision(props: {
  document: PolicyDocument;
  permission: InstalledPermission;
  outcome: Outcome;
  ruleId?: string;
}) {
  const { document, permission, outcome, ruleId } = props;
  const accessPath = useAccessPath();
  const rule = document.rules.find(({ id }) => id === ruleId);
  if (!rule) {
    const isRead = permission.action === 'read';
    const effect = isRead ? document.defaults.read : document.defaults.other;
    if (effect !== outcome) {
      return (
        <p>
          No rule decides. Who did not sign in, as people of this role need not,
          is denied then, whatever the defaults are.
        </p>
      );
    }
    return (
      <div>
        <p>
          No rule decides, so the default for{' '}
          {isRead ? 'permissions that read' : 'permissions that do not read'}{' '}
          does:
        </p>
        <EffectBadge effect={effect} />
      </div>
    );
  }
  const roles = document.roles.filter(({ id }) => rule.roles.includes(id));
  return (
    <div>
      <p>Decided by the rule</p>
      <p>
        <EffectBadge effect={rule.effect} />{' '}
        <Link to={accessPath('rules', 'edit', rule.id)} className={styles.rule}>
          {rule.title ?? rule.id}
        </Link>
      </p>
      <p className={styles.words}>
        {roles.map(({ title }) => title).join(', ')}:{' '}
        {describeMatch(rule.match)}
        {rule.condition && <> if it {describeCondition(rule.condition)}</>}
      </p>
    </div>
  );
}
