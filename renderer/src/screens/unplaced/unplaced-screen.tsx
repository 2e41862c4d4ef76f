import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { WaitingComment } from '#shared/contract/curation.ts'
import { formatCount } from '#shared/domain/format.ts'
import { undoLast } from '../../api/undo.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueueList } from '../queue/queue-list.tsx'
import styles from '../queue/queue.module.css'
import { ThemePicker } from '../queue/theme-picker.tsx'
import { useQueue } from '../queue/use-queue.ts'
import { useQueueKeys } from '../queue/use-queue-keys.ts'
import { AcceptAbove } from './accept-above.tsx'
import { Suggestion } from './suggestion.tsx'
import { TrayBar } from './tray-bar.tsx'

const nobody: readonly WaitingComment[] = []

/** Comments in no theme, each with the theme it is nearest to: taken up one after the other, or many at once. */
export default function UnplacedScreen() {
  const navigate = useNavigate()
  const [showsLeftOut, setShowsLeftOut] = useState(false)
  const [isChoosing, setChoosing] = useState(false)
  const { data } = useEntry('themes.unplaced', { leftOut: showsLeftOut })
  const { data: list } = useEntry('themes.names', {})
  const waiting = data?.comments ?? nobody
  const comments = waiting.map(({ comment }) => comment)
  const queue = useQueue(comments)
  const accept = useCommand('themes.acceptSuggested')
  const place = useCommand('themes.moveComments')
  const leave = useCommand('themes.leaveOut')
  const inHand = waiting[queue.at] ?? null

  const take = (): void => {
    if (inHand?.suggested) void accept.run({ comments: [inHand.comment] })
    else if (inHand) setChoosing(true)
  }
  const leaveOut = (): void => {
    if (inHand) void leave.run({ comments: [inHand.comment], isLeftOut: !showsLeftOut })
  }
  useQueueKeys({
    j: queue.next,
    s: queue.next,
    ArrowDown: queue.next,
    k: queue.previous,
    ArrowUp: queue.previous,
    Enter: take,
    c: () => setChoosing(true),
    x: leaveOut,
    u: () => void undoLast(),
  })

  if (!data) return null
  const total = showsLeftOut ? data.leftOut : data.waiting
  return (
    <div className={styles.screen}>
      <PageHeader
        title="In no theme"
        facts={
          showsLeftOut
            ? `${formatCount(data.leftOut, 'comment')} left out`
            : `${formatCount(data.waiting, 'comment')} waiting`
        }
        actions={
          <>
            {(data.leftOut > 0 || showsLeftOut) && (
              <Button variant="quiet" onPress={() => setShowsLeftOut(!showsLeftOut)}>
                {showsLeftOut ? 'Show those waiting' : `Left out (${data.leftOut})`}
              </Button>
            )}
            {!showsLeftOut && comments.length > 0 && <AcceptAbove waiting={waiting} />}
          </>
        }
      >
        <Link to="/themes" className={styles.back}>
          All themes
        </Link>
        {total > comments.length && (
          <span className={styles.quiet}>
            The {formatCount(comments.length, 'comment')} most like a theme are here.
          </span>
        )}
      </PageHeader>
      {comments.length === 0 ? (
        <EmptyState action={<Button onPress={() => void navigate({ to: '/themes' })}>Go to Themes</Button>}>
          {showsLeftOut ? 'No comment is left out.' : 'Every comment that says something has a theme or was left out.'}
        </EmptyState>
      ) : (
        <QueueList
          label="Comments in no theme"
          comments={comments}
          queue={queue}
          onOpen={(comment) => void navigate({ to: '/evidence', search: { themes: ['none'], comment } })}
          renderSide={(quote) => <Suggestion waiting={waiting.find(({ comment }) => comment === quote.comment)} />}
        />
      )}
      <footer className={styles.bar}>
        {isChoosing && inHand ? (
          <ThemePicker
            label="Place it in"
            placeholder="Place it in…"
            themes={list?.themes ?? []}
            onPick={(to) => {
              setChoosing(false)
              void place.run({ comments: [inHand.comment], from: null, to: to.id })
            }}
            onLeave={() => setChoosing(false)}
          />
        ) : (
          <TrayBar
            inHand={inHand}
            isLeftOut={showsLeftOut}
            onTake={take}
            onChoose={() => setChoosing(true)}
            onSkip={queue.next}
            onLeaveOut={leaveOut}
          />
        )}
      </footer>
    </div>
  )
}
