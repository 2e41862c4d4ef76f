import type { AccountDetail } from '#shared/contract/accounts.ts'
import { formatCount, formatDate, formatNumber, notKnown } from '#shared/domain/format.ts'
import styles from './account-mood.module.css'

type Month = AccountDetail['mood'][number]

/** Mood month by month: complaints and praise as bars in words' own numbers, the mean score beside them. */
export function AccountMood({ mood }: { readonly mood: readonly Month[] }) {
  const most = Math.max(1, ...mood.map(({ comments }) => comments))
  return (
    <table className={styles.mood}>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">
            <span className={styles.legend}>
              <i className={styles.bad} aria-hidden /> complaints <i className={styles.good} aria-hidden /> praise{' '}
              <i className={styles.other} aria-hidden /> other
            </span>
          </th>
          <th scope="col" className={styles.number}>
            Mean score
          </th>
        </tr>
      </thead>
      <tbody>
        {mood.map((month) => (
          <tr key={month.month}>
            <th scope="row">{formatDate(month.month)}</th>
            <td>
              <Bar month={month} most={most} />
            </td>
            <td className={styles.number}>{month.meanScore === null ? notKnown : formatNumber(month.meanScore, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ month, most }: { readonly month: Month; readonly most: number }) {
  const { comments, complaints, praise } = month
  const other = comments - complaints - praise
  const width = (part: number) => ({ width: `${(100 * part) / most}%` })
  const words = `${formatCount(complaints, 'complaint')}, ${formatNumber(praise)} praise, ${formatNumber(other)} other`
  return (
    <span className={styles.bar} role="img" aria-label={words} title={words}>
      <span className={styles.bad} style={width(complaints)} />
      <span className={styles.good} style={width(praise)} />
      <span className={styles.other} style={width(other)} />
    </span>
  )
}
