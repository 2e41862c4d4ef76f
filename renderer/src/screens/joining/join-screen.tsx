import { useNavigate, useSearch } from '@tanstack/react-router'
import { formatCount } from '#shared/domain/format.ts'
import { undoLast } from '../../api/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { ChooseCopy } from './choose-copy.tsx'
import { ClashList } from './clash-list.tsx'
import { amountWords, remarksOn } from './join-words.ts'
import styles from './joining.module.css'
import { useJoining, type Joining, type Looked } from './use-joining.ts'

/** Joins what a colleague did in a copy: seen first, written when it is asked for. */
export default function JoinScreen() {
  const { token, name } = useSearch({ from: '/join' })
  return <CopyToJoin key={token ?? ''} token={token} name={name} />
}

function CopyToJoin({ token, name }: { readonly token: string | undefined; readonly name: string | undefined }) {
  const navigate = useNavigate()
  const state = useJoining(token)
  const { looking, joining, looked, joined } = state
  const chooser = (isPrimary: boolean) => (
    <ChooseCopy
      isPrimary={isPrimary}
      onChosen={(file) => void navigate({ to: '/join', search: { token: file.token, name: file.name } })}
    />
  )
  const error = looking.error ?? joining.error
  const running = looking.isRunning ? looking : joining.isRunning ? joining : null
  return (
    <div className={styles.screen}>
      <PageHeader title="Join a workspace" facts={name} actions={token !== undefined && chooser(false)} />
      {token === undefined && (
        <EmptyState action={chooser(true)}>
          Save a copy for someone, both of you go on working, and join the two here. What only they have comes over;
          where you both changed the same thing, you choose.
        </EmptyState>
      )}
      {running && (
        <div className={styles.bar}>{<ProgressLine progress={running.progress} onCancel={running.cancel} />}</div>
      )}
      {!running && error && (
        <p className={styles.error} role="alert">
          {error.message}
        </p>
      )}
      {!running && joined && (
        <Outcome
          label={joined.label}
          isNothingNew={joined.isNothingNew}
          onUndo={() => void undoLast().then(() => navigate({ to: '/join' }))}
        />
      )}
      {!running && looked && !joined && <Seen looked={looked} state={state} />}
    </div>
  )
}

interface OutcomeProps {
  readonly label: string
  readonly isNothingNew: boolean
  readonly onUndo: () => void
}

function Outcome({ label, isNothingNew, onUndo }: OutcomeProps) {
  return (
    <EmptyState action={isNothingNew ? undefined : <Button onPress={onUndo}>Undo</Button>}>
      <span role="status">{label}.</span>
    </EmptyState>
  )
}

function Seen({ looked, state }: { readonly looked: Looked; readonly state: Joining }) {
  if (looked.isNothingNew)
    return <EmptyState>{`Nothing is new in ${looked.whose}’s copy: all of it is here already.`}</EmptyState>
  return (
    <>
      <div className={styles.body}>
        <dl className={styles.amounts}>
          <div>
            <dt>{looked.whose} brings</dt>
            <dd>{amountWords(looked.coming)}</dd>
          </div>
          <div>
            <dt>Only here, and stays</dt>
            <dd>{amountWords(looked.staying)}</dd>
          </div>
        </dl>
        {remarksOn(looked).map((remark) => (
          <p key={remark} className={styles.remark}>
            {remark}
          </p>
        ))}
        {looked.clashesTotal > 0 && <ClashList looked={looked} state={state} />}
      </div>
      <footer className={styles.footer}>
        <span role="status">
          {looked.clashesTotal === 0
            ? 'No change of yours stands against one of theirs.'
            : state.open === 0
              ? 'Everything is chosen.'
              : `${formatCount(state.open, 'choice')} left.`}{' '}
          Nothing is written until you join, and one undo takes back all of it.
        </span>
        <Button variant="primary" isDisabled={state.open > 0} onPress={() => void state.join()}>
          Join
        </Button>
      </footer>
    </>
  )
}
