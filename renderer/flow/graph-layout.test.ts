import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeNames, layoutGraph, leastGraphHeight, nodeNames } from './graph-layout.ts';
import type { Box } from './graph-layout.ts';

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('in every size of a window nodes and rates have places of their own, within the frame', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 780, max: 4000 }),
      fc.integer({ min: leastGraphHeight, max: 900 }),
      (width, height) => {
        const layout = layoutGraph({ width, height });
        const labels = edgeNames.map((name) => layout.edges[name].label).filter((label) => label !== null);
        const boxes = [...nodeNames.map((name) => layout.nodes[name]), ...labels];
        for (const [index, box] of boxes.entries()) {
          expect(box.x >= 0 && box.x + box.width <= width + 1 && box.y >= 0 && box.y + box.height <= height).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
        for (const label of labels) expect(label.width).toBeGreaterThan(30);
      },
    ),
  );
});
