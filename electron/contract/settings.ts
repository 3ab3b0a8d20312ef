import { z } from 'zod';
import { durationTextSchema } from '../../gdpr-register/duration.ts';
import { paceSchema, sourceConfigSchema, sourceCountSchema } from '../../pipeline/domain/config.ts';
import { alertRulesSchema } from './alert-rules.ts';
import { logLevels, logStages } from '../../pipeline/domain/log-entry.ts';

export const languages = ['system', 'en', 'fr'] as const;
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export const closings = ['ask', 'keep-running', 'stop'] as const;

/** What the console shows of its lines, under a name. */
export const consoleFilterSchema = z.object({
  name: z.string().trim().min(1).max(60),
  levels: z.array(z.enum(logLevels)),
  stages: z.array(z.enum(logStages)),
  /** Text, or `/regular expression/`. */
  search: z.string().max(200),
});
export type ConsoleFilter = z.infer<typeof consoleFilterSchema>;
export const maxConsoleFilters = 20;

const panelIds = z.array(z.string().max(80)).max(100);

/** Where the panels of the dashboards stand, and which are not shown. One that is in neither stands at the end. */
export const panelArrangementSchema = z.object({ order: panelIds, hidden: panelIds });
export type PanelArrangement = z.infer<typeof panelArrangementSchema>;

/** What the window remembers, kept in one file by the host. */
export const settingsSchema = z.object({
  language: z.enum(languages),
  theme: z.enum(themes),
  source: sourceConfigSchema,
  /** Behind how many users the source ends; null = without end. */
  sourceCount: sourceCountSchema,
  pace: paceSchema,
  /** How long messages as they were received are kept, and pointers to rejected ones. */
  rawRetention: durationTextSchema,
  consoleFilters: z.array(consoleFilterSchema).max(maxConsoleFilters),
  alertRules: alertRulesSchema,
  panels: panelArrangementSchema,
  /** Whether the dashboards hide groups of fewer persons than `leastPersons`. */
  hideSmallGroups: z.boolean(),
  /** What closing the window does while the pipeline runs, where there is a tray to keep it in. */
  whenClosed: z.enum(closings),
  /** Whether the tour of the window was left: it does not begin by itself any more. */
  tourLeft: z.boolean(),
  /** Whether alerts are system notifications too. */
  notifications: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
