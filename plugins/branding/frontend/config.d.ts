export interface Config {
  app?: {
    /**
     * Name, colours, logo, sidebar and sign-in page of the portal. Read in the
     * browser at run time: a change needs no build.
     *
     * @deepVisibility frontend
     */
    branding?: {
      /** Name beside the logo. Default: `app.title`. */
      title?: string;
      logo?: {
        /**
         * Logo with word mark, about 28 px high: an address or a data URI.
         * Default: our mark and the title.
         */
        full?: string;
        /** Square mark for the folded sidebar. Default: our mark. */
        icon?: string;
      };
      /** Colours as `#rrggbb`. What is left out keeps the default. */
      colors?: {
        light?: BrandingColors;
        dark?: BrandingColors;
      };
      navigation?: {
        /** Groups of the sidebar, in order. Default: see the README. */
        groups?: Array<{
          title: string;
          /**
           * Ids of pages (`page:catalog`), pages with another title or icon,
           * or links. Pages that are not installed are left out.
           */
          items: Array<
            | string
            | {
                page: string;
                title?: string;
                /** Key of an icon of the app, as in `kind:api`. */
                icon?: string;
              }
            | {
                title: string;
                /** Path in the portal or a full address. */
                to: string;
                /** Key of an icon of the app, as in `docs`. */
                icon?: string;
              }
          >;
        }>;
        /** Page ids that never show in the sidebar. Default: search and catalog import. */
        hidden?: string[];
        /**
         * Whether installed pages that no group names show in a group "More".
         * Default: true.
         */
        showOthers?: boolean;
        /** Page ids of the bar on phones; the first four are shown. */
        phone?: string[];
      };
      /** Links at the foot of the sidebar, as in "Support". */
      links?: Array<{ title: string; url: string; icon?: string }>;
      signIn?: {
        /** Headline of the sign-in page. Default: "Sign in to" and the title. */
        title?: string;
        /** One or two sentences below the headline. */
        message?: string;
        /**
         * Which of the configured providers are offered, and in which order.
         * Default: all of `auth.providers`.
         */
        providers?: string[];
        /** Who gives access, named to people whose account is unknown. */
        contact?: {
          /** As in "the platform team". */
          title: string;
          /** An address of a page or `mailto:`. */
          url?: string;
        };
      };
    };
  };

  auth?: {
    providers?: {
      /** @visibility frontend */
      guest?: {
        /** @visibility frontend */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
      /** @visibility frontend */
      persona?: {
        /** @visibility frontend */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
      /**
       * The sign-in page offers the providers that are configured; only their
       * names reach the browser.
       *
       * @visibility frontend
       */
      github?: object;
      /** @visibility frontend */
      gitlab?: object;
      /** @visibility frontend */
      google?: object;
      /** @visibility frontend */
      microsoft?: object;
      /** @visibility frontend */
      oidc?: object;
    };
  };
}

interface BrandingColors {
  /**
   * Buttons, links and the current page.
   *
   * @pattern ^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$
   */
  accent?: string;
  /**
   * Behind everything.
   *
   * @pattern ^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$
   */
  app?: string;
  /**
   * Cards and tables.
   *
   * @pattern ^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$
   */
  surface?: string;
  /**
   * Behind the sidebar.
   *
   * @pattern ^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$
   */
  sidebar?: string;
}
