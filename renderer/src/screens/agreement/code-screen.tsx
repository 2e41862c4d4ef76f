import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { coderRoles } from '#shared/contract/agreement.ts'
import { formatNumber, formatPercent } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import queue from '../queue/queue.module.css'
import { CodeEnd } from './code-end.tsx'
import { CodeOne } from './code-one.tsx'
import { coderOf, sampleTitle } from './sample-words.ts'

/** One comment at a time, coded blind. Each answer is kept as it is given, so that one can stop anywhere. */
export default function CodeScreen() {
  const { id, role: typed } = useParams({ from: '/codebook/agreement/$id/$role' })
  const role = coderRoles.find((known) => known === typed) ?? 'second'
  const { data: sample, error } = useEntry('agreement.sample', { id }, { keepsPrevious: false })
  const { data: task, error: refused } = useEntry('agreement.task', { sample: id, role }, { keepsPrevious: false })
  const [held, setHeld] = useState<number | null>(null)
  const answer = useCommand('agreement.answer')
  const failure = error ?? refused
  if (failure) return <EmptyState>{failure.message}</EmptyState>
  if (!sample || !task) return null
  const { comments } = task
  const firstOpen = comments.findIndex(({ isPassed }) => !isPassed)
  const at = held ?? (firstOpen < 0 ? comments.length : firstOpen)
  const passed = comments.filter(({ isPassed }) => isPassed).length
  const comment = comments[at]
  const coder = coderOf(sample, role)
  const keep = async (themes: readonly number[] | null): Promise<boolean> =>
    (await answer.run({ sample: id, role, at, themes: themes === null ? null : [...themes] })) !== null
  return (
    <div className={queue.screen}>
      <PageHeader title={`Code as ${coder?.name ?? ''}`} facts={sampleTitle(sample)}>
        <Link to="/codebook/agreement/$id" params={{ id }} className={queue.back}>
          Stop here
        </Link>
        <div className={queue.progress} role="status">
          <span>
            {formatNumber(passed)} of {formatNumber(comments.length)} coded
          </span>
          <div className={queue.track} aria-hidden>
            <div className={queue.done} style={{ width: formatPercent(passed / Math.max(1, comments.length)) }} />
          </div>
        </div>
      </PageHeader>
      {comment ? (
        <CodeOne
          key={at}
          comment={comment}
          of={comments.length}
          themes={sample.themes}
          onAnswer={(themes) => {
            void keep(themes).then((isKept) => isKept && setHeld(at + 1))
          }}
          onMove={(by, themes) => {
            const to = Math.max(0, at + by)
            if (themes === undefined) setHeld(to)
            else void keep(themes).then((isKept) => isKept && setHeld(to))
          }}
        />
      ) : (
        <CodeEnd
          sample={sample}
          role={role}
          open={comments.length - passed}
          onBack={(to) => setHeld(to)}
          firstOpen={firstOpen}
        />
      )}
    </div>
  )
}
