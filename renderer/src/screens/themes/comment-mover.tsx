import type { ThemeChip } from '#shared/contract/values.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './theme-pane.module.css'

interface CommentMoverProps {
  readonly from: ThemeChip
  readonly comments: readonly string[]
  readonly themes: readonly ThemeChip[]
  readonly onDone: () => void
}

/** Takes the chosen comments out of the theme, into another or into none. */
export function CommentMover({ from, comments, themes, onDone }: CommentMoverProps) {
  const command = useCommand('themes.moveComments')
  const apart = useCommand('themes.setApart')
  const many = formatCount(comments.length, 'comment')
  const move = async (to: ThemeChip | null): Promise<void> => {
    const said = to ? `Moved ${many} to “${to.label}”` : `Took ${many} out of “${from.label}”`
    const answer = await command.run({ comments: [...comments], from: from.id, to: to?.id ?? null }, said)
    if (answer) onDone()
  }
  const [one, other] = comments
  const isPair = comments.length === 2 && one !== undefined && other !== undefined
  const keepApart = async (pair: [string, string]): Promise<void> => {
    const said = 'These two are never in one theme again; the one that fits less left it'
    if (await apart.run({ comments: pair, isApart: true }, said)) onDone()
  }
  const others = themes.filter((theme) => theme.id !== from.id)
  return (
    <footer className={styles.mover}>
      <span>{many} chosen</span>
      <div className={styles.to}>
        <ComboBox
          label="Move to another theme"
          hidesLabel
          placeholder="Move to…"
          value={null}
          options={others.map((theme) => ({
            id: theme.id,
            label: theme.label,
            icon: <ThemeDot colour={theme.colour} />,
          }))}
          onChange={(id) => void move(others.find((theme) => theme.id === id) ?? null)}
        />
      </div>
      <Button onPress={() => void move(null)}>Take out</Button>
      {isPair && (
        <Button
          hint="The one that fits less leaves, and no run puts them into one theme again"
          onPress={() => void keepApart([one, other])}
        >
          Never together
        </Button>
      )}
      <Button variant="quiet" onPress={onDone}>
        Cancel
      </Button>
    </footer>
  )
}
