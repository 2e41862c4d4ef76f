import { useState } from 'react'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { RemarkTable } from '../import/remark-table.tsx'
import { SaveRowsButton } from '../import/save-rows-button.tsx'
import styles from './source-table.module.css'

const page = 100

/** The rows that were left out or lost something, page by page. */
export function SourceRows({ id }: { readonly id: string }) {
  const [from, setFrom] = useState(0)
  const { data } = useEntry('sources.get', { id, remarksFrom: from, remarks: page })
  if (!data) return null
  const { remarks, remarksTotal } = data
  const to = Math.min(from + page, remarksTotal)
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">Rows left out or mended</h2>
      {remarksTotal === 0 ? (
        <p className={styles.quiet}>Every row was kept whole.</p>
      ) : (
        <>
          <p className={styles.words}>
            {formatCount(remarksTotal, 'row')} not kept as {remarksTotal === 1 ? 'it was' : 'they were'}.
          </p>
          <RemarkTable remarks={remarks} />
          {remarksTotal > page && (
            <div className={styles.pages}>
              <Button isDisabled={from === 0} onPress={() => setFrom(Math.max(0, from - page))}>
                Earlier rows
              </Button>
              <span>
                {formatNumber(from + 1)} to {formatNumber(to)} of {formatNumber(remarksTotal)}
              </span>
              <Button isDisabled={to >= remarksTotal} onPress={() => setFrom(from + page)}>
                Later rows
              </Button>
            </div>
          )}
          <SaveRowsButton of={{ source: id }} rows={remarksTotal} />
        </>
      )}
    </section>
  )
}
