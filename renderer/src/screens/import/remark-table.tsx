import { formatNumber } from '#shared/domain/format.ts'
import styles from './remark-table.module.css'

export interface Remark {
  readonly row: number
  readonly reason: string
  readonly fate: string
}

/** Rows with something to say about them: why, and what became of each. */
export function RemarkTable({ remarks }: { readonly remarks: readonly Remark[] }) {
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
        {remarks.map((remark) => (
          <tr key={`${remark.row} ${remark.reason}`}>
            <td>row {formatNumber(remark.row)}</td>
            <td>{remark.reason}</td>
            <td className={styles.fate}>{remark.fate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
