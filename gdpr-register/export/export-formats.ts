export const exportFormats = ['ods', 'xlsx', 'pdf', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
