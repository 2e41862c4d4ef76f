import { formatNumber } from '#shared/domain/format.ts'
import type { RowRemark } from '#shared/contract/sources.ts'
import styles from './remark-table.module.css'

/** 'row 418', or of several files read as one 'standup.vtt, row 12'. */
const placeOf = ({ part, row }: RowRemark): string =>
  part === null ? `row ${formatNumber(row)}` : `${part}, row ${formatNumber(row)}`

/** Rows with something to say about them: why, and what became of each. */
export function RemarkTable({ remarks }: { readonly remarks: readonly RowRemark[] }) {
  const rows = remarks.map((remark, nth) => ({ key: `remark ${nth}`, remark }))
  return (
    <table className={styles.remarks}>
      <thead className={styles.said}>
        <tr>
          <th>Row</th>
          <th>Reason</th>
          <th>What becomes of it</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, remark }) => (
          <tr key={key}>
            <td>{placeOf(remark)}</td>
            <td>{remark.reason}</td>
            <td className={styles.fate}>{remark.fate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
