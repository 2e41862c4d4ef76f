import { formatCount } from '#shared/domain/format.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import styles from './save-rows-button.module.css'
import { useSaveRows } from './use-save-rows.ts'
import type { RowsOf } from './use-save-rows.ts'

/** Saves the rows with a remark as a table, to be mended and imported again. */
export function SaveRowsButton({ of, rows }: { readonly of: RowsOf; readonly rows: number }) {
  const save = useSaveRows()
  const { error } = useJob('sources.saveRemarks')
  return (
    <div className={styles.line}>
      <Button isDisabled={save.isRunning} onPress={() => void save.run(of)}>
        {save.isRunning ? 'Saving…' : `Save ${formatCount(rows, 'row')} as a table…`}
      </Button>
      {error && (
        <span className={styles.bad} role="alert">
          {error.message}
        </span>
      )}
    </div>
  )
}
