import type { OutputOf } from '#shared/contract/contract.ts'
import { formatDate } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { RowList } from './row-list.tsx'
import { Setting } from './setting.tsx'

type Mapping = OutputOf<'sources.rules'>['mappings'][number]

/** Shapes of files whose reading was corrected by hand, and the way to forget one. */
export function RememberedFiles({ mappings }: { readonly mappings: readonly Mapping[] }) {
  const { run } = useCommand('sources.forgetMapping')
  return (
    <Setting
      title="Remembered files"
      note="Files with the same columns are read as you corrected this one. Once forgotten, they are guessed anew."
    >
      <RowList
        empty="No reading was corrected by hand yet."
        noun="file"
        rows={mappings.map(({ signature, file, at }) => ({
          key: signature,
          name: file,
          detail: formatDate(at),
          controls: (
            <Button
              variant="quiet"
              label={`Forget how ${file} is read`}
              onPress={() => void run({ signature }, `Forgot how files like ${file} are read`)}
            >
              Forget
            </Button>
          ),
        }))}
      />
    </Setting>
  )
}
