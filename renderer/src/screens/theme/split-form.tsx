import { useState } from 'react'
import type { ThemeChip } from '#shared/contract/values.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import queueStyles from '../queue/queue.module.css'
import { dropped, moved, obstacleTo, renamed, type SplitDraft } from './split-draft.ts'
import { SplitPart } from './split-part.tsx'
import styles from './split.module.css'

interface SplitFormProps {
  readonly theme: ThemeChip & { readonly parent: string | null }
  readonly proposed: SplitDraft
  readonly onDone: () => void
}

const kinds = [
  { id: 'sub-themes', label: 'Sub-themes' },
  { id: 'themes', label: 'Themes of their own' },
] as const
type Kind = (typeof kinds)[number]['id']

const noneTicked: ReadonlySet<string> = new Set()
const stays = 'stays'

/** The parts as proposed, to be named, dropped and sorted before they are made. */
export function SplitForm({ theme, proposed, onDone }: SplitFormProps) {
  const [draft, setDraft] = useState(proposed)
  const [ticked, setTicked] = useState(noneTicked)
  const [kind, setKind] = useState<Kind>(theme.parent === null ? 'sub-themes' : 'themes')
  const split = useCommand('themes.split')
  const obstacle = obstacleTo(draft)
  const parts = draft.parts.filter(({ comments }) => comments.length > 0)
  const apply = async (): Promise<void> => {
    const input = {
      id: theme.id,
      as: kind,
      parts: parts.map(({ label, comments }) => ({ label: label.trim(), comments: [...comments] })),
    }
    if (await split.run(input, `Split “${theme.label}” into ${parts.length}`)) onDone()
  }
  const tick = (comment: string): void => {
    const next = new Set(ticked)
    if (!next.delete(comment)) next.add(comment)
    setTicked(next)
  }
  const move = (to: string): void => {
    setDraft(moved(draft, ticked, to === stays ? null : to))
    setTicked(noneTicked)
  }
  return (
    <>
      <div className={styles.parts}>
        {draft.parts.map((part) => (
          <SplitPart
            key={part.key}
            part={part}
            ticked={ticked}
            onTick={tick}
            onRename={(label) => setDraft(renamed(draft, part.key, label))}
            onDrop={() => setDraft(dropped(draft, part.key))}
          />
        ))}
        {draft.rest.length > 0 && (
          <SplitPart
            part={{ key: stays, label: 'Stays in the theme', keywords: [], comments: draft.rest }}
            ticked={ticked}
            onTick={tick}
          />
        )}
      </div>
      <footer className={queueStyles.bar}>
        {ticked.size > 0 ? (
          <>
            <span>{formatCount(ticked.size, 'comment')} chosen</span>
            <div className={queueStyles.chooser}>
              <Select
                label="Move the chosen comments to"
                hidesLabel
                placeholder="Move to…"
                value={null}
                onChange={move}
                options={[
                  ...draft.parts.map((part) => ({ id: part.key, label: part.label })),
                  { id: stays, label: 'Stays in the theme' },
                ]}
              />
            </div>
            <Button variant="quiet" onPress={() => setTicked(noneTicked)}>
              Cancel
            </Button>
          </>
        ) : (
          <>
            {theme.parent === null && (
              <SegmentedControl<Kind> label="What the parts become" segments={kinds} value={kind} onChange={setKind} />
            )}
            <Button variant="primary" isDisabled={obstacle !== null || split.isRunning} onPress={() => void apply()}>
              Split into {parts.length}
            </Button>
            <span className={queueStyles.quiet}>
              {obstacle ?? (draft.rest.length > 0 ? `${formatCount(draft.rest.length, 'comment')} would stay.` : '')}
            </span>
          </>
        )}
      </footer>
    </>
  )
}
