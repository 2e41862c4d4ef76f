import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import queue from '../queue/queue.module.css'
import { CoderCards } from './coder-cards.tsx'
import { Disagreements } from './disagreements.tsx'
import { ResultsTable } from './results-table.tsx'
import { isComparable, sampleFacts, sampleTitle } from './sample-words.ts'

const views = [
  { id: 'disagreements', label: 'Disagreements' },
  { id: 'themes', label: 'By theme' },
  { id: 'coders', label: 'Coders' },
] as const

/** One sample: who codes it, and once both have, where they differ and how well they agree. */
export default function SampleScreen() {
  const { id } = useParams({ from: '/codebook/agreement/$id' })
  const { view: asked = 'disagreements', theme } = useSearch({ from: '/codebook/agreement/$id' })
  const navigate = useNavigate({ from: '/codebook/agreement/$id' })
  const { data: sample, error } = useEntry('agreement.sample', { id }, { keepsPrevious: false })
  const isReady = sample !== undefined && isComparable(sample)
  const { data: results } = useEntry('agreement.results', { sample: id }, { isEnabled: isReady, keepsPrevious: false })
  const withdraw = useCommand('agreement.withdraw')
  if (error) return <EmptyState>{error.message}</EmptyState>
  if (!sample) return null
  const view = isReady ? asked : 'coders'
  const remove = async (): Promise<void> => {
    const isGone = await withdraw.run({ id }, 'Withdrew the sample')
    if (isGone) void navigate({ to: '/codebook/agreement' })
  }
  return (
    <div className={queue.screen}>
      <PageHeader
        title={sampleTitle(sample)}
        facts={sampleFacts(sample)}
        actions={
          <Button variant="quiet" hint="With all that was coded; undo brings it back" onPress={() => void remove()}>
            Withdraw
          </Button>
        }
      >
        <Link to="/codebook/agreement" className={queue.back}>
          All samples
        </Link>
        {isReady && (
          <SegmentedControl
            label="View"
            segments={views}
            value={view}
            onChange={(next) => void navigate({ search: { view: next }, replace: true })}
          />
        )}
      </PageHeader>
      {view === 'coders' && <CoderCards sample={sample} />}
      {results && view === 'themes' && <ResultsTable sample={id} results={results} />}
      {results && view === 'disagreements' && (
        <Disagreements
          sample={sample}
          results={results}
          theme={theme ?? null}
          onAll={() => void navigate({ search: {}, replace: true })}
        />
      )}
    </div>
  )
}
