import { handOver } from '../../api/hand-over.ts'
import { useJob } from '../../api/use-job.ts'
import { exportFormats } from '../../ui/export-formats.ts'
import { MenuButton } from '../../ui/menu.tsx'

/** Saves the table of themes as it is shown. @param shown the themes by their ids, in the order of the table, as of the press */
export function ExportThemes({ shown }: { readonly shown: () => readonly string[] }) {
  const job = useJob('themes.saveView')
  return (
    <MenuButton
      isDisabled={job.isRunning}
      placement="bottom end"
      groups={[
        {
          actions: exportFormats.map(({ id, label }) => ({
            id,
            label,
            run: () =>
              void handOver((folder) => job.run({ of: { themes: [...shown()] }, format: id, folder }), 'theme'),
          })),
        },
      ]}
    >
      Export
    </MenuButton>
  )
}
