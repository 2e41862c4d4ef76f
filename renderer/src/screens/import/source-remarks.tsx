import { formatCount } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { RemarkTable } from './remark-table.tsx'
import styles from './source-remarks.module.css'

/** More rows than this are not read in a panel. */
const shownMost = 500

export interface SourceRemarksProps {
  readonly source: { readonly id: string; readonly file: string; readonly rowsSkipped: number }
}

/** What was said of a source's rows when it was imported, for ever after. */
export function SourceRemarks({ source }: SourceRemarksProps) {
  const words = source.rowsSkipped > 0 ? `${formatCount(source.rowsSkipped, 'row')} left out` : 'remarks'
  return (
    <Popover
      label={`Remarks on ${source.file}`}
      className={styles.panel}
      trigger={
        <Button variant="quiet" label={`${words} of ${source.file}`}>
          {words}
        </Button>
      }
    >
      <Remarks id={source.id} />
    </Popover>
  )
}

function Remarks({ id }: { readonly id: string }) {
  const { data } = useEntry('sources.get', { id }, { keepsPrevious: false })
  if (!data) return <p>Reading…</p>
  const { remarks } = data
  if (remarks.length === 0) return <p>Every row was kept whole.</p>
  return (
    <>
      <RemarkTable remarks={remarks.slice(0, shownMost)} />
      {remarks.length > shownMost && <p>and {formatCount(remarks.length - shownMost, 'more row')}</p>}
    </>
  )
}
