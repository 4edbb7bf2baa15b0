import { Config, ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { isHexColor, ThemeColors } from '@callboard/ui';
import {
  defaultHiddenPages,
  defaultNavigationGroups,
  defaultPhonePages,
} from './defaultNavigation';

/** A page of the portal in the sidebar. */
export interface NavigationPage {
  /** Extension id, as in `page:catalog`. */
  page: string;
  title?: string;
  icon?: string;
}

/** A link in the sidebar. */
export interface NavigationLink {
  title: string;
  to: string;
  icon?: string;
}

/** A titled group of the sidebar. */
export interface NavigationGroup {
  title: string;
  items: Array<NavigationPage | NavigationLink>;
}

/** Everything under `app.branding`, with defaults filled in. */
export interface BrandingOptions {
  title: string;
  logo: { full?: string; icon?: string };
  colors: { light: ThemeColors; dark: ThemeColors };
  navigation: {
    groups: NavigationGroup[];
    hidden: string[];
    showOthers: boolean;
    phone: string[];
  };
  links: NavigationLink[];
  signIn: {
    title: string;
    message?: string;
    providers?: string[];
    /** Who gives access to people whose account is unknown. */
    contact?: { title: string; url?: string };
  };
  /** What is wrong in the configuration, with the keys; defaults stand in. */
  problems: string[];
}

const colorNames = ['accent', 'app', 'surface', 'sidebar'] as const;

function readColors(config: Config | undefined): ThemeColors {
  return Object.fromEntries(
    colorNames
      .map(name => [name, config?.getOptionalString(name)] as const)
      .filter(([, value]) => value !== undefined && isHexColor(value)),
  );
}

function colorProblems(branding: Config | undefined): string[] {
  return ['light', 'dark'].flatMap(mode =>
    colorNames.flatMap(name => {
      const key = `colors.${mode}.${name}`;
      const value = branding?.getOptionalString(key);
      return value === undefined || isHexColor(value)
        ? []
        : `app.branding.${key} is "${value}", not a colour like #5b3df5; the default is used`;
    }),
  );
}

function readLink(config: Config, addressKey: string): NavigationLink {
  return {
    title: config.getString('title'),
    to: config.getString(addressKey),
    icon: config.getOptionalString('icon'),
  };
}

function readItems(group: Config): NavigationGroup['items'] {
  const items = group.get<unknown[]>('items');
  return items.map(item => {
    if (typeof item === 'string') {
      return { page: item };
    }
    // The entries are of mixed types, which the reader cannot hand out as one.
    const config = new ConfigReader(item as JsonObject);
    const page = config.getOptionalString('page');
    return page
      ? {
          page,
          title: config.getOptionalString('title'),
          icon: config.getOptionalString('icon'),
        }
      : readLink(config, 'to');
  });
}

function readContact(config: Config | undefined) {
  return (
    config && {
      title: config.getString('title'),
      url: config.getOptionalString('url'),
    }
  );
}

/**
 * Reads `app.branding`.
 *
 * @param config - the root configuration
 * @throws TypeError naming the key if a value has the wrong type
 */
export function readBrandingConfig(config: Config): BrandingOptions {
  const branding = config.getOptionalConfig('app.branding');
  const navigation = branding?.getOptionalConfig('navigation');
  const signIn = branding?.getOptionalConfig('signIn');
  const title =
    branding?.getOptionalString('title') ??
    config.getOptionalString('app.title') ??
    'Callboard';
  return {
    title,
    logo: {
      full: branding?.getOptionalString('logo.full'),
      icon: branding?.getOptionalString('logo.icon'),
    },
    colors: {
      light: readColors(branding?.getOptionalConfig('colors.light')),
      dark: readColors(branding?.getOptionalConfig('colors.dark')),
    },
    navigation: {
      groups:
        navigation?.getOptionalConfigArray('groups')?.map(group => ({
          title: group.getString('title'),
          items: readItems(group),
        })) ?? defaultNavigationGroups,
      hidden:
        navigation?.getOptionalStringArray('hidden') ?? defaultHiddenPages,
      showOthers: navigation?.getOptionalBoolean('showOthers') ?? true,
      phone: navigation?.getOptionalStringArray('phone') ?? defaultPhonePages,
    },
    links:
      branding
        ?.getOptionalConfigArray('links')
        ?.map(link => readLink(link, 'url')) ?? [],
    signIn: {
      title: signIn?.getOptionalString('title') ?? `Sign in to ${title}`,
      message: signIn?.getOptionalString('message'),
      providers: signIn?.getOptionalStringArray('providers'),
      contact: readContact(signIn?.getOptionalConfig('contact')),
    },
    problems: colorProblems(branding),
  };
}
