import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { ErrorState } from '../states/ErrorState';
import { ReactNode } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';

/** What a {@link ConfirmDialog} needs. */
export interface ConfirmDialogProps {
  onClose: () => void;
  /** The question. */
  title: string;
  /** Says the act, as on the button that led here. */
  act: string;
  isDestructive?: boolean;
  isDisabled?: boolean;
  /** Does it; the dialog stays open and says why if that fails. */
  onConfirm: () => Promise<void>;
  /** Shown in place of the standard words when the act failed. */
  describeFailure?: (error: Error) => ReactNode;
  children: ReactNode;
}

/**
 * Asks before something is done, does it, and stays if it failed. It is open as
 * long as it is rendered.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { onClose, onConfirm, describeFailure } = props;
  const [{ loading, error }, confirm] = useAsyncFn(async () => {
    await onConfirm();
    onClose();
  }, [onConfirm, onClose]);
  return (
    <Dialog isOpen onOpenChange={open => !open && !loading && onClose()}>
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        {props.children}
        {error &&
          !loading &&
          (describeFailure?.(error) ?? (
            <ErrorState
              size="compact"
              title="That did not work"
              error={error}
            />
          ))}
      </DialogBody>
      <DialogFooter>
        <Button
          destructive={props.isDestructive}
          isPending={loading}
          isDisabled={props.isDisabled}
          onPress={confirm}
        >
          {props.act}
        </Button>
        <Button variant="secondary" onPress={onClose} isDisabled={loading}>
          Cancel
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
