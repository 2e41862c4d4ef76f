import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatNumber } from '#shared/domain/format.ts'
import type { AccountsSearch } from '../../route-search.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Explained } from '../../ui/explained.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panes } from '../../ui/panes.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { AlertList } from '../alerts/alert-list.tsx'
import type { ColumnsNeeded } from './account-columns.tsx'
import { AccountPane } from './account-pane.tsx'
import { AccountSearch } from './account-search.tsx'
import { AccountTable } from './account-table.tsx'
import { AssignBar } from './assign-bar.tsx'
import { PlayFilter } from './play-filter.tsx'
import { adherenceWords } from './play-words.ts'
import { SaveAccounts } from './save-accounts.tsx'
import { useTickedAccounts } from './use-ticked-accounts.ts'
import { queryOfView, sortOfView, type AccountView } from './account-view.ts'
import { totalWords } from './account-words.ts'
import styles from './accounts-header.module.css'
import { ProposalList } from './proposal-list.tsx'
import { SilencePanel } from './silence-panel.tsx'
import { useAccountPages } from './use-account-pages.ts'

/** Who the customers are, under whichever names the files know them by. */
export default function AccountsScreen() {
  const navigate = useNavigate()
  const { data, error } = useEntry('accounts.list', { limit: 1 })
  if (error) return <EmptyState>{error.message}</EmptyState>
  if (!data) return null
  if (data.total > 0) return <Accounts {...data} />
  return (
    <>
      <PageHeader title="Accounts" />
      <EmptyState
        action={
          <Button variant="primary" onPress={() => void navigate({ to: '/import' })}>
            Import files…
          </Button>
        }
      >
        There are no accounts yet. They come from a column of companies in what you import, or from a table of accounts
        with their value and renewal.
      </EmptyState>
    </>
  )
}

function Accounts({ total, levels, silent, adherence }: Omit<OutputOf<'accounts.list'>, 'accounts'>) {
  const navigate = useNavigate({ from: '/accounts' })
  const {
    search = '',
    view = 'all',
    sort = sortOfView[view],
    isReversed,
    play,
    playState,
    selected: chosen,
  } = useSearch({
    from: '/accounts',
  })
  const query = useMemo(
    () => ({ search, sort, isReversed, play, playState, ...queryOfView[view] }),
    [search, sort, isReversed, play, playState, view],
  )
  const pages = useAccountPages(query)
  const ticked = useTickedAccounts(query, pages)
  const change = useCallback(
    (part: Partial<AccountsSearch>) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  )
  const find = useCallback((words: string) => change({ search: words === '' ? undefined : words }), [change])
  const choose = (selected: string | undefined): void => change({ selected })
  const look = (next: AccountView): void =>
    change({
      view: next === 'all' ? undefined : next,
      sort: undefined,
      isReversed: undefined,
      play: undefined,
      playState: undefined,
      selected: undefined,
    })
  const hasPlay = play !== undefined || playState !== undefined
  const narrowed = search !== '' ? 'search' : hasPlay ? 'play' : 'view'
  const all = totalWords(total, silent)
  const done = view === 'at-risk' && adherenceWords(adherence)
  const facts = (
    <>
      <Explained name="Accounts" lines={accountLines}>
        {all}
      </Explained>
      {done && (
        <>
          {' · '}
          <Explained name="Plays done" lines={playLines}>
            {done}
          </Explained>
        </>
      )}
    </>
  )
  const selected = chosen ?? pages.rows.at(0)?.id ?? null
  return (
    <Panes
      right={selected !== null && <AccountPane key={selected} id={selected} onMerged={choose} />}
      rightLabel="the account"
      rightWidth={360}
      isRightOpen={chosen !== undefined}
      onCloseRight={() => choose(undefined)}
    >
      <PageHeader title="Accounts" facts={facts} actions={<SaveAccounts query={query} />}>
        <AccountSearch value={search} onChange={find} />
        <SegmentedControl
          label="Which accounts"
          segments={[
            { id: 'all', label: 'All' },
            { id: 'at-risk', label: `At risk ${formatNumber(levels.high + levels.middle)}` },
            { id: 'silent', label: `Never spoke ${formatNumber(silent)}` },
          ]}
          value={view}
          onChange={look}
        />
        <PlayFilter chosen={{ play, playState }} onChange={change} />
        {pages.error && (
          <p className={styles.error} role="alert">
            {pages.error}
          </p>
        )}
      </PageHeader>
      <AlertList />
      <AssignBar ticked={ticked} />
      {view === 'all' && <ProposalList />}
      {view === 'silent' && <SilencePanel />}
      <AccountTable
        pages={pages}
        picks={ticked.picks}
        needed={{ ...useNeededColumns(), risk: view !== 'silent', plays: view === 'at-risk' || hasPlay }}
        order={{ sort, isReversed }}
        onOrder={change}
        selected={selected}
        onChoose={choose}
        narrowed={narrowed}
        onClear={() => change(widened[narrowed])}
      />
    </Panes>
  )
}

const accountLines = [
  'Every company that what was imported names: in a column, in a call or a deal, or in a table of accounts. Spellings that count as one account are one.',
  'Those that spoke themselves answered, wrote or said something of their own; of the others there is at most what a seller wrote down.',
]
const playLines = [
  'Plays that were done, of all that were ever assigned to an account; those that were dropped count as not done.',
]

/** What brings accounts back where nothing is found. */
const widened = {
  search: { search: undefined },
  play: { play: undefined, playState: undefined },
  view: { view: undefined },
} as const satisfies Record<string, Partial<AccountsSearch>>

/** Whether any account has a value or a renewal: those known come first. */
function useNeededColumns(): Omit<ColumnsNeeded, 'risk' | 'plays'> {
  const { data: byValue } = useEntry('accounts.list', { sort: 'value', limit: 1 })
  const { data: byScore } = useEntry('accounts.list', { sort: 'score', limit: 1 })
  const { data: byRenewal } = useEntry('accounts.list', { sort: 'renewal', limit: 1 })
  return {
    score: (byScore?.accounts[0]?.lastScore ?? null) !== null,
    value: (byValue?.accounts[0]?.value ?? null) !== null,
    renewal: (byRenewal?.accounts[0]?.renewalOn ?? null) !== null,
  }
}
