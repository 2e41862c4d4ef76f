import { undoLast } from '../../api/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { Queue } from '../queue/use-queue.ts'

interface ReviewBarProps {
  readonly isDisabled: boolean
  readonly onConfirm: () => void
  readonly onMove: () => void
  readonly onTakeOut: () => void
  readonly queue: Queue
}

/** What can be done with the comment in hand, each with its key. */
export function ReviewBar({ isDisabled, onConfirm, onMove, onTakeOut, queue }: ReviewBarProps) {
  return (
    <>
      <Button variant="primary" isDisabled={isDisabled} onPress={onConfirm}>
        It belongs
        <Kbd keys="Enter" />
      </Button>
      <Button isDisabled={isDisabled} onPress={onMove}>
        Move…
        <Kbd keys="M" />
      </Button>
      <Button isDisabled={isDisabled} onPress={onTakeOut}>
        Take out
        <Kbd keys="X" />
      </Button>
      <Button variant="quiet" onPress={() => void undoLast()}>
        Undo
        <Kbd keys="U" />
      </Button>
      <Button variant="quiet" isDisabled={isDisabled} onPress={queue.previous}>
        Previous
        <Kbd keys="K" />
      </Button>
      <Button variant="quiet" isDisabled={isDisabled} onPress={queue.next}>
        Next
        <Kbd keys="J" />
      </Button>
    </>
  )
}
