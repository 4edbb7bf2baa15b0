import {
  createExternalRouteRef,
  ExternalRouteRef,
  routeResolutionApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';

const SEQUENCE_MS = 1000;

const homeRoute = createExternalRouteRef({ defaultTarget: 'home.root' });
const catalogRoute = createExternalRouteRef({
  defaultTarget: 'catalog.catalogIndex',
});
const createRoute = createExternalRouteRef({
  defaultTarget: 'scaffolder.root',
});
const searchRoute = createExternalRouteRef({ defaultTarget: 'search.root' });

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input, textarea, select, [role="textbox"], [role="dialog"]',
      ) !== null)
  );
}

function focusSearchField(): boolean {
  const field = document.querySelector<HTMLInputElement>(
    '#content input[type="search"]',
  );
  field?.focus();
  return field !== null;
}

/**
 * Listens for the keyboard shortcuts of the portal: `/` search, `g h` home,
 * `g c` catalog, `c` create, `?` help. They rest while somebody types, and
 * before sign-in.
 *
 * @param onHelp - called when help is asked for
 */
export function useShortcuts(onHelp: () => void) {
  const navigate = useNavigate();
  // Resolved when a key is pressed: at first there is only the sign-in page.
  const routes = useApi(routeResolutionApiRef);
  const goPressedAt = useRef(0);

  useEffect(() => {
    const go = (route: ExternalRouteRef) => {
      const path = routes.resolve(route)?.();
      if (path) {
        navigate(path);
      }
    };
    const single: Record<string, () => void> = {
      '/': () => focusSearchField() || go(searchRoute),
      '?': onHelp,
      c: () => go(createRoute),
      g: () => {
        goPressedAt.current = Date.now();
      },
    };
    const afterGo: Record<string, () => void> = {
      c: () => go(catalogRoute),
      h: () => go(homeRoute),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented ||
        isTyping(event.target) ||
        !document.getElementById('content')
      ) {
        return;
      }
      const isSecond = Date.now() - goPressedAt.current < SEQUENCE_MS;
      const action = (isSecond && afterGo[event.key]) || single[event.key];
      goPressedAt.current = 0;
      if (action) {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate, onHelp, routes]);
}
