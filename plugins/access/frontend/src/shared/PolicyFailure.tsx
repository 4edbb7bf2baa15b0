import { LoadFailure } from '@callboard/ui';

/** Says why a part of the policy cannot be shown, and what to do. */
export function PolicyFailure(props: {
  /** With a capital letter, such as "The roles". */
  what: string;
  error: Error;
  onRetry: () => void;
}) {
  return (
    <LoadFailure
      {...props}
      forbidden={{
        title: `${props.what} are closed to you`,
        hint: (
          <p>
            Your role does not include them. Ask one of the administrators of
            this portal.
          </p>
        ),
      }}
    />
  );
}
