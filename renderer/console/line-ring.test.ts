import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineRing } from './line-ring.ts';

const action = fc.oneof(
  fc.record({ kind: fc.constantFrom('push', 'pushFront'), item: fc.integer() }),
  fc.record({ kind: fc.constantFrom('shift', 'clear'), item: fc.constant(0) }),
);

test('a ring behaves as an array that loses its oldest item when it is full', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(action, { maxLength: 60 }), (capacity, actions) => {
      const ring = createLineRing<number>(capacity);
      const model: number[] = [];
      for (const { kind, item } of actions) {
        if (kind === 'push') {
          const fallen = model.length === capacity ? model.shift() : undefined;
          model.push(item);
          expect(ring.push(item)).toBe(fallen);
        } else if (kind === 'pushFront') {
          const hasRoom = model.length < capacity;
          if (hasRoom) model.unshift(item);
          expect(ring.pushFront(item)).toBe(hasRoom);
        } else if (kind === 'shift') expect(ring.shift()).toBe(model.shift());
        else {
          model.length = 0;
          ring.clear();
        }
        expect(Array.from({ length: ring.length + 1 }, (_, index) => ring.at(index))).toEqual([...model, undefined]);
      }
    }),
  );
});
