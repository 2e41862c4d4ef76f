import type { Selection } from '#shared/contract/selection.ts'
import { exportFormats } from '../../ui/export-formats.ts'
import { MenuButton } from '../../ui/menu.tsx'
import type { EvidenceQuery } from './evidence-query.ts'
import { useExport } from './use-export.ts'

interface ExportMenuProps {
  readonly selection: Selection
  readonly sort: EvidenceQuery['sort']
}

/** Saves all of what is shown, or of what is selected. */
export function ExportMenu({ selection, sort }: ExportMenuProps) {
  const { run, isRunning } = useExport()
  return (
    <MenuButton
      isDisabled={isRunning}
      placement="bottom end"
      groups={[
        {
          actions: exportFormats.map(({ id, label }) => ({
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
