import { X } from 'lucide-react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { ComparedPriority } from '#shared/contract/drafts.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount, formatPercent, formatSigned } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Explained } from '../../ui/explained.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { shortMoney } from '../../ui/money.ts'
import { StrengthSquares } from '../../ui/strength-squares.tsx'
import { ThemeChip } from '../../ui/theme-chip.tsx'
import { coverageLines, gradeLines, impactLines, reachLines, stakeLines } from './fact-lines.ts'
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
        ].join(' · ')}
        {coverage !== null && (
          <>
            <br />
            <Explained name="Comments answered for" lines={coverageLines}>
              {formatPercent(coverage)} of comments answered for
            </Explained>
          </>
        )}
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
  return (
    <li className={styles.priority}>
      <span className={styles.rank}>{rank}</span>
      <div>
        <h4>{title}</h4>
        {outcome && <p className={styles.quiet}>{outcome}</p>}
        <p className={styles.facts}>
          <Explained name="Evidence" lines={gradeLines(priority)}>
            <StrengthSquares grade={grade} />
          </Explained>
          <Explained name="Reach" lines={reachLines(priority, unit)}>
            {formatCount(units, unit)}
          </Explained>
          {npsImpact && (
            <Explained name="NPS impact" lines={impactLines(priority)}>
              {formatSigned(npsImpact.value, 1)} NPS
            </Explained>
          )}
          {atStake && (
            <Explained name="At stake" lines={stakeLines(priority)}>
              {shortMoney(atStake)} at stake
            </Explained>
          )}
          <span>{formatCount(quotations, 'quotation')}</span>
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
