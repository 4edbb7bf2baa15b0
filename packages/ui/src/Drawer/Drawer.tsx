import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './Drawer.module.css';

/** What a {@link Drawer} needs. */
export interface DrawerProps {
  isOpen: boolean;
  /** Called by Escape, the close button and a press beside the drawer. */
  onClose: () => void;
  title: string;
  /** Where it stands; default `bottom`, which suits phones. */
  placement?: 'bottom' | 'left' | 'right' | 'center';
  children: ReactNode;
}

/**
 * A modal panel at an edge of the screen. It is not the browser's own dialog
 * element: that would cover the lists that selects open.
 */
export function Drawer(props: DrawerProps) {
  const { isOpen, onClose, title, placement = 'bottom', children } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={open => !open && onClose()}
      className={`${styles.drawer} ${styles[placement]}`}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>{children}</DialogBody>
    </Dialog>
  );
}
