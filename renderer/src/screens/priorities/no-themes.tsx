import { useNavigate } from '@tanstack/react-router'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

/** What comes before there can be priorities: comments, and then themes. */
export function NoThemes() {
  const navigate = useNavigate()
  const { data } = useEntry('workspace.summary', {})
  if (!data) return null
  const [words, label, to] =
    data.comments === 0
      ? ([
          'Priorities are made of what customers say, and nothing is imported yet.',
          'Import files…',
          '/import',
        ] as const)
      : (['Priorities are made of themes, and there are none yet.', 'Find themes', '/themes'] as const)
  return (
    <>
      <PageHeader title="Priorities" />
      <EmptyState
        action={
          <Button variant="primary" onPress={() => void navigate({ to })}>
            {label}
          </Button>
        }
      >
        {words}
      </EmptyState>
    </>
  )
}
