import { Button } from '@backstage/ui';
import type { AuditVerification } from '@callboard/plugin-access-common';
import { Drawer, StatusBadge } from '@callboard/ui';
import { RiLinksLine } from '@remixicon/react';
import { useState } from 'react';
import { AuditFailure } from './AuditFailure';
import styles from './AuditTools.module.css';
import { useVerification } from './useVerification';

const count = (value: number) => value.toLocaleString();

/** A button that checks that nobody changed the log, and says what came of it. */
export function VerifyChain(props: { onOpen: (seq: number) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiLinksLine />}
        onPress={() => setOpen(true)}
      >
        Verify chain
      </Button>
      {isOpen && (
        <VerifyDialog
          onClose={() => setOpen(false)}
          onOpen={seq => {
            setOpen(false);
            props.onOpen(seq);
          }}
        />
      )}
    </>
  );
}

function VerifyDialog(props: {
  onClose: () => void;
  onOpen: (seq: number) => void;
}) {
  const { state, retry } = useVerification();
  return (
    <Drawer
      isOpen
      onClose={props.onClose}
      placement="center"
      title="Verify chain"
    >
      <div className={styles.verified}>
        {state.step === 'running' && (
          <>
            <progress aria-label="Checking the chain" />
            <p role="status">{count(state.checked)} events checked so far</p>
          </>
        )}
        {state.step === 'failed' && (
          <AuditFailure
            what="The check"
            error={state.error}
            onRetry={retry}
            size="compact"
          />
        )}
        {state.step === 'done' && (
          <Outcome result={state.result} onOpen={props.onOpen} />
        )}
        <p className={styles.hint}>
          Each event carries a hash over itself and the event before it, so
          nobody can change, move or take out one without breaking the chain. To
          check an export without this portal, run{' '}
          <code>callboard audit verify</code>.
        </p>
      </div>
    </Drawer>
  );
}

function Outcome(props: {
  result: AuditVerification;
  onOpen: (seq: number) => void;
}) {
  const { ok, checked, from, to, broken } = props.result;
  if (ok || !broken) {
    return (
      <>
        <StatusBadge status="good">The chain is whole</StatusBadge>
        <p role="status">
          {count(checked)} {checked === 1 ? 'event' : 'events'} checked
          {from !== undefined && to !== undefined && checked > 0
            ? `, ${count(from)} to ${count(to)}. None was changed.`
            : '.'}
        </p>
      </>
    );
  }
  return (
    <>
      <StatusBadge status="bad">The chain is broken</StatusBadge>
      <p role="alert">
        At event {count(broken.seq)}: {broken.reason}. {count(checked)} before
        it fit.
      </p>
      <Button
        variant="secondary"
        size="small"
        onPress={() => props.onOpen(broken.seq)}
      >
        Show event {broken.seq}
      </Button>
    </>
  );
}
