import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { BriefOptions } from '#shared/contract/briefs.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panes } from '../../ui/panes.tsx'
import { ExportPane } from './export-pane.tsx'
import { OptionsPane } from './options-pane.tsx'
import { PagePreview } from './page-preview.tsx'
import styles from './brief.module.css'

const start: BriefOptions = { template: 'priority', showValue: true, showIntervals: true, showAccounts: false }

/** The brief as it will leave the house, what to look at before it does, and the ways to save it. */
export default function BriefScreen() {
  const navigate = useNavigate()
  const [options, setOptions] = useState(start)
  const [isRightOpen, setRightOpen] = useState(false)
  const { data } = useEntry('briefs.preview', { options })
  if (data && data.priorities === 0) {
    return (
      <>
        <PageHeader title="Brief" />
        <EmptyState
          action={
            <Button variant="primary" onPress={() => void navigate({ to: '/priorities' })}>
              Choose priorities
            </Button>
          }
        >
          A brief is made of priorities, and there are none yet.
        </EmptyState>
      </>
    )
  }
  return (
    <Panes
      left={<OptionsPane options={options} onChange={setOptions} />}
      leftLabel="What it shows"
      right={data && <ExportPane preview={data} options={options} />}
      rightLabel="Before you send it"
      rightWidth={280}
      isRightOpen={isRightOpen}
      onCloseRight={() => setRightOpen(false)}
    >
      {data && <PagePreview title={data.title} html={data.html} />}
      <div className={styles.openRight}>
        <Button variant="primary" onPress={() => setRightOpen(true)}>
          Check and save…
        </Button>
      </div>
    </Panes>
  )
}
