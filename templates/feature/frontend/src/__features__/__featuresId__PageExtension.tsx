import { createRouteRef, PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiShapesLine } from '@remixicon/react';

/** Where the __featuresWords__ are. */
export const __featuresId__RouteRef = createRouteRef();

export const __featuresId__Page = PageBlueprint.make({
  name: '__features__',
  params: {
    path: '/__domain__/__features__',
    title: '__FeaturesTitle__',
    icon: <RiShapesLine />,
    routeRef: __featuresId__RouteRef,
    noHeader: true,
    loader: () =>
      import('./__Features__Page').then(m => <m.__Features__Page />),
  },
});
