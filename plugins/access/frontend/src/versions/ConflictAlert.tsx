import type { ResponseError } from '@backstage/errors';
import { Alert } from '@backstage/ui';
import { ReactNode } from 'react';

/** What a {@link ConflictAlert} needs. */
export interface ConflictAlertProps {
  error: ResponseError;
  /** A link to where it can be mended. */
  action?: ReactNode;
  /** What to do. */
  children?: ReactNode;
}

/** Says that nothing was published, because somebody else was quicker. */
export function ConflictAlert({ error, action, children }: ConflictAlertProps) {
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title="Somebody was quicker, so nothing was published"
      description={
        <>
          {error.body.error.message}. {children}
        </>
      }
      customActions={action}
    />
  );
}
