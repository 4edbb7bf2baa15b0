import { Button } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  EntityCard,
  factRefreshPermission,
} from '@callboard/plugin-scorecards-common';
import { counted, describeError } from '@callboard/ui';
import { RiRefreshLine } from '@remixicon/react';
import { changedChecks } from './changedChecks';
import styles from './CheckAgain.module.css';
import { CheckAgainState, useCheckAgain } from './useCheckAgain';

/** What a {@link CheckAgain} needs. */
export interface CheckAgainProps {
  card: EntityCard;
  /** Called when the card may be another one. */
  onChecked: () => void;
}

/** The button that has an entity checked now; nothing for those who may not. */
export function CheckAgain({ card, onChecked }: CheckAgainProps) {
  const { allowed } = usePermission({ permission: factRefreshPermission });
  const { state, checkAgain } = useCheckAgain(card, onChecked);
  if (!allowed) {
    return null;
  }
  return (
    <div className={styles.again}>
      <span role="status" className={styles.result}>
        {describe(state, card)}
      </span>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiRefreshLine />}
        isPending={state.step === 'collecting'}
        onPress={checkAgain}
      >
        Check again
      </Button>
    </div>
  );
}

function describe(state: CheckAgainState, card: EntityCard): string {
  switch (state.step) {
    case 'collecting':
      return 'Collecting facts…';
    case 'failed':
      return `Not checked: ${describeError(state.error).message}`;
    case 'done': {
      const changed = changedChecks(state.before, card);
      const result =
        changed > 0
          ? `Checked. ${counted(changed, 'check')} changed.`
          : 'Checked. Nothing changed.';
      return state.failedSources.length > 0
        ? `${result} Could not read ${state.failedSources.join(', ')}.`
        : result;
    }
    default:
      return '';
  }
}
