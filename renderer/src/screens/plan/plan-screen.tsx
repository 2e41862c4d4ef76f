import { useNavigate, useSearch } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { CyclePlan } from './cycle-plan.tsx'
import { LibraryView } from './library-view.tsx'
import styles from './plan-screen.module.css'
import { planViews, type PlanView } from './plan-views.ts'
import { TeamsView } from './teams-view.tsx'
import { ValueView } from './value-view.tsx'

type Page = OutputOf<'plan.page'>

/** The cycle's plan on one page, the teams' plans, what teams may do by themselves, and what all of it is worth. */
export default function PlanScreen() {
  const { data, error } = useEntry('plan.page', {})
  if (error) return <EmptyState>{error.message}</EmptyState>
  return data ? <Plan page={data} /> : null
}

function Plan({ page }: { readonly page: Page }) {
  const navigate = useNavigate()
  const { view = 'cycle' } = useSearch({ from: '/plan' })
  const show = (next: PlanView): void => void navigate({ to: '/plan', search: { view: next }, replace: true })
  return (
    <>
      <PageHeader
        title="Plan"
        facts={page.cycle.name}
        actions={
          <span className={styles.tools}>
            {page.cycle.state === 'committed' && <Chip tone="good">Committed; values and moves stay open</Chip>}
            <SegmentedControl label="View" segments={planViews} value={view} onChange={show} />
            <Button icon={<Printer aria-hidden />} onPress={() => window.print()}>
              Print…
            </Button>
          </span>
        }
      />
      <div className={styles.scroll}>
        <View view={view} page={page} />
      </div>
    </>
  )
}

function View({ view, page }: { readonly view: PlanView; readonly page: Page }) {
  switch (view) {
    case 'cycle':
      return <CyclePlan page={page} />
    case 'teams':
      return <TeamsView page={page} />
    case 'library':
      return <LibraryView />
    case 'value':
      return <ValueView />
  }
}
