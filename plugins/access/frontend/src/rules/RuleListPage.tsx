import { ButtonLink } from '@backstage/ui';
import {
  ChoiceFilter,
  EmptyState,
  NumberedPages,
  TextFilter,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { RiAddLine } from '@remixicon/react';
import { useMemo } from 'react';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { useAccessPath } from '../shared/useAccessPath';
import { DefaultsSection } from './DefaultsSection';
import { filterRules } from './ruleFilter';
import styles from './RuleListPage.module.css';
import { RuleRow } from './RuleRow';

const PAGE_SIZE = 50;

const effects = [
  { id: 'allow', label: 'Allow' },
  { id: 'deny', label: 'Deny' },
];

/** Lists the rules of the policy, narrowed by what is in the address. */
export function RuleListPage() {
  const { canEdit, shown } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const [text, setText] = useFilterParam('q');
  const [role, setRole] = useFilterParam('role');
  const [effect, setEffect] = useFilterParam('effect');
  const [page] = useFilterParam('page');
  const { document } = shown;
  const found = useMemo(
    () => filterRules(document, { text, role, effect }),
    [document, text, role, effect],
  );
  const first = (Math.max(1, Number(page) || 1) - 1) * PAGE_SIZE;
  const add = canEdit && (
    <ButtonLink
      variant="primary"
      iconStart={<RiAddLine />}
      href={accessPath('rules', 'new')}
    >
      Add rule
    </ButtonLink>
  );

  return (
    <>
      <Toolbar action={document.rules.length > 0 && add}>
        <TextFilter label="Filter rules" value={text} onChange={setText} />
        <ChoiceFilter
          label="Role"
          all="All roles"
          options={document.roles.map(({ id, title }) => ({
            id,
            label: title,
          }))}
          value={role}
          onChange={setRole}
        />
        <ChoiceFilter
          label="Effect"
          all="Allow and deny"
          options={effects}
          value={effect}
          onChange={setEffect}
        />
        <span role="status">
          {found.length} of {document.rules.length} rules
        </span>
      </Toolbar>
      {document.rules.length === 0 && (
        <EmptyState title="No rules yet" action={add}>
          A rule allows or denies permissions to roles. Where no rule holds, the
          defaults below do.
        </EmptyState>
      )}
      {document.rules.length > 0 && found.length === 0 && (
        <EmptyState title="No rule matches">
          Try other words, or clear a filter.
        </EmptyState>
      )}
      {found.length > 0 && (
        <ul className={styles.rules}>
          {found.slice(first, first + PAGE_SIZE).map(rule => (
            <RuleRow key={rule.id} rule={rule} roles={document.roles} />
          ))}
        </ul>
      )}
      <NumberedPages total={found.length} pageSize={PAGE_SIZE} />
      <DefaultsSection />
    </>
  );
}
