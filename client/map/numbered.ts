// Numbers on the lines of a drawing for paper, in place of words; the list beside says what they are.
import type { Core } from 'cytoscape';
import type { Bundle, MapModel } from './drawn.js';
import type { Picture } from './layout.js';
import { middleOf } from './show.js';

/** Numbers the lines from 1 in the order of the answer. */
export function numberLines(cy: Core, model: MapModel, picture: Picture): readonly Bundle[] {
  cy.batch(() => {
    cy.nodes('[kind="word"], [kind="toggle"]').remove();
    model.bundles.forEach((bundle, index) => {
      const position = middleOf(picture.routes.get(bundle.id) ?? []);
      const data = { id: `line:${bundle.id}`, kind: 'number', label: String(index + 1) };
      if (position) cy.add({ group: 'nodes', data, position });
    });
  });
  return model.bundles;
}
