import { Radio, RadioGroup } from '@backstage/ui';
import { diffPolicies, PolicyVersion } from '@callboard/plugin-access-common';
import { useMemo } from 'react';
import { DiffView } from '../diff/DiffView';
import type { Clash, Side } from '../policies/rebasePolicy';
import styles from './ClashChoice.module.css';

const kinds: Record<Clash['kind'], string> = {
  role: 'Role',
  rule: 'Rule',
  defaults: 'The',
};

/** What a {@link ClashChoice} needs. */
export interface ClashChoiceProps {
  clash: Clash;
  versions: {
    base: PolicyVersion;
    draft: PolicyVersion;
    published: PolicyVersion;
  };
  side: Side | undefined;
  onChoose: (side: Side) => void;
}

function only(version: PolicyVersion, { kind, id }: Clash): PolicyVersion {
  const { roles, rules, defaults } = version.document;
  const none = { read: 'deny', other: 'deny' } as const;
  return {
    ...version,
    document: {
      roles: kind === 'role' ? roles.filter(role => role.id === id) : [],
      rules: kind === 'rule' ? rules.filter(rule => rule.id === id) : [],
      defaults: kind === 'defaults' ? defaults : none,
    },
  };
}

/** Asks which side is taken of something that both changed. */
export function ClashChoice(props: ClashChoiceProps) {
  const { clash, versions, side, onChoose } = props;
  const { base, draft, published } = versions;
  const [mine, theirs] = useMemo(
    () => [
      diffPolicies(only(base, clash), only(draft, clash)),
      diffPolicies(only(base, clash), only(published, clash)),
    ],
    [base, draft, published, clash],
  );
  return (
    <div className={styles.clash}>
      <RadioGroup
        label={`${kinds[clash.kind]} ${clash.id}`}
        orientation="horizontal"
        value={side ?? null}
        onChange={value => onChoose(value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Radio value="mine">Take the draft’s</Radio>
        <Radio value="theirs">Take what is published</Radio>
      </RadioGroup>
      <div className={styles.sides}>
        <div role="group" aria-label="In the draft">
          <h3>In the draft</h3>
          <DiffView diff={mine} />
        </div>
        <div role="group" aria-label="Published">
          <h3>Published</h3>
          <DiffView diff={theirs} />
        </div>
      </div>
    </div>
  );
}
