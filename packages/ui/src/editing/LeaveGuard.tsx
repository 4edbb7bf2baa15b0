import { useEffect, useState } from 'react';
import { useHref, useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '../dialogs/ConfirmDialog';

function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  const isPlain =
    event.button === 0 &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link =
    event.target instanceof Element ? event.target.closest('a[href]') : null;
  return isPlain &&
    link instanceof HTMLAnchorElement &&
    link.target !== '_blank' &&
    link.origin === window.location.origin &&
    link.pathname !== window.location.pathname
    ? link
    : undefined;
}

/**
 * Asks before somebody leaves a form with unsaved changes: by a link of the
 * portal, by closing the tab, or by loading the page anew.
 */
export function LeaveGuard(props: { isDirty: boolean; onLeave: () => void }) {
  const { isDirty, onLeave } = props;
  const navigate = useNavigate();
  const base = useHref('/').replace(/\/$/, '');
  const [target, setTarget] = useState<string>();

  useEffect(() => {
    if (!isDirty) {
      return undefined;
    }
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = linkOf(event);
      if (link) {
        event.preventDefault();
        event.stopPropagation();
        setTarget(`${link.pathname}${link.search}${link.hash}`);
      }
    };
    window.addEventListener('beforeunload', onUnload);
    // Before the router sees the click, which listens further in.
    document.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
    };
  }, [isDirty]);

  if (target === undefined) {
    return null;
  }
  return (
    <ConfirmDialog
      title="Leave without saving?"
      act="Leave and lose changes"
      isDestructive
      onClose={() => setTarget(undefined)}
      onConfirm={async () => {
        onLeave();
        navigate(target.slice(base.length));
      }}
    >
      What you changed here is not saved yet.
    </ConfirmDialog>
  );
}
