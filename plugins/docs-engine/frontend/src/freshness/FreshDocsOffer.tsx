import { useEffect, useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useSignal } from '@backstage/plugin-signals-react';
import { useTechDocsReaderPage } from '@backstage/plugin-techdocs-react';
import { Button } from '@backstage/ui';
import '../reader/entityDocs.css';
import styles from './FreshDocsOffer.module.css';

/** Channel on which the backend says that docs were published. */
const CHANNEL = 'docs-engine';

/**
 * When the reader itself had the docs built, it makes an offer of its own, a
 * moment after the signal; one is enough.
 */
const STOCK_OFFER = "main [class*='MuiAlert-outlinedSuccess']";
const PAUSE = 1_000;

/** What the backend says. */
type DocsSignal = { entityRef: string; etag: string };

/** What {@link FreshDocsOffer} can be given in tests. */
export interface FreshDocsOfferProps {
  onReload?(): void;
}

/** Offers to reload when the docs that one reads were published anew. */
export function FreshDocsOffer(props: FreshDocsOfferProps) {
  const { onReload = () => window.location.reload() } = props;
  const { entityRef, metadata } = useTechDocsReaderPage();
  const { lastSignal } = useSignal<DocsSignal>(CHANNEL);
  const open = stringifyEntityRef(entityRef);
  const [fresh, setFresh] = useState<string>();

  useEffect(() => {
    if (lastSignal?.entityRef !== open) {
      return undefined;
    }
    const timer = setTimeout(() => {
      if (!document.querySelector(STOCK_OFFER)) {
        setFresh(open);
      }
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [lastSignal, open]);

  // The type of the metadata leaves out the revision.
  const shown = metadata.value as { etag?: string } | undefined;
  const isShown = lastSignal?.etag && lastSignal.etag === shown?.etag;
  if (fresh !== open || isShown) {
    return null;
  }
  return (
    <div role="status" className={styles.offer}>
      <span>This page has changed</span>
      <Button size="small" onPress={onReload}>
        Reload
      </Button>
    </div>
  );
}
