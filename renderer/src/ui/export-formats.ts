import type { ExportFormat } from '#shared/contract/selection.ts'

/** What a table can be saved as. */
export const exportFormats: readonly { readonly id: ExportFormat; readonly label: string }[] = [
  { id: 'csv', label: 'Table (CSV)' },
  { id: 'xlsx', label: 'Excel workbook (XLSX)' },
  { id: 'json', label: 'JSON' },
]
