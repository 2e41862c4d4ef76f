import type { OutputOf } from '#shared/contract/contract.ts'
import type { AskedQuestion } from '#shared/contract/ranking.ts'
import { formatCount, formatPercent } from '#shared/domain/format.ts'
import { Select } from '../../ui/select.tsx'
import { NumberField } from './number-field.tsx'
import styles from './score-details.module.css'

type Questions = OutputOf<'ranking.questions'>['questions']

interface AskedPartProps {
  readonly label: string
  readonly asks: 'importance' | 'satisfaction'
  readonly questions: Questions
  /** The question chosen; null while the share is typed. */
  readonly asked: AskedQuestion | null
  readonly typed: { readonly label: string; readonly share: number | null }
  readonly isDisabled: boolean
  readonly onChoose: (question: string | null) => void
  readonly onType: (share: number | null) => void
}

const typing = 'typed'
const percent = { allows: (value: number): boolean => value >= 0 && value <= 100, refusal: 'From 0 to 100' }

/** One of the two shares: from a question of the imports, or typed where its survey is not here. */
export function AskedPart(props: AskedPartProps) {
  const { label, asks, questions, asked, typed, isDisabled, onChoose, onType } = props
  const offered = questions.filter((one) => one.asks === asks || one.asks === null)
  const missing = asked !== null && !offered.some(({ question }) => question === asked.question) ? [asked] : []
  const choice = [...missing, ...offered]
  return (
    <>
      {choice.length > 0 && (
        <div className={styles.wide}>
          <Select
            label={`${label}, from the question`}
            className={styles.question ?? ''}
            options={[
              { id: typing, label: 'None here: typed below' },
              ...choice.map(({ question, answers }) => ({
                id: `asked ${question}`,
                label: question,
                detail: formatCount(answers, 'answer'),
              })),
            ]}
            value={asked === null ? typing : `asked ${asked.question}`}
            isDisabled={isDisabled}
            onChange={(id) => onChoose(id === typing ? null : id.slice('asked '.length))}
          />
        </div>
      )}
      {asked !== null && <p className={styles.wide}>{askedLine(asked)}</p>}
      {asked === null && (
        <NumberField
          label={typed.label}
          value={typed.share === null ? null : Math.round(typed.share * 1000) / 10}
          isDisabled={isDisabled}
          {...percent}
          onSave={(value) => onType(value === null ? null : value / 100)}
        />
      )}
    </>
  )
}

/** '62%: 132 of 213 chose 9 or 10, 95% between 55% and 68%'. */
function askedLine({ answers, topTwo, highest, share }: AskedQuestion): string {
  if (share === null) return 'Nobody answered this within the evidence window.'
  const chose = `${topTwo} of ${formatCount(answers, 'answer')} are ${highest - 1} or ${highest}`
  return `${formatPercent(share.value)}: ${chose}; 95% between ${formatPercent(share.low)} and ${formatPercent(share.high)}`
}
