import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import { useJob } from '../../api/use-job.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { Select } from '../../ui/select.tsx'
import queueStyles from '../queue/queue.module.css'
import { draftOf, type SplitDraft } from './split-draft.ts'
import { SplitForm } from './split-form.tsx'

const counts = ['auto', '2', '3', '4', '5', '6', '7', '8'] as const
type Count = (typeof counts)[number]

/** How a theme falls apart: the machine proposes, a person shapes it, and only then it happens. */
export default function SplitScreen() {
  const { id } = useParams({ from: '/themes/$id/split' })
  const navigate = useNavigate()
  const { data: list } = useEntry('themes.names', {})
  const propose = useJob('themes.proposeSplit')
  const [count, setCount] = useState<Count>('auto')
  const [found, setFound] = useState<{
    readonly nth: number
    readonly draft: SplitDraft
    readonly comments: number
  } | null>(null)
  const { run } = propose
  useEffect(() => {
    let isGone = false
    void run({ id, parts: count === 'auto' ? null : Number(count) }).then((answer) => {
      if (isGone || !answer) return
      const comments = answer.parts.reduce((sum, part) => sum + part.comments.length, answer.rest.length)
      setFound((before) => ({ nth: (before?.nth ?? 0) + 1, draft: draftOf(answer), comments }))
    })
    return () => {
      isGone = true
    }
  }, [run, id, count])
  const theme = list?.themes.find((one) => one.id === id)
  if (!theme) return null
  return (
    <div className={queueStyles.screen}>
      <PageHeader
        title={`Split “${theme.label}”`}
        facts={found ? formatCount(found.comments, 'comment') : ''}
        actions={
          <Select<Count>
            label="How many parts"
            hidesLabel
            value={count}
            onChange={setCount}
            options={counts.map((one) => ({
              id: one,
              label: one === 'auto' ? 'As many parts as there are' : `${one} parts`,
            }))}
          />
        }
      >
        <Link to="/themes/$id" params={{ id }} className={queueStyles.back}>
          Back to the theme
        </Link>
        {propose.isRunning && <ProgressLine progress={propose.progress} onCancel={propose.cancel} />}
      </PageHeader>
      {propose.error && !propose.isRunning && (
        <EmptyState
          action={
            <Button onPress={() => void navigate({ to: '/themes/$id', params: { id } })}>Back to the theme</Button>
          }
        >
          {propose.error.message}
        </EmptyState>
      )}
      {found && !propose.error && (
        <SplitForm
          key={found.nth}
          theme={theme}
          proposed={found.draft}
          onDone={() => void navigate({ to: '/themes', search: { selected: id } })}
        />
      )}
    </div>
  )
}
