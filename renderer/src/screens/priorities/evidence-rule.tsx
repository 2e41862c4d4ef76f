import { useState } from 'react'
import { gradeWords } from '#shared/domain/stats/evidence-grade.ts'
import type { EvidenceRule as Rule } from '#shared/domain/stats/tied-to-voc.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ruleInWords, type PriorityList } from './priority-words.ts'
import styles from './evidence-rule.module.css'

interface EvidenceRuleProps {
  readonly list: PriorityList
  readonly isDisabled: boolean
}

/** What evidence a priority of this cycle needs, edited where it stands. Each change counts at once. */
export function EvidenceRule({ list, isDisabled }: EvidenceRuleProps) {
  const setRule = useCommand('ranking.setRule')
  const [isOpen, setOpen] = useState(false)
  const { rule, isRuleSet } = list.ranking
  const change = (part: Partial<Rule>): void => void setRule.run({ rule: { ...rule, ...part } })
  if (!isOpen || isDisabled)
    return (
      <div className={styles.closed}>
        <span>{ruleInWords(rule, list.unit)}</span>
        {!isDisabled && (
          <Button variant="quiet" label="Change the evidence rule" onPress={() => setOpen(true)}>
            Change
          </Button>
        )}
      </div>
    )
  return (
    <div className={styles.fields}>
      <LeastField label="Comments, at least" value={rule.comments} onSave={(comments) => change({ comments })} />
      <LeastField label={`${capital(list.unit)}s, at least`} value={rule.units} onSave={(units) => change({ units })} />
      <Select
        label="Kinds of source, at least"
        className={styles.wide ?? ''}
        options={kinds}
        value={String(rule.kindsUpTo)}
        onChange={(id) => change({ kindsUpTo: Number(id) })}
      />
      <Select
        label="Evidence, at least"
        className={styles.wide ?? ''}
        options={grades}
        value={String(rule.grade)}
        onChange={(id) => change({ grade: gradesByRank.find((grade) => String(grade) === id) ?? rule.grade })}
      />
      <div className={styles.buttons}>
        <Button
          isDisabled={!isRuleSet}
          onPress={() => void setRule.run({ rule: null }, 'Went back to the default evidence rule')}
        >
          Back to the default
        </Button>
        <Button onPress={() => setOpen(false)}>Close</Button>
      </div>
    </div>
  )
}

const gradesByRank = [4, 3, 2, 1] as const
const grades = gradesByRank.map((grade) => ({ id: String(grade), label: gradeWords[grade] }))
const kinds = [
  { id: '0', label: 'Any' },
  { id: '1', label: 'One' },
  { id: '2', label: 'Two, where there are two' },
  { id: '3', label: 'Three, where there are three' },
]

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

interface LeastFieldProps {
  readonly label: string
  readonly value: number
  readonly onSave: (value: number) => void
}

function LeastField({ label, value, onSave }: LeastFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const typed = Number(draft ?? value)
  const isRefused = draft?.trim() === '' || !Number.isInteger(typed) || typed < 0 || typed > 1000
  const save = (): void => {
    if (draft === null || isRefused) return
    setDraft(null)
    if (typed !== value) onSave(typed)
  }
  return (
    <TextField
      label={label}
      type="number"
      value={draft ?? String(value)}
      onChange={setDraft}
      onBlur={save}
      onSubmit={save}
      error={isRefused ? 'A whole number up to 1,000' : null}
    />
  )
}
