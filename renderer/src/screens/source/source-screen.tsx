import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { readAsWords } from '../import/reading-words.ts'
import { SourceFacts } from './source-facts.tsx'
import { SourceMapping } from './source-mapping.tsx'
import { SourceParts } from './source-parts.tsx'
import { SourceRows } from './source-rows.tsx'
import styles from './source-screen.module.css'

/** One source: what it is, how it was read and what became of each of its rows, for ever after. */
export default function SourceScreen() {
  const { id } = useParams({ from: '/source/$id' })
  const { data, error } = useEntry('sources.get', { id, remarks: 0 }, { keepsPrevious: false })
  const withdraw = useCommand('sources.withdraw')
  const navigate = useNavigate()
  if (error) {
    return (
      <EmptyState action={<Button onPress={() => void navigate({ to: '/import' })}>Go to Import</Button>}>
        {error.message} Undo brings back what was withdrawn.
      </EmptyState>
    )
  }
  if (!data) {
    return (
      <p className={styles.loading} role="status">
        Reading the source…
      </p>
    )
  }
  const { source, reading, columns, parts } = data
  const take = async (): Promise<void> => {
    const done = await withdraw.run({ id }, `${source.file} withdrawn`)
    if (done) void navigate({ to: '/import' })
  }
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <PageHeader
          title={source.file}
          facts={`Read as ${readAsWords(reading, parts.length)}`}
          actions={
            <>
              <Button onPress={() => void take()} isDisabled={withdraw.isRunning}>
                Withdraw
              </Button>
              {source.comments > 0 && (
                <Button variant="primary" onPress={() => void navigate({ to: '/evidence', search: { sources: [id] } })}>
                  See the comments
                </Button>
              )}
            </>
          }
        >
          <Link to="/import" className={styles.back}>
            All sources
          </Link>
        </PageHeader>
      </div>
      <div className={styles.body}>
        <SourceFacts details={data} />
        {columns.length > 0 && <SourceMapping columns={columns} />}
        {parts.length > 0 && <SourceParts parts={parts} />}
        <SourceRows id={id} />
      </div>
    </div>
  )
}
