import type { Disagreement } from '#shared/contract/agreement.ts'
import { classNames } from '../../ui/class-names.ts'
import { Button } from '../../ui/button.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import queueStyles from '../queue/queue.module.css'
import styles from './agreement.module.css'
import { ShownWords } from './shown-words.tsx'

interface DisagreementItemProps {
  readonly of: Disagreement
  readonly names: readonly [string, string]
  readonly isCurrent: boolean
  /** Opens the record around it. */
  readonly onOpen: () => void
}

const bringIntoView = (item: HTMLLIElement | null): void => item?.scrollIntoView({ block: 'nearest' })

/** A comment, who put it where, and what was decided. */
export function DisagreementItem({ of, names, isCurrent, onOpen }: DisagreementItemProps) {
  const [first, second] = names
  return (
    <li
      ref={isCurrent ? bringIntoView : null}
      data-at={of.at}
      aria-current={isCurrent}
      className={classNames(queueStyles.item, isCurrent && queueStyles.current)}
    >
      <ShownWords of={of} />
      <ul className={styles.disputes}>
        {of.themes.map(({ at, label, colour, isFirst, settled }) => (
          <li key={at} className={styles.dispute}>
            <span className={styles.theme}>
              <ThemeDot colour={colour} />
              {label}
            </span>
            <span className={styles.quiet}>
              {first}: {isFirst ? 'yes' : 'no'} · {second}: {isFirst ? 'no' : 'yes'}
            </span>
            {settled && <span className={styles.settled}>Settled: {settled === 'in' ? 'in it' : 'not in it'}</span>}
          </li>
        ))}
        <li>
          <Button variant="quiet" className={styles.open} onPress={onOpen}>
            Open in Evidence
          </Button>
        </li>
      </ul>
    </li>
  )
}
