import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { AgreementSample, Verdict } from '#shared/contract/agreement.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { undoLast } from '../../api/undo.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useListener } from '../../ui/use-listener.ts'
import queueStyles from '../queue/queue.module.css'
import { useQueue } from '../queue/use-queue.ts'
import { useQueueKeys } from '../queue/use-queue-keys.ts'
import styles from './agreement.module.css'
import { DisagreementItem } from './disagreement-item.tsx'
import { coefficientWords } from './sample-words.ts'

interface DisagreementsProps {
  readonly sample: AgreementSample
  readonly results: OutputOf<'agreement.results'>
  /** Only one theme's, by its place in the sample; null for all. */
  readonly theme: number | null
  readonly onAll: () => void
}

/** Where the coders differ, one comment after the other, each settled by a key. */
export function Disagreements({ sample, results, theme, onAll }: DisagreementsProps) {
  const navigate = useNavigate()
  const { first, second, overall, themes } = results
  const only = themes.find(({ at }) => at === theme)
  const shown = results.disagreements.flatMap((one) => {
    const disputed = only ? one.themes.filter(({ at }) => at === only.at) : one.themes
    return disputed.length === 0 ? [] : [{ ...one, themes: disputed }]
  })
  const queue = useQueue(shown.map(({ at }) => String(at)))
  const settle = useCommand('agreement.settle')
  const list = useRef<HTMLOListElement>(null)
  useListener(list, 'click', ({ target }) => {
    const at = target instanceof Element && target.closest('[data-at]')?.getAttribute('data-at')
    if (at) queue.goTo(at)
  })
  const inHand = shown[queue.at]
  const decide = async (verdict: Verdict): Promise<void> => {
    if (!inHand) return
    const done = await settle.run({ sample: sample.id, at: inHand.at, theme: only?.at ?? null, verdict })
    if (done) queue.next()
  }
  useQueueKeys({
    j: queue.next,
    ArrowDown: queue.next,
    k: queue.previous,
    ArrowUp: queue.previous,
    '1': () => void decide('first'),
    '2': () => void decide('second'),
    b: () => void decide('both'),
    n: () => void decide('neither'),
    u: () => void undoLast(),
  })
  const settled = shown.filter((one) => one.themes.every((theme) => theme.settled !== null)).length
  return (
    <>
      <p className={styles.summary} role="status">
        {only ? (
          <>
            Only “{only.label}”: κ {coefficientWords(only.kappa)}.{' '}
            <Button variant="quiet" onPress={onAll}>
              Show all
            </Button>
          </>
        ) : (
          <>
            Over all themes: Krippendorff’s α {coefficientWords(overall.alpha)}
            {overall.alpha && ` (${overall.alpha.word})`}.
          </>
        )}{' '}
        {formatCount(shown.length, 'comment')} on which they differ, {formatNumber(settled)} settled. Settling changes
        the themes and never this agreement.
      </p>
      {shown.length === 0 ? (
        <EmptyState
          action={
            <Button onPress={() => void navigate({ to: '.', search: { view: 'themes' } })}>See it by theme</Button>
          }
        >
          {first} and {second} differ on no comment.
        </EmptyState>
      ) : (
        <ol ref={list} className={queueStyles.list} aria-label="Comments on which they differ">
          {shown.map((one) => (
            <DisagreementItem
              key={one.at}
              of={one}
              names={[first, second]}
              isCurrent={one === inHand}
              onOpen={() => void navigate({ to: '/evidence', search: { comment: one.comment } })}
            />
          ))}
        </ol>
      )}
      <footer className={queueStyles.bar}>
        {(
          [
            ['first', `As ${first}`, '1'],
            ['second', `As ${second}`, '2'],
            ['both', 'Both', 'B'],
            ['neither', 'Neither', 'N'],
          ] as const
        ).map(([verdict, words, key]) => (
          <Button key={verdict} isDisabled={!inHand || settle.isRunning} onPress={() => void decide(verdict)}>
            {words}
            <Kbd keys={key} />
          </Button>
        ))}
        <Button variant="quiet" isDisabled={!inHand} onPress={queue.next}>
          Next
          <Kbd keys="J" />
        </Button>
        <Button variant="quiet" onPress={() => void undoLast()}>
          Undo
          <Kbd keys="U" />
        </Button>
      </footer>
    </>
  )
}
