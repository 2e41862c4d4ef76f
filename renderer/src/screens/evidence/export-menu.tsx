import type { ExportFormat, Selection } from '#shared/contract/selection.ts'
import { MenuButton } from '../../ui/menu.tsx'
import type { EvidenceQuery } from './evidence-query.ts'
import { useExport } from './use-export.ts'

interface ExportMenuProps {
  readonly selection: Selection
  readonly sort: EvidenceQuery['sort']
}

const formats: readonly { readonly id: ExportFormat; readonly label: string }[] = [
  { id: 'csv', label: 'Table (CSV)' },
  { id: 'xlsx', label: 'Excel workbook (XLSX)' },
  { id: 'json', label: 'JSON' },
]

/** Saves all of what is shown, or of what is selected. */
export function ExportMenu({ selection, sort }: ExportMenuProps) {
  const { run, isRunning } = useExport()
  return (
    <MenuButton
      isDisabled={isRunning}
      placement="bottom end"
      groups={[
        {
          actions: formats.map(({ id, label }) => ({
            id,
            label,
            run: () => void run({ selection, sort, format: id }),
          })),
        },
      ]}
    >
      {isRunning ? 'Exporting…' : 'Export'}
    </MenuButton>
  )
}
