import { ArrowDown, ArrowUp, GripVertical, MoreHorizontal, X } from 'lucide-react'
import { useRef } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { OutputOf } from '#shared/contract/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { quotationDrag } from './drag-types.ts'
import { dropMove, stepMove, type RankMove } from './rank-order.ts'
import { SidedQuote } from './sided-quote.tsx'
import { useRankKeys } from './use-rank-keys.ts'
import styles from './chosen-quotes.module.css'

type Chosen = OutputOf<'priorities.get'>['chosen']

interface ChosenQuotesProps {
  readonly chosen: Chosen
  readonly isDisabled: boolean
  readonly onOpenComment: (comment: string) => void
}

/** The quotations of a priority in their order, which is that of the brief: by drag, by Alt and the arrow keys, by button. */
export function ChosenQuotes({ chosen, isDisabled, onOpenComment }: ChosenQuotesProps) {
  const order = useCommand('priorities.orderQuote')
  const list = useRef<HTMLDivElement>(null)
  const ids = chosen.map(({ id }) => id)
  const move = (wanted: RankMove | null): void => {
    if (wanted) void order.run({ quotation: wanted.id, before: wanted.before })
  }
  const step = (id: string, by: -1 | 1): void => move(stepMove(ids, id, by))
  useRankKeys(list, (id, by) => {
    if (!isDisabled) step(id, by)
  })
  const { dragAndDropHooks } = useDragAndDrop<Chosen[number]>({
    isDisabled,
    getItems: (keys) => [...keys].map((key) => ({ [quotationDrag]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [quotationDrag],
    onReorder: ({ keys, target }) => {
      const [id] = keys
      if (id === undefined || target.dropPosition === 'on') return
      move(dropMove(ids, { id: String(id), onto: String(target.key), position: target.dropPosition }))
    },
  })
  return (
    <GridList
      ref={list}
      aria-label="Chosen quotations in their order"
      className={styles.list ?? ''}
      items={chosen}
      dependencies={[chosen, isDisabled]}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {(quote) => {
        const at = ids.indexOf(quote.id)
        return (
          <GridListItem
            id={quote.id}
            textValue={quote.evidenceId}
            data-priority={quote.id}
            className={styles.item ?? ''}
          >
            <SidedQuote
              quote={quote}
              onOpen={() => onOpenComment(quote.comment)}
              isMarked
              corner={
                !isDisabled && (
                  <Actions quote={quote} at={at} last={ids.length - 1} onStep={(by) => step(quote.id, by)} />
                )
              }
            />
          </GridListItem>
        )
      }}
    </GridList>
  )
}

interface ActionsProps {
  readonly quote: Chosen[number]
  readonly at: number
  readonly last: number
  readonly onStep: (by: -1 | 1) => void
}

function Actions({ quote: { id, evidenceId }, at, last, onStep }: ActionsProps) {
  const drop = useCommand('priorities.unquote')
  const actions = [
    {
      id: 'up',
      label: 'Move up',
      detail: 'Alt ↑',
      icon: <ArrowUp aria-hidden />,
      isDisabled: at === 0,
      run: () => onStep(-1),
    },
    {
      id: 'down',
      label: 'Move down',
      detail: 'Alt ↓',
      icon: <ArrowDown aria-hidden />,
      isDisabled: at === last,
      run: () => onStep(1),
    },
    {
      id: 'drop',
      label: 'Take it out',
      icon: <X aria-hidden />,
      run: () => void drop.run({ quotation: id }, `Dropped ${evidenceId} from the quotations`),
    },
  ]
  return (
    <>
      <AriaButton slot="drag" className={styles.grip ?? ''} aria-label={`Drag ${evidenceId}`}>
        <GripVertical size={14} aria-hidden />
      </AriaButton>
      <Menu
        label={`Actions for ${evidenceId}`}
        placement="bottom end"
        groups={[{ actions }]}
        trigger={
          <IconButton className={styles.more ?? ''} label={`Move or take out ${evidenceId}`}>
            <MoreHorizontal aria-hidden />
          </IconButton>
        }
      />
    </>
  )
}
