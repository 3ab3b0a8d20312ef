import { z } from 'zod';

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(720),
  height: z.number().int().min(480),
});
export type Bounds = z.infer<typeof boundsSchema>;

export const windowPlaceSchema = z.object({
  /** Without a position the system chooses one. */
  bounds: boundsSchema.partial({ x: true, y: true }),
  maximised: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

export const firstPlace: WindowPlace = { bounds: { width: 1280, height: 800 }, maximised: false };

/** What has to be seen of the title bar for a window to be in reach: 120 by 40 pixels. */
const grip = { width: 120, height: 40 };

/** P-SHL-8: the place that was kept, made to fit one of today's displays. `workAreas` holds at least one. */
export function toVisiblePlace(kept: WindowPlace, workAreas: readonly Bounds[]): WindowPlace {
  const { x, y, width, height } = kept.bounds;
  const area =
    x === undefined || y === undefined ? undefined : workAreas.find((each) => showsGrip(each, { x, y, width, height }));
  if (area !== undefined) {
    const bounds = { ...kept.bounds, width: Math.min(width, area.width), height: Math.min(height, area.height) };
    return { bounds, maximised: kept.maximised };
  }
  const [first] = workAreas;
  const bounds = { width: Math.min(width, first?.width ?? width), height: Math.min(height, first?.height ?? height) };
  return { bounds, maximised: kept.maximised };
}

function showsGrip(area: Bounds, window: Bounds): boolean {
  const seen = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const isTopInside = window.y >= area.y && window.y + grip.height <= area.y + area.height;
  return seen >= grip.width && isTopInside;
}
