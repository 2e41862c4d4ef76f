import { X } from 'lucide-react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { ComparedPriority } from '#shared/contract/drafts.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount, formatPercent, formatSigned } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { shortMoney } from '../../ui/money.ts'
import { StrengthSquares } from '../../ui/strength-squares.tsx'
import { ThemeChip } from '../../ui/theme-chip.tsx'
import { differenceFrom, differenceInWords } from './draft-differences.ts'
import styles from './draft-comparison.module.css'

type Compared = OutputOf<'drafts.compare'>

interface DraftComparisonProps {
  readonly other: string
  readonly onClose: () => void
}

/** The draft in use and another side by side, with what differs in words. */
export function DraftComparison({ other, onClose }: DraftComparisonProps) {
  const { data, error } = useEntry('drafts.compare', { with: other }, { keepsPrevious: false })
  return (
    <section className={styles.comparison} aria-label="Two drafts compared">
      <header className={styles.head}>
        <h2>Two drafts compared</h2>
        <IconButton label="Close the comparison" onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      {error && <p className={styles.quiet}>{error.message}</p>}
      {data && (
        <div className={styles.columns}>
          <Side side={data.inUse} beside={data.other} unit={data.unit} />
          <Side side={data.other} beside={data.inUse} unit={data.unit} />
        </div>
      )}
    </section>
  )
}

interface SideProps {
  readonly side: Compared['inUse']
  readonly beside: Compared['inUse']
  readonly unit: Unit
}

function Side({ side: { draft, priorities, coverage }, beside, unit }: SideProps) {
  const tied = priorities.filter(({ isTied }) => isTied).length
  return (
    <section aria-label={draft.name}>
      <h3>{draft.name}</h3>
      <p className={styles.quiet}>
        {[
          draft.isInUse ? 'In use' : 'Set aside',
          formatCount(priorities.length, 'priority'),
          `${tied} tied to evidence`,
          coverage === null ? null : `${formatPercent(coverage)} of comments answered for`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ol className={styles.priorities}>
        {priorities.map((priority) => (
          <Compared
            key={priority.id}
            priority={priority}
            unit={unit}
            differences={differenceInWords(differenceFrom(priority, beside.priorities), {
              rank: priority.rank,
              otherName: beside.draft.name,
            })}
          />
        ))}
      </ol>
    </section>
  )
}

interface ComparedProps {
  readonly priority: ComparedPriority
  readonly unit: Unit
  readonly differences: readonly string[]
}

function Compared({ priority, unit, differences }: ComparedProps) {
  const { rank, title, outcome, reason, grade, themes, units, npsImpact, atStake, quotations } = priority
  const facts = [
    formatCount(units, unit),
    npsImpact ? `${formatSigned(npsImpact.value, 1)} NPS` : null,
    atStake ? `${shortMoney(atStake)} at stake` : null,
    formatCount(quotations, 'quotation'),
  ]
  return (
    <li className={styles.priority}>
      <span className={styles.rank}>{rank}</span>
      <div>
        <h4>{title}</h4>
        {outcome && <p className={styles.quiet}>{outcome}</p>}
        <p className={styles.facts}>
          <StrengthSquares grade={grade} />
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </p>
        <div className={styles.chips}>
          {themes.map((theme) => (
            <ThemeChip key={theme.id} theme={theme} />
          ))}
        </div>
        {reason && !priority.isTied && <p className={styles.quiet}>Kept all the same: {reason}</p>}
        {differences.map((difference) => (
          <p key={difference} className={styles.difference}>
            {difference}
          </p>
        ))}
      </div>
    </li>
  )
}
