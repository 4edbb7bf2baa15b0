import { Entity } from '@backstage/catalog-model';
import {
  ApiDefinitionWidget,
  defaultDefinitionWidgets,
  OpenApiDefinitionWidget,
} from '@backstage/plugin-api-docs';
import { specText } from '../shared/entityRefs';
import { swaggerPlugin } from './swaggerPlugin';

const plugins = [swaggerPlugin];

// The widget hands what its type does not name to Swagger UI.
function OpenApiDefinition(props: { definition: string }) {
  return <OpenApiDefinitionWidget {...{ ...props, plugins }} />;
}

const widgets = defaultDefinitionWidgets().map(widget =>
  widget.type === 'openapi'
    ? {
        ...widget,
        component: (definition: string) => (
          <OpenApiDefinition definition={definition} />
        ),
      }
    : widget,
);

/** Finds what draws the definition of an API; undefined for types without a drawing. */
export function definitionWidget(api: Entity): ApiDefinitionWidget | undefined {
  return widgets.find(({ type }) => type === specText(api, 'type'));
}
