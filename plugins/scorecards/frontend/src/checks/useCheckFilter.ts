import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { CheckFilter } from './checkFilter';

/** Reads from the address what the list of checks is narrowed by. */
export function useCheckFilter(): { filter: CheckFilter; isFiltered: boolean } {
  const [params] = useSearchParams();
  return useMemo(() => {
    const filter = {
      text: params.get('q') ?? '',
      severity: params.get('severity') ?? '',
      owner: params.get('owner') ?? '',
      track: params.get('track') ?? '',
      source: params.get('source') ?? '',
    };
    return { filter, isFiltered: Object.values(filter).some(Boolean) };
  }, [params]);
}
