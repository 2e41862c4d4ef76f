import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ThemeMember } from '#shared/contract/curation.ts'
import { formatCount, formatNumber, formatPercent } from '#shared/domain/format.ts'
import { undoLast } from '../../api/undo.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { QueueList } from '../queue/queue-list.tsx'
import styles from '../queue/queue.module.css'
import { ThemePicker } from '../queue/theme-picker.tsx'
import { useQueue } from '../queue/use-queue.ts'
import { useQueueKeys } from '../queue/use-queue-keys.ts'
import { MemberSigns } from './member-signs.tsx'
import { ReviewBar } from './review-bar.tsx'

const orders = [
  { id: 'weakest', label: 'Weakest first' },
  { id: 'strongest', label: 'Strongest first' },
] as const
type Order = (typeof orders)[number]['id']

const noMembers: readonly ThemeMember[] = []

/** All comments of a theme, one after the other: does it belong, does it belong elsewhere, or nowhere. */
export default function ReviewScreen() {
  const { id } = useParams({ from: '/themes/$id/review' })
  const navigate = useNavigate()
  const [order, setOrder] = useState<Order>('weakest')
  const [isMoving, setMoving] = useState(false)
  const { data, error } = useEntry('themes.members', { id, order })
  const { data: list } = useEntry('themes.names', {})
  const members = (data?.members ?? noMembers).filter(({ isThrough }) => !isThrough)
  const comments = members.map(({ comment }) => comment)
  const queue = useQueue(comments)
  const pin = useCommand('themes.pin')
  const move = useCommand('themes.moveComments')
  const theme = list?.themes.find((one) => one.id === id)
  const member = members[queue.at]
  const reviewed = members.filter(({ isPinned }) => isPinned).length

  const confirm = async (): Promise<void> => {
    if (!member) return
    if (!member.isPinned) await pin.run({ id, comments: [member.comment], isPinned: true })
    queue.next()
  }
  const send = async (to: string | null): Promise<void> => {
    setMoving(false)
    if (member) await move.run({ comments: [member.comment], from: id, to })
  }
  useQueueKeys({
    j: queue.next,
    ArrowDown: queue.next,
    k: queue.previous,
    ArrowUp: queue.previous,
    Enter: () => void confirm(),
    m: () => setMoving(true),
    x: () => void send(null),
    u: () => void undoLast(),
  })

  if (error) return <EmptyState>{error.message}</EmptyState>
  if (!data || !theme) return null
  return (
    <div className={styles.screen}>
      <PageHeader
        title={`Review “${theme.label}”`}
        facts={`${formatCount(comments.length, 'comment')}${data.takenOut > 0 ? `, ${formatNumber(data.takenOut)} taken out` : ''}`}
        actions={<SegmentedControl<Order> label="Order" segments={orders} value={order} onChange={setOrder} />}
      >
        <Link to="/themes/$id" params={{ id }} className={styles.back}>
          Back to the theme
        </Link>
        <div className={styles.progress} role="status">
          <span>
            {formatNumber(reviewed)} of {formatNumber(comments.length)} reviewed
          </span>
          <div className={styles.track} aria-hidden>
            <div className={styles.done} style={{ width: formatPercent(reviewed / Math.max(1, comments.length)) }} />
          </div>
        </div>
      </PageHeader>
      {comments.length === 0 ? (
        <EmptyState>No comment is left in this theme to go through.</EmptyState>
      ) : (
        <QueueList
          label="Comments to review"
          comments={comments}
          queue={queue}
          onOpen={(comment) => void navigate({ to: '/evidence', search: { themes: [id], comment } })}
          renderSide={(quote) => <MemberSigns quote={quote} theme={id} />}
        />
      )}
      <footer className={styles.bar}>
        {isMoving ? (
          <ThemePicker
            label="Move it to"
            placeholder="Move it to…"
            themes={(list?.themes ?? []).filter((one) => one.id !== id)}
            onPick={(to) => void send(to.id)}
            onLeave={() => setMoving(false)}
          />
        ) : (
          <ReviewBar
            isDisabled={!member}
            onConfirm={() => void confirm()}
            onMove={() => setMoving(true)}
            onTakeOut={() => void send(null)}
            queue={queue}
          />
        )}
      </footer>
    </div>
  )
}
