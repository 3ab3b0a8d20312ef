import { z } from 'zod';
import { defineCall, defineStream } from '../procedure.ts';

const menuPlaces = ['file', 'edit', 'view', 'pipeline', 'help'] as const;

/** An action of the page as the system's menu shows it. */
const menuItemSchema = z.object({
  id: z.string().regex(/^[a-z0-9.-]{1,64}$/),
  place: z.enum(menuPlaces),
  label: z.string().min(1).max(120),
  /** As Electron writes it. The page hears the keys itself: the menu only shows them. */
  accelerator: z
    .string()
    .regex(/^[A-Za-z0-9+,]{1,40}$/)
    .nullable(),
  enabled: z.boolean(),
});

/** What the page would have in the system's menu, in the language that it speaks. */
export const windowMenuSchema = z.object({
  language: z.enum(['en', 'fr']),
  items: z.array(menuItemSchema).max(100),
});
export type WindowMenu = z.infer<typeof windowMenuSchema>;
export type MenuItem = WindowMenu['items'][number];

/** What the shell chooses beside the menu: where its tray and a notification lead. */
export const shellChoices = {
  firstAlert: 'alerts.first',
  alert: (id: number): string => `alerts.show.${id}`,
} as const;

/** The system's menu. A host without one takes what it is told, and never chooses anything. */
export const menuCalls = {
  'menu.show': defineCall(windowMenuSchema, z.object({})),
  /** The id of each item as it is chosen. */
  menu: defineStream(z.object({}), z.object({ id: z.string() }), 'all'),
} as const;
