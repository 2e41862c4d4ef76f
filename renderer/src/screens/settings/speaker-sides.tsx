import type { OutputOf } from '#shared/contract/contract.ts'
import { sides } from '#shared/domain/reading.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { sideWords } from '../import/role-words.ts'
import { RowList } from './row-list.tsx'
import { Setting } from './setting.tsx'

type Speaker = OutputOf<'sources.rules'>['speakers'][number]

const segments = sides.map((id) => ({ id, label: sideWords[id] }))

/** Who speaks on whose side, as it was said at an import. */
export function SpeakerSides({ speakers }: { readonly speakers: readonly Speaker[] }) {
  const { run } = useCommand('sources.setSpeaker')
  return (
    <Setting
      title="Speakers"
      note="Whose side a speaker is on in a call, remembered by name. It holds for the imports to come."
    >
      <RowList
        empty="No speaker was told apart by hand yet."
        noun="speaker"
        rows={speakers.map(({ name, side }) => ({
          key: name,
          name,
          controls: (
            <>
              <SegmentedControl
                label={`Side of ${name}`}
                segments={segments}
                value={side}
                onChange={(chosen) => void run({ name, side: chosen })}
              />
              <Button
                variant="quiet"
                label={`Forget ${name}`}
                onPress={() => void run({ name, side: null }, `${name} forgotten`)}
              >
                Forget
              </Button>
            </>
          ),
        }))}
      />
    </Setting>
  )
}
