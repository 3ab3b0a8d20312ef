import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeNames } from '../../pipeline/domain/edges.ts';
import { layoutGraph, leastGraphHeight, nodeNames } from './graph-layout.ts';
import type { Box } from './graph-layout.ts';

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('P-WCH-7: in every size of a window nodes, rates and errors have places of their own, within the frame', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 780, max: 4000 }),
      fc.integer({ min: leastGraphHeight, max: 900 }),
      (width, height) => {
        const layout = layoutGraph({ width, height });
        const labels = edgeNames.map((name) => layout.edges[name].label).filter((label) => label !== null);
        const marks = edgeNames.map((name) => layout.edges[name].mark);
        const boxes = [...nodeNames.map((name) => layout.nodes[name]), ...labels, ...marks];
        for (const [index, box] of boxes.entries()) {
          expect(box.x >= 0 && box.x + box.width <= width + 1 && box.y >= 0 && box.y + box.height <= height).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
        for (const label of labels) expect(label.width).toBeGreaterThan(30);
      },
    ),
  );
});
