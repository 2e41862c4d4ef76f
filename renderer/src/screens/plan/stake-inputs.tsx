import { useNavigate } from '@tanstack/react-router'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { StakeSum } from '#shared/contract/value.ts'
import { formatCount, formatMoneyList, formatMoneyShort, formatNumber, notKnown } from '#shared/domain/format.ts'
import type { StakeKind } from '#shared/domain/stats/value-at-stake.ts'
import { useEntry } from '../../api/use-query.ts'
import { wholeMoney } from '../../ui/money.ts'
import styles from './stake-inputs.module.css'

type Part = InputOf<'value.inputs'>['of']
type Item = OutputOf<'value.inputs'>['items'][number]

interface StakeInputsProps {
  /** Null: of all priorities. */
  readonly priority: string | null
  readonly of: Part
  readonly sum: StakeSum
  /** How the number is made, in words. */
  readonly words: string
}

const kindWords: Readonly<Record<StakeKind, string>> = {
  renewal: 'renewal',
  'open-deal': 'open deal',
  'lost-deal': 'lost deal',
}

/** What a sum is made of: each account and deal, its amount, and the way to what they said. */
export function StakeInputs({ priority, of, sum, words }: StakeInputsProps) {
  const { data } = useEntry('value.inputs', { id: priority, of })
  const navigate = useNavigate()
  const open = ({ account, comment }: Item): void => {
    const themes = data?.themes ?? []
    const search = comment !== null ? { comment } : account !== null ? { accounts: [account], themes } : { themes }
    void navigate({ to: '/evidence', search })
  }
  return (
    <>
      <p>{words}</p>
      {apartLines(sum).map((line) => (
        <p key={line} className={styles.apart}>
          {line}
        </p>
      ))}
      {data && data.items.length > 0 && (
        <ul className={styles.items} aria-label="What it is made of">
          {data.items.map((item) => (
            <li key={item.id}>
              <button type="button" onClick={() => open(item)}>
                {item.name}
              </button>
              <span className={styles.kind}>{kindWords[item.kind]}</span>
              <span className={styles.amount}>{wholeMoney(item.amount)}</span>
            </li>
          ))}
        </ul>
      )}
      {data && data.more > 0 && <p className={styles.kind}>and {formatNumber(data.more)} smaller ones</p>}
    </>
  )
}

/** What a sum leaves out, in words. */
export function apartLines({ apart, unknown }: StakeSum): readonly string[] {
  return [
    ...(apart.length === 0
      ? []
      : [
          `${formatMoneyList(apart)} left out: set the rate of ${apart.map((one) => one.currency).join(' and ')} under Plan, Value`,
        ]),
    ...(unknown === 0 ? [] : [`${formatCount(unknown, 'amount')} not known and left out`]),
  ]
}

/** '$2.11M', or the sign for unknown: a sum of nothing known is not nothing. */
export const sumWords = (sum: StakeSum): string => {
  if (sum.amount) return formatMoneyShort(sum.amount)
  return sum.apart.length > 0 ? formatMoneyList(sum.apart) : notKnown
}
