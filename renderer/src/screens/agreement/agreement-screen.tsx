import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useFileChoice } from '../codebook/use-file-choice.tsx'
import queue from '../queue/queue.module.css'
import styles from './agreement.module.css'
import { codingEnding } from './dropped-coding-file.ts'
import { DrawForm } from './draw-form.tsx'
import { LookedFile } from './looked-file.tsx'
import { SampleList } from './sample-list.tsx'

/** Samples for two coders: those drawn here, and those that others handed over. */
export default function AgreementScreen() {
  const navigate = useNavigate({ from: '/codebook/agreement' })
  const { file } = useSearch({ from: '/codebook/agreement' })
  const [isDrawing, setDrawing] = useState(false)
  const { data, error } = useEntry('agreement.list', {})
  const show = (token: string | undefined): void => void navigate({ search: { file: token }, replace: true })
  const { choose, input } = useFileChoice(codingEnding, 'coding-input', ({ token }) => show(token))
  if (error) return <EmptyState>{error.message}</EmptyState>
  if (!data) return null
  const isEmpty = data.samples.length === 0 && !file
  return (
    <>
      <PageHeader
        title="Check agreement"
        facts="Two people code the same comments, neither seeing what the other said"
        actions={
          <>
            <Button onPress={choose}>Read a coding file…</Button>
            {!isDrawing && !isEmpty && (
              <Button variant="primary" onPress={() => setDrawing(true)}>
                Draw a sample
              </Button>
            )}
          </>
        }
      >
        <Link to="/codebook" className={queue.back}>
          Back to the codebook
        </Link>
      </PageHeader>
      {input}
      <div className={styles.scroll}>
        {file && <LookedFile token={file} onLeave={() => show(undefined)} />}
        {isDrawing && <DrawForm onLeave={() => setDrawing(false)} />}
        {data.samples.length > 0 ? (
          <SampleList samples={data.samples} />
        ) : (
          isEmpty &&
          !isDrawing && (
            <EmptyState
              action={
                <Button variant="primary" onPress={() => setDrawing(true)}>
                  Draw a sample
                </Button>
              }
            >
              No sample is drawn yet. Draw one here and hand it to a second person, or read the file that somebody
              handed to you.
            </EmptyState>
          )
        )}
      </div>
    </>
  )
}
