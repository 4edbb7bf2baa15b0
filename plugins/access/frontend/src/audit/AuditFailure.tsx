import { LoadFailure } from '@callboard/ui';

/** Says why a part of the log cannot be shown, and what to do. */
export function AuditFailure(props: {
  /** With a capital letter, such as "The audit log". */
  what: string;
  error: Error;
  onRetry: () => void;
  size?: 'page' | 'compact';
}) {
  return (
    <LoadFailure
      {...props}
      forbidden={{
        title: 'The audit log is closed to you',
        hint: (
          <p>
            Your role does not include it. Ask one of the administrators of this
            portal.
          </p>
        ),
      }}
    />
  );
}
