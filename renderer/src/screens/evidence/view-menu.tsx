import { Bookmark, Check, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { EvidenceView } from '#shared/contract/saved-views.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { SavedView } from './use-open-view.ts'
import styles from './view-menu.module.css'

interface ViewMenuProps {
  /** What is shown now, as a view would keep it. */
  readonly now: EvidenceView
  /** The id of the view that was opened. */
  readonly opened: string | undefined
  readonly onOpen: (view: SavedView) => void
}

/** Views of the evidence kept under a name: filter, order and columns together. */
export function ViewMenu({ now, opened, onOpen }: ViewMenuProps) {
  const { data } = useEntry('views.list', {})
  const views = data?.views ?? []
  const current = views.find(({ id }) => id === opened)
  return (
    <Popover
      label="Views"
      trigger={
        <Button variant="quiet" icon={<Bookmark aria-hidden />}>
          {current ? `View: ${current.name}` : 'Views'}
        </Button>
      }
    >
      {(close) => (
        <div className={styles.panel}>
          {views.length === 0 && (
            <p className={styles.none}>No view is kept yet. Filter and sort, then name it here.</p>
          )}
          <ul aria-label="Views">
            {views.map((view) => (
              <ViewLine
                key={view.id}
                view={view}
                isOpen={view.id === opened}
                onOpen={() => {
                  close()
                  onOpen(view)
                }}
              />
            ))}
          </ul>
          {current && JSON.stringify(current.view) !== JSON.stringify(now) && <UpdateView view={current} now={now} />}
          <SaveView
            now={now}
            onSaved={(view) => {
              close()
              onOpen(view)
            }}
          />
        </div>
      )}
    </Popover>
  )
}

interface ViewLineProps {
  readonly view: SavedView
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function ViewLine({ view: { id, name }, isOpen, onOpen }: ViewLineProps) {
  const update = useCommand('views.update')
  const remove = useCommand('views.remove')
  return (
    <li className={styles.view}>
      <div className={styles.name}>
        <InlineEdit
          label="Name of the view"
          value={name}
          isRequired
          maxLength={80}
          onSave={(next) => void update.run({ id, name: next }, `Renamed to “${next}”`)}
        />
      </div>
      <Button label={`Open ${name}`} onPress={onOpen} icon={isOpen ? <Check aria-hidden /> : undefined}>
        Open
      </Button>
      <IconButton label={`Delete ${name}`} onPress={() => void remove.run({ id }, `Deleted the view “${name}”`)}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  )
}

function UpdateView({ view, now }: { readonly view: SavedView; readonly now: EvidenceView }) {
  const update = useCommand('views.update')
  return (
    <Button onPress={() => void update.run({ id: view.id, view: now }, `“${view.name}” is now what is shown`)}>
      Update “{view.name}”
    </Button>
  )
}

interface SaveViewProps {
  readonly now: EvidenceView
  readonly onSaved: (view: SavedView) => void
}

function SaveView({ now, onSaved }: SaveViewProps) {
  const [name, setName] = useState('')
  const save = useCommand('views.save')
  const typed = name.trim()
  const run = async (): Promise<void> => {
    if (typed === '') return
    const made = await save.run({ name: typed, view: now }, `Saved the view “${typed}”`)
    if (!made) return
    setName('')
    onSaved({ id: made.id, name: typed, view: now })
  }
  return (
    <div className={styles.save}>
      <TextField
        label="Keep what is shown as"
        placeholder="Name of the view"
        value={name}
        maxLength={80}
        onChange={setName}
        onSubmit={() => void run()}
      />
      <Button isDisabled={typed === ''} onPress={() => void run()}>
        Save view
      </Button>
    </div>
  )
}
