import { useState } from 'react'
import type { WaitingComment } from '#shared/contract/curation.ts'
import { formatCount, formatPercent } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './accept-above.module.css'

const levels = ['0.8', '0.7', '0.6', '0.5', '0'] as const
type Level = (typeof levels)[number]

/** Places all comments that are more than so much like the theme suggested for them, in one step. */
export function AcceptAbove({ waiting }: { readonly waiting: readonly WaitingComment[] }) {
  const suggested = waiting.filter(({ suggested: theme }) => theme !== null)
  return (
    <Popover
      label="Accept many"
      placement="bottom end"
      trigger={<Button isDisabled={suggested.length === 0}>Accept many…</Button>}
    >
      {(close) => <AcceptForm suggested={suggested} onDone={close} />}
    </Popover>
  )
}

interface AcceptFormProps {
  readonly suggested: readonly WaitingComment[]
  readonly onDone: () => void
}

function AcceptForm({ suggested, onDone }: AcceptFormProps) {
  const accept = useCommand('themes.acceptSuggested')
  const above = (level: Level): readonly WaitingComment[] =>
    suggested.filter(({ likeness }) => (likeness ?? 0) >= Number(level))
  const [level, setLevel] = useState<Level>(levels.find((one) => above(one).length > 0) ?? '0')
  const chosen = above(level)
  const many = formatCount(chosen.length, 'comment')
  return (
    <div className={styles.form}>
      <h2>Accept what is suggested</h2>
      <Select<Level>
        label="For comments that are"
        value={level}
        onChange={setLevel}
        options={levels.map((one) => ({
          id: one,
          label: one === '0' ? 'Anything like it' : `At least ${formatPercent(Number(one))} alike`,
          detail: formatCount(above(one).length, 'comment'),
        }))}
      />
      <Button
        variant="primary"
        isDisabled={chosen.length === 0 || accept.isRunning}
        onPress={() => {
          onDone()
          void accept.run({ comments: chosen.map(({ comment }) => comment) }, `Placed ${many}`)
        }}
      >
        Place {many}
      </Button>
    </div>
  )
}
