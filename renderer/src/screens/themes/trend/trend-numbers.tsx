import type { Estimate } from '#shared/contract/values.ts'
import {
  formatCount,
  formatInterval,
  formatNumber,
  formatPercent,
  formatPoints,
  notKnown,
} from '#shared/domain/format.ts'
import { ThemeDot } from '../../../ui/theme-chip.tsx'
import type { TrendsShownProps } from './trend-cards.tsx'
import { periodName, verdictReason } from './trend-words.ts'
import { Verdict } from './verdict.tsx'
import styles from './trend.module.css'

/** The same as a table: the share in each period, and what it was counted from. */
export function TrendNumbers({ trends, themes, selected, onSelect }: TrendsShownProps) {
  const { periods, unit } = trends
  return (
    <section className={styles.scroll} aria-label="Table of themes over time">
      <table className={styles.numbers}>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col" className={styles.words}>
              Verdict
            </th>
            <th scope="col">Change</th>
            {periods.map((period) => (
              <th key={period.id} scope="col" title={`${formatCount(period.units, unit)} spoke`}>
                {periodName(period.id)}
                {!period.isWhole && <small>in part</small>}
              </th>
            ))}
            <th scope="col" className={styles.words}>
              What it rests on
            </th>
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr key={theme.id} className={theme.id === selected ? styles.chosen : undefined}>
              <th scope="row">
                <button type="button" aria-pressed={theme.id === selected} onClick={() => onSelect(theme.id)}>
                  <ThemeDot colour={theme.colour} />
                  <span>{theme.label}</span>
                </button>
              </th>
              <td className={styles.words}>
                <Verdict direction={theme.direction} />
              </td>
              <td>{theme.change === null ? notKnown : formatPoints(theme.change)}</td>
              {periods.map((period, at) => (
                <td
                  key={period.id}
                  title={`${formatNumber(theme.units[at] ?? 0)} of ${formatCount(period.units, unit)}`}
                >
                  <Share share={theme.shares[at] ?? null} />
                </td>
              ))}
              <td className={styles.words}>
                <span>{verdictReason(theme, trends)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Share({ share }: { readonly share: Estimate | null }) {
  if (!share) return <>{notKnown}</>
  return (
    <>
      {formatPercent(share.value, 1)}
      <small>{formatInterval(share, (end) => formatNumber(100 * end, 1))}</small>
    </>
  )
}
