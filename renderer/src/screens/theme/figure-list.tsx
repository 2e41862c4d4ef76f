import type { OutputOf } from '#shared/contract/contract.ts'
import type { ThemeDetail } from '#shared/contract/themes.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatNumber, notKnown } from '#shared/domain/format.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { classNames } from '../../ui/class-names.ts'
import { figureFacts, type FigureFacts } from '../themes/figure-facts.tsx'
import { monthsLine, trendLine } from '../themes/theme-words.ts'
import styles from './figure-list.module.css'

type Page = OutputOf<'themes.page'>

interface FigureListProps {
  readonly theme: ThemeDetail
  readonly page: Page
  readonly unit: Unit
}

/** Every number of the theme with how sure it is; how each is counted opens below it. */
export function FigureList({ theme, page, unit }: FigureListProps) {
  return (
    <dl className={styles.list}>
      {[...figureFacts(theme, unit), severityOf(page)].map((facts) => (
        <FigureRow key={facts.name} facts={facts} />
      ))}
      <div className={styles.row}>
        <dt>Movement</dt>
        <dd className={styles.value}>
          {theme.months.length > 1 ? (
            <Sparkline values={theme.months.map((month) => month.units)} label={monthsLine(theme, unit)} />
          ) : (
            notKnown
          )}
        </dd>
        <dd className={styles.caption}>{trendLine(theme, unit)}</dd>
        <dd className={styles.more}>
          <details>
            <summary>How this is counted</summary>
            <p>
              Rising: more {unit}s with it in the last whole month than in the four before, by Fisher’s exact test. The
              trend over all months is tested too (Cochran-Armitage). Both are held against the tests of all other
              themes (Benjamini-Hochberg at 10%).
            </p>
          </details>
        </dd>
      </div>
    </dl>
  )
}

function FigureRow({ facts }: { readonly facts: FigureFacts }) {
  return (
    <div className={styles.row}>
      <dt>{facts.name}</dt>
      <dd className={classNames(styles.value, styles[facts.tone])}>{facts.value}</dd>
      <dd className={styles.caption}>{facts.caption}</dd>
      {facts.definition && (
        <dd className={styles.more}>
          <details>
            <summary>How this is counted</summary>
            {facts.definition}
          </details>
        </dd>
      )}
    </div>
  )
}

const severeWords = {
  marked: 'severe: a person says so',
  measured: 'severe by its NPS impact and the scores of those who raise it',
  no: 'mean score of those who raise it',
} as const

const severityOf = ({ severe, meanScore }: Page): FigureFacts => ({
  name: 'Severity',
  value: meanScore === null ? notKnown : formatNumber(meanScore, 1),
  tone: severe === 'no' ? 'plain' : 'bad',
  caption: severeWords[severe],
  definition: (
    <p>
      Severe is a theme whose NPS impact lies below 0 with its whole interval, and which is raised by answers with a
      mean score of 6 or less of 10. A person may mark any other theme so.
    </p>
  ),
})
