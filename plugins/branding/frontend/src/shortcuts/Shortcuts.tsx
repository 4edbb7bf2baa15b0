import { lazy, Suspense, useCallback, useState } from 'react';
import { useShortcuts } from './useShortcuts';

const ShortcutsHelp = lazy(() =>
  import('./ShortcutsHelp').then(m => ({ default: m.ShortcutsHelp })),
);

/** The keyboard shortcuts and, once asked for, their list. */
export function Shortcuts() {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useShortcuts(openHelp);
  return isHelpOpen ? (
    <Suspense fallback={null}>
      <ShortcutsHelp onClose={() => setHelpOpen(false)} />
    </Suspense>
  ) : null;
}
