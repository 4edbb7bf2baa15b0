import { Alert } from '@backstage/ui';
import { usePolicyWorkspace } from './PolicyWorkspace';

/** Says when the policy cannot be changed here, or is not what it should be. */
export function PolicyNotices() {
  const { state } = usePolicyWorkspace();
  return (
    <>
      {state.problem && (
        <Alert
          status="danger"
          icon
          role="alert"
          title="The policy file is not in force"
          description={`${state.problem} The last good policy holds until the file is mended.`}
        />
      )}
      {state.readOnlyReason && (
        <Alert
          status="info"
          icon
          title="The policy is kept in a file, so it cannot be changed here"
          description={state.readOnlyReason}
        />
      )}
    </>
  );
}
