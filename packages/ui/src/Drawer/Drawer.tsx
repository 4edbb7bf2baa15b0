import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { MouseEvent, ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Drawer.module.css';

/** What a {@link Drawer} needs. */
export interface DrawerProps {
  isOpen: boolean;
  /** Called by Escape, the close button and a press beside the drawer. */
  onClose: () => void;
  title: string;
  /** Where it stands; default `bottom`, which suits phones. */
  placement?: 'bottom' | 'left' | 'center';
  children: ReactNode;
}

/**
 * A modal panel. The browser's own dialog keeps the focus inside, closes on
 * Escape and gives the focus back.
 */
export function Drawer(props: DrawerProps) {
  const { isOpen, onClose, placement = 'bottom' } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || !element) {
      return undefined;
    }
    if (!('showModal' in element)) {
      // DOM implementations for tests have no modal dialogs.
      (element as Element).setAttribute('open', '');
      return undefined;
    }
    element.showModal();
    return () => element.close();
  }, [isOpen]);

  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) {
      onClose();
    }
  };

  if (!isOpen) {
    return null;
  }
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape is the keyboard's way and comes as "cancel"
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={styles.drawer}
      data-placement={placement}
      onClick={closeOnBackdrop}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.panel}>
        <div className={styles.header}>
          <h2 id={titleId} className={styles.title}>
            {props.title}
          </h2>
          <ButtonIcon
            aria-label="Close"
            size="small"
            variant="tertiary"
            icon={<RiCloseLine />}
            onPress={onClose}
          />
        </div>
        <div className={styles.body}>{props.children}</div>
      </div>
    </dialog>
  );
}
