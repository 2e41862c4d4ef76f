import { useNavigate, useSearch } from '@tanstack/react-router'
import { formatCount } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { CrossTableView } from './cross-table-view.tsx'
import { ReadCodebookButton } from './read-codebook-button.tsx'
import { RuleList } from './rule-list.tsx'
import { SaveCodebookMenu } from './save-codebook-menu.tsx'

/** The themes as a researcher keeps them: exchanged with other programs, placed by rules, counted in tables. */
export default function CodebookScreen() {
  const navigate = useNavigate({ from: '/codebook' })
  const { view = 'rules', by } = useSearch({ from: '/codebook' })
  const { data: themes, error } = useEntry('themes.list', {})
  const { data: rules } = useEntry('coding.rules', {})
  if (error) return <EmptyState>{error.message}</EmptyState>
  if (!themes) return null
  const count = themes.themes.length
  return (
    <>
      <PageHeader
        title="Codebook"
        facts={`${formatCount(count, 'theme')}${rules?.rules.length ? ` · ${formatCount(rules.rules.length, 'rule')}` : ''}`}
        actions={
          <>
            <Button isDisabled={count === 0} onPress={() => void navigate({ to: '/codebook/agreement' })}>
              Check agreement
            </Button>
            <ReadCodebookButton />
            <SaveCodebookMenu isDisabled={count === 0} />
          </>
        }
      >
        {count > 0 && (
          <SegmentedControl
            label="View"
            segments={[
              { id: 'rules', label: 'Rules' },
              { id: 'table', label: 'Table' },
            ]}
            value={view}
            onChange={(next) => void navigate({ search: (old) => ({ ...old, view: next }), replace: true })}
          />
        )}
      </PageHeader>
      {count === 0 ? (
        <EmptyState action={<Button onPress={() => void navigate({ to: '/themes' })}>Go to Themes</Button>}>
          There are no themes yet. Find them in the comments, or read a codebook of another program: a REFI-QDA file
          (.qdc) or a CSV with the columns tag, parent and description.
        </EmptyState>
      ) : view === 'rules' ? (
        <RuleList themes={themes.themes} rules={rules?.rules ?? []} />
      ) : (
        <CrossTableView
          by={by ?? null}
          onBy={(next) => void navigate({ search: (old) => ({ ...old, by: next ?? undefined }), replace: true })}
        />
      )}
    </>
  )
}
