import type { Selection } from '#shared/contract/selection.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { PickOrMake } from '../../ui/pick-or-make.tsx'
import { Popover } from '../../ui/popover.tsx'
import styles from './bulk-bar.module.css'

interface BulkTagProps {
  readonly selection: Selection
  /** '12 comments' */
  readonly many: string
}

/** Tags of one's own, put on and taken off. */
export function BulkTag({ selection, many }: BulkTagProps) {
  const { data } = useEntry('evidence.facets', {})
  const command = useCommand('evidence.tag')
  const tags = data?.tags ?? []
  const put = (tag: string): void => void command.run({ selection, tag, isTagged: true }, `Tagged ${many} “${tag}”`)
  return (
    <Popover label="Tags of the selected comments" trigger={<Button>Tag…</Button>}>
      {(close) => {
        const closing = (tag: string): void => {
          close()
          put(tag)
        }
        return (
          <div className={styles.panel}>
            <PickOrMake
              label="Tag them"
              placeholder="Name of a tag, known or new"
              options={tags.map(({ value, comments }) => ({
                id: value,
                label: value,
                detail: formatCount(comments, 'comment'),
              }))}
              makeWords="New tag"
              maxLength={60}
              onPick={closing}
              onMake={closing}
            />
            {tags.length > 0 && (
              <div role="group" aria-label="Take a tag off">
                {tags.map(({ value }) => (
                  <Chip
                    key={value}
                    removeLabel={`Take the tag ${value} off`}
                    onRemove={() => {
                      close()
                      void command.run({ selection, tag: value, isTagged: false }, `Took “${value}” off ${many}`)
                    }}
                  >
                    {value}
                  </Chip>
                ))}
              </div>
            )}
          </div>
        )
      }}
    </Popover>
  )
}
